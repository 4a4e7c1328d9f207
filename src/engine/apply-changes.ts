import { baseName, isInside } from '../base/paths.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { CancellationToken } from '../ports/cancellation.ts';
import { scan } from '../scan/scan.ts';
import type { ScanResult } from '../scan/scan.ts';
import type { EngineContext } from './environment.ts';
import type { FileRecord } from './file-record.ts';
import { inSlices } from './in-slices.ts';
import { loadFile } from './load-file.ts';
import type { Depth } from './load-file.ts';
import type { FileChange } from './service.ts';
import { relink } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Looks into the changed files again and into no others. Folders are listed again only where files came or went; resolvers
 * are made anew only where the set of files or their configuration changed.
 * @throws CancellationError; the snapshot given is untouched then.
 */
export const applyChanges = async (
  context: EngineContext,
  before: Snapshot,
  changes: readonly FileChange[],
  depth: Depth,
  token: CancellationToken,
): Promise<Snapshot> => {
  const { fileSystem, scheduler } = context;
  const scanned = needsScan(before, changes) ? await scan({ fileSystem, scheduler, token }, before.options) : before.scanned;
  const records = new Map<ModulePath, FileRecord>();
  for (const path of scanned.files) {
    const record = before.records.get(path);
    if (record) records.set(path, record);
  }
  const touched = touchedFiles(scanned, records, changes);
  const changed = new Set<ModulePath>();
  const renamed = new Set<ModulePath>();
  const load = async (path: ModulePath): Promise<void> => {
    const old = records.get(path);
    const record = await loadFile(context, path, isRead(old) ? 'read' : depth);
    // Configuration is read by the resolvers, also where no language looks into it.
    if (isSame(old, record) && !(record.kind === 'unloaded' && isConfiguration(before, path))) return;
    records.set(path, record);
    changed.add(path);
    if (isOtherToOthers(old, record)) renamed.add(path);
  };
  await inSlices(touched, load, { scheduler, token });
  const sameFiles = scanned === before.scanned || sameList(scanned.files, before.scanned.files);
  if (sameFiles && changed.size === 0) return { ...before, scanned };
  const keepResolvers = sameFiles && renamed.size === 0 && ![...changed].some((path) => isConfiguration(before, path));
  const { options, history, resolvers } = before;
  if (!keepResolvers) return relink(context, { options, scanned, records, history });
  const references = new Map([...before.references].filter(([path]) => !changed.has(path)));
  return relink(context, { options, scanned, records, history, resolvers, references });
};

const needsScan = (before: Snapshot, changes: readonly FileChange[]): boolean =>
  changes.some(
    ({ kind, path }) => kind !== 'changed' || baseName(path) === '.gitignore' || !before.records.has(path as ModulePath),
  );

const touchedFiles = (
  scanned: ScanResult,
  records: ReadonlyMap<ModulePath, FileRecord>,
  changes: readonly FileChange[],
): ModulePath[] => {
  const exact = new Set(changes.map(({ path }) => path));
  const folders = [...exact].filter((path) => !records.has(path as ModulePath));
  return scanned.files.filter(
    (path) => !records.has(path) || exact.has(path) || folders.some((folder) => isInside(folder, path)),
  );
};

const isRead = (record: FileRecord | undefined): boolean => record?.kind === 'loaded' && record.facts.level === 'read';

const isSame = (old: FileRecord | undefined, record: FileRecord): boolean => {
  if (old?.kind === 'loaded' && record.kind === 'loaded')
    return old.hash === record.hash && old.facts.level === record.facts.level;
  return old?.kind === 'unloaded' && record.kind === 'unloaded' && old.skipped.reason === record.skipped.reason;
};

/** True where the change matters to how references of other files are followed. */
const isOtherToOthers = (old: FileRecord | undefined, record: FileRecord): boolean =>
  [old, record].some((each) => each?.kind === 'loaded' && each.language.linksByName) && namesOf(old) !== namesOf(record);

/** What resolvers that link by name may look at in a file. */
const namesOf = (record: FileRecord | undefined): string => {
  if (record?.kind !== 'loaded') return '';
  const { namespace, definitions, exports, imports } = record.facts;
  return JSON.stringify([
    namespace?.text,
    definitions.map(({ name, container, kind }) => [name, container, kind]),
    exports.map(({ name, local, from }) => [name, local, from]),
    imports.flatMap(({ kind, specifier, bindings }) =>
      kind === 'implicit' ? [] : [[kind, specifier, bindings?.map(({ imported, local }) => [imported, local])]],
    ),
  ]);
};

const isConfiguration = (before: Snapshot, path: ModulePath): boolean =>
  [...before.resolvers.values()].some((resolver) => resolver.configuration.has(path));

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
