import { baseName } from '../base/paths.ts';
import { countLines, lineIndex } from '../base/line-index.ts';
import { knownLanguage } from '../languages/known-languages.ts';
import { languageOf } from '../languages/registry.ts';
import type { Language } from '../languages/language.ts';
import type { SkipReason } from '../model/coverage.ts';
import type { Module, ModuleRole } from '../model/module-graph.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import { looksGenerated, roleOf } from '../scan/classify.ts';
import { decode } from '../scan/decode.ts';
import type { FileContent } from '../ports/file-system.ts';
import type { EngineContext } from './environment.ts';
import type { FileRecord, LoadedFile, UnloadedFile } from './file-record.ts';

/** Files over this size are not opened. Skimming 5 MB takes about a tenth of a second. */
const maxBytes = 5 * 1024 * 1024;

export type Depth = 'skim' | 'read';

/** Looks into one file as deep as asked, or deeper where facts from an earlier run are at hand. */
export const loadFile = async (context: EngineContext, path: ModulePath, depth: Depth): Promise<FileRecord> => {
  const identified = languageOf(context.languages, path);
  if (!identified) return countFile(context, path);
  const loaded = textOf(context, await context.fileSystem.readFile(path, maxBytes));
  if (loaded.kind === 'refused') return unloaded(path, loaded.reason);
  const { language, id } = identified;
  // A file's facts may follow from its name too: a component is called as its file is.
  const key = `${id}:${loaded.hash}:${context.hash(new TextEncoder().encode(path))}`;
  const found = context.factStore.get(key) ?? analyse(language, path, loaded.text, depth);
  // Waiting only where there is something to wait for: while one of a batch of files waits, its text is kept.
  const facts = found instanceof Promise ? await found : found;
  if (facts.level === 'read') context.factStore.set(key, facts);
  return record(path, loaded, language, facts);
};

/** A file that no language reads. Where it looks like code it is still counted, so that its part has the right size. */
const countFile = async (context: EngineContext, path: ModulePath): Promise<FileRecord> => {
  const asset = unloaded(path, 'no-reader', kindOfName(path));
  const role = roleOf(path);
  if (!isCode(role) || !isCode(roleOf(baseName(path)))) return asset;
  const loaded = textOf(context, await context.fileSystem.readFile(path, maxBytes));
  if (loaded.kind === 'refused') return loaded.reason === 'binary' ? asset : unloaded(path, loaded.reason);
  const language = knownLanguage(path, loaded.text) ?? 'unknown';
  const module = { path, language, role, lines: countLines(loaded.text), ...firstLineOf(loaded.text) };
  const record = unloaded(path, 'unread-language', kindOfName(path));
  return { ...record, module: looksGenerated(path, loaded.text) ? { ...module, role: 'generated' } : module };
};

const isCode = (role: ModuleRole): boolean => role === 'source' || role === 'test';

/** The decoded text of a file and the hash of its bytes, or why there is none. */
const textOf = (context: EngineContext, content: FileContent): LoadedText | Refused => {
  if (content.kind === 'refused') return content;
  const decoded = decode(content.bytes);
  return decoded.kind === 'refused' ? decoded : { kind: 'text', text: decoded.text, hash: context.hash(content.bytes) };
};

interface LoadedText {
  readonly kind: 'text';
  readonly text: string;
  readonly hash: string;
}

interface Refused {
  readonly kind: 'refused';
  readonly reason: SkipReason;
}

const analyse = (language: Language, path: ModulePath, text: string, depth: Depth): FileFacts | Promise<FileFacts> =>
  depth === 'skim' && language.skim ? language.skim({ path, text }) : language.read({ path, text });

const record = (path: ModulePath, { text, hash }: LoadedText, language: Language, facts: FileFacts): LoadedFile => {
  const role = looksGenerated(path, text) ? 'generated' : roleOf(path, facts.language);
  return {
    kind: 'loaded',
    path,
    hash,
    language,
    facts,
    module: { path, language: facts.language, role, lines: countLines(text), ...firstLineOf(text) },
  };
};

const longestFirstLine = 120;

const firstLineOf = (text: string): Pick<Module, 'firstLine'> => {
  const found = /\S[^\r\n]*/.exec(text);
  if (!found) return {};
  // A piece of a text would keep the whole text in memory; cut anywhere, it could end in half a character.
  const quote = ` ${found[0]
    .slice(0, longestFirstLine)
    .trimEnd()
    .replace(/[\uD800-\uDBFF]$/, '')}`.slice(1);
  if (quote === '') return {};
  const start = found.index === 0 ? { line: 0, character: 0 } : lineIndex(text).positionAt(found.index);
  return { firstLine: { range: { start, end: { line: start.line, character: start.character + quote.length } }, quote } };
};

const unloaded = (path: ModulePath, reason: SkipReason, detail?: string): UnloadedFile => ({
  kind: 'unloaded',
  path,
  skipped: { path, reason, ...(detail === undefined ? {} : { detail }) },
});

const kindOfName = (path: ModulePath): string => {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? `${path.slice(dot)} files` : 'files without an ending';
};
