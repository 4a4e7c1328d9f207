import type { Coverage, Notice, Skipped } from '../model/coverage.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ScanResult } from '../scan/scan.ts';
import { compareText } from '../base/collections.ts';
import type { FileRecord, LoadedFile, References } from './file-record.ts';

/** Adds up what was seen: every file of the scan is read, skimmed or skipped with a reason. */
export const coverageOf = (
  scanned: ScanResult,
  records: Iterable<FileRecord>,
  references: References,
  graph: ModuleGraph,
  notices: readonly Notice[],
): Coverage => {
  const all = [...records];
  const loaded = all.filter((record) => record.kind === 'loaded');
  const unloaded = all.flatMap((record) => (record.kind === 'unloaded' ? [record.skipped] : []));
  const read = loaded.filter(({ facts }) => facts.level === 'read').length;
  return {
    files: scanned.files.length + scanned.skipped.length,
    read,
    skimmed: loaded.length - read,
    skipped: sortedByPath([...scanned.skipped, ...unloaded]),
    excludedFolders: sortedByPath(scanned.excludedFolders),
    imports: importsOf(references, graph),
    notices: sortedByPath([...notices, ...loaded.flatMap(noticesOf)]),
  };
};

const importsOf = (references: References, graph: ModuleGraph): Coverage['imports'] => {
  const counts = { internal: 0, external: 0, builtin: 0, unresolved: 0 };
  for (const list of references.values()) {
    for (const { reference, resolution } of list) {
      // A name used without an import is no import, also where it leads to a file.
      if (reference.kind === 'implicit' || resolution.kind === 'nothing') continue;
      counts[resolution.kind === 'files' ? 'internal' : resolution.kind] += 1;
    }
  }
  return { internal: counts.internal, external: counts.external, builtin: counts.builtin, unresolved: graph.unresolved };
};

const noticesOf = ({ path, facts }: LoadedFile): Notice[] =>
  facts.diagnostics.map(({ message, range }) => ({ path, message, ...(range ? { line: range.start.line } : {}) }));

const sortedByPath = <T extends Skipped | Notice>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => compareText(a.path, b.path));
