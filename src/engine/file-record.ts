import type { ResolvedReference } from '../graph/build-module-graph.ts';
import type { Language } from '../languages/language.ts';
import type { Skipped } from '../model/coverage.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { Module } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';

/** A file that was looked into. */
export interface LoadedFile {
  readonly kind: 'loaded';
  readonly path: ModulePath;
  readonly hash: string;
  readonly module: Module;
  readonly language: Language;
  readonly facts: FileFacts;
}

/** A file that was not looked into, and why. */
export interface UnloadedFile {
  readonly kind: 'unloaded';
  readonly path: ModulePath;
  readonly skipped: Skipped;
  /** For code that no language reads: still a file of the graph, with its lines. */
  readonly module?: Module;
}

export type FileRecord = LoadedFile | UnloadedFile;

/** References of each file, as resolved last. */
export type References = ReadonlyMap<ModulePath, readonly ResolvedReference[]>;

/** True for a file whose facts may still grow. */
export const needsReading = (record: FileRecord | undefined): record is LoadedFile =>
  record?.kind === 'loaded' &&
  record.facts.level === 'skimmed' &&
  record.facts.diagnostics.every(({ code }) => !endsReading.has(code));

/** What `read` says of a file that it will refuse again. */
const endsReading: ReadonlySet<string> = new Set([
  ...['syntax-error', 'too-deeply-nested', 'too-large-to-read', 'too-slow', 'parser-failed', 'parser-missing'],
]);
