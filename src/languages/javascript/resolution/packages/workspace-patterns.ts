import picomatch from 'picomatch';
import { parse } from 'yaml';
import { joinPath, normalizePath } from '../../../../base/paths.ts';
import type { ConfigurationReader } from '../configuration/configuration-reader.ts';
import { asObject, asTexts } from '../configuration/json.ts';
import type { Json } from '../configuration/json.ts';
import type { Manifest } from './manifest.ts';

/** Tells which folders a workspace gathers its packages from. */
export interface Workspace {
  /** Folder of the file that declares it. */
  readonly folder: string;
  isMember(folder: string): boolean;
}

/** `workspaces` of a package.json, `packages` of pnpm-workspace.yaml and lerna.json. */
export const readWorkspaces = async (
  paths: ReadonlySet<string>,
  manifests: readonly Manifest[],
  reader: ConfigurationReader,
): Promise<readonly Workspace[]> => {
  const found: Workspace[] = [];
  const add = (path: string, folder: string, patterns: readonly string[]): void => {
    if (found.length < maxWorkspaces) found.push(workspaceOf(path, folder, patterns, reader));
    else reader.note(path, `Its workspace is ignored: there are more than ${maxWorkspaces}.`);
  };
  for (const manifest of manifests) {
    const value = manifest.object.get('workspaces');
    const patterns = asTexts(value) ?? asTexts(asObject(value)?.get('packages'));
    if (patterns) add(manifest.path, manifest.folder, patterns);
  }
  for (const [name, readPatterns] of otherDeclarations) {
    for (const path of foldersWith(paths, name)) {
      const patterns = await readPatterns(joinPath(path, name), reader);
      if (patterns) add(joinPath(path, name), path, patterns);
    }
  }
  return found;
};

const foldersWith = (paths: ReadonlySet<string>, name: string): readonly string[] =>
  [...paths]
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .map((path) => path.slice(0, -name.length - 1))
    .sort();

type ReadPatterns = (path: string, reader: ConfigurationReader) => Promise<readonly string[] | undefined>;

const otherDeclarations: readonly (readonly [string, ReadPatterns])[] = [
  ['pnpm-workspace.yaml', async (path, reader) => yamlPatterns(path, await reader.text(path), reader)],
  ['lerna.json', async (path, reader) => asTexts(asObject((await reader.json(path))?.json.value)?.get('packages'))],
];

const yamlPatterns = (path: string, text: string | undefined, reader: ConfigurationReader): readonly string[] | undefined => {
  if (text === undefined) return undefined;
  try {
    // Maps for the same reason as in JSON; no aliases, which can make a small file enormous.
    const value: unknown = parse(text, { mapAsMap: true, maxAliasCount: 0, logLevel: 'error' });
    return value instanceof Map ? asTexts((value as ReadonlyMap<string, Json>).get('packages')) : undefined;
  } catch {
    reader.note(path, 'Not used: it holds no readable YAML.');
    return undefined;
  }
};

const workspaceOf = (path: string, folder: string, patterns: readonly string[], reader: ConfigurationReader): Workspace => {
  const kept = patterns.slice(0, maxPatterns).flatMap((pattern) => {
    const negated = pattern.startsWith('!');
    const place = withinBudget(pattern) ? placeOf(folder, negated ? pattern.slice(1) : pattern) : undefined;
    if (place === undefined)
      reader.note(path, `The workspace pattern ${JSON.stringify(pattern.slice(0, 80))} is ignored: ${objection}.`);
    return place === undefined ? [] : [{ negated, matches: matcherOf(place) }];
  });
  return {
    folder,
    isMember: (candidate) => kept.reduce((member, { negated, matches }) => (matches(candidate) ? !negated : member), false),
  };
};

/** The pattern `.` stands for the folder of the workspace itself. */
const matcherOf = (place: string): ((folder: string) => boolean) =>
  place === '' ? (folder) => folder === '' : picomatch(place, { noextglob: true });

/** Every pattern of every workspace around a manifest is tried on it. */
const maxWorkspaces = 100;
const maxPatterns = 500;
const objection = 'it leads outside the folder or has too many wildcards';

/** A pattern becomes a regular expression whose work grows with the number of its wildcards. */
const withinBudget = (pattern: string): boolean => pattern.length <= 200 && (pattern.match(/[*?{[(+@]/g) ?? []).length <= 10;

const placeOf = (folder: string, pattern: string): string | undefined => {
  const place = normalizePath(`${escapeGlob(folder)}/${pattern.replaceAll('\\', '/')}`);
  return /^(?:\/|[a-z]:)/i.test(pattern) ? undefined : place;
};

const escapeGlob = (folder: string): string => folder.replace(/[*?{}[\]()!+@\\]/g, '\\$&');
