import type { Notice } from '../../../../model/coverage.ts';
import type { ResolverContext } from '../../../language.ts';
import { parseJson } from './json.ts';
import type { JsonDocument } from './json.ts';

export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly json: Extract<JsonDocument, { kind: 'document' }>;
}

/** Reads configuration files once each, and remembers which ones were asked for and what was wrong with them. */
export interface ConfigurationReader {
  /** Undefined for files that are absent, unreadable or hold no JSON; the latter two leave a notice. */
  json(path: string): Promise<ConfigurationFile | undefined>;
  text(path: string): Promise<string | undefined>;
  /** Reads several at once, for file systems that answer late. */
  prepare(paths: readonly string[]): Promise<void>;
  note(path: string, message: string): void;
  /** Live. */
  readonly notices: readonly Notice[];
  /** Live. */
  readonly used: ReadonlySet<string>;
}

const readsAtOnce = 32;

/** Where every file of a hostile folder is wrong, the first few say it. */
const maxNotices = 200;

export const createConfigurationReader = (context: ResolverContext): ConfigurationReader => {
  const notices: Notice[] = [];
  const said = new Set<string>();
  const used = new Set<string>();
  const files = new Map<string, Promise<ConfigurationFile | undefined>>();

  const note = (path: string, message: string): void => {
    const key = `${path}\n${message}`;
    if (said.has(key) || said.size >= maxNotices) return;
    said.add(key);
    notices.push({ path, message });
  };
  const text = async (path: string): Promise<string | undefined> => {
    if (!context.paths.has(path)) return undefined;
    used.add(path);
    const content = await context.readText(path);
    if (content === undefined) note(path, 'Could not be read; it is as if it were not there.');
    return content;
  };
  const read = async (path: string): Promise<ConfigurationFile | undefined> => {
    const content = await text(path);
    if (content === undefined) return undefined;
    const json = parseJson(content);
    if (json.kind === 'refused') {
      note(path, `Not used: ${json.why}.`);
      return undefined;
    }
    if (json.broken) note(path, 'Has mistakes in its JSON; what could be read is used.');
    return { path, text: content, json };
  };
  const json = (path: string): Promise<ConfigurationFile | undefined> => {
    const known = files.get(path) ?? read(path);
    files.set(path, known);
    return known;
  };
  const prepare = async (paths: readonly string[]): Promise<void> => {
    for (let at = 0; at < paths.length; at += readsAtOnce) await Promise.all(paths.slice(at, at + readsAtOnce).map(json));
  };
  return { json, text, prepare, note, notices, used };
};
