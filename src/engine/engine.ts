import xxhash from 'xxhash-wasm';
import { createLanguages } from '../languages/registry.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { neverCancelled, throwIfCancelled } from '../ports/cancellation.ts';
import type { CancellationToken } from '../ports/cancellation.ts';
import { scan } from '../scan/scan.ts';
import { applyChanges } from './apply-changes.ts';
import type { EngineContext, EngineEnvironment } from './environment.ts';
import { needsReading } from './file-record.ts';
import { inSlices } from './in-slices.ts';
import { loadFile } from './load-file.ts';
import type { Depth } from './load-file.ts';
import { mayGainLinks, relink, refresh, refreshLinks, withHistory } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import type { FileChange, OpenOptions, Progress } from './service.ts';

export type OnProgress = (progress: Progress) => void;

/**
 * The only place that knows the order of the stages. Holds the state of one opened folder, to which changes are applied;
 * every call gives an immutable `Project`. Calls other than `ensureRead` and `loadHistory` must not overlap.
 */
export interface Engine {
  /** Scan and skim: everything the picture needs. @throws CancellationError */
  open(options: OpenOptions, token?: CancellationToken, onProgress?: OnProgress): Promise<Project>;
  /** Reads every file that was only skimmed. @throws CancellationError; what was read until then is kept. */
  readAll(token?: CancellationToken, onProgress?: OnProgress): Promise<Project>;
  /** Reads these files now; may be called while `readAll` is under way. */
  ensureRead(paths: Iterable<ModulePath>): Promise<Project>;
  /** @throws CancellationError */
  applyChanges(changes: readonly FileChange[], token?: CancellationToken): Promise<Project>;
  /** Reads the history where there is a newer one than is known, and tells whether there was. @throws CancellationError */
  loadHistory(token?: CancellationToken): Promise<boolean>;
  /** Undefined before the first `open` has ended. */
  project(): Project | undefined;
  /** True once every file was read as deep as it can be. */
  isRead(): boolean;
  /** False while reading may still add edges: files of a fast language are only skimmed, and another language answers addresses. */
  hasAllLinks(): boolean;
}

export const createEngine = async (environment: EngineEnvironment): Promise<Engine> => {
  const [languages, hashes] = await Promise.all([createLanguages(environment.parserAssets), xxhash()]);
  const context: EngineContext = { ...environment, languages, hash: (bytes) => hashes.h64Raw(bytes).toString(36) };
  let current: Snapshot | undefined;
  let depth: Depth = 'skim';

  const opened = (): Snapshot => {
    if (!current) throw new Error('open comes first');
    return current;
  };
  const keep = (snapshot: Snapshot): Project => {
    current = snapshot;
    return snapshot.project;
  };

  return {
    async open(options, token = neverCancelled, onProgress) {
      depth = 'skim';
      return keep(await openFolder(context, options, token, onProgress));
    },
    async readAll(token = neverCancelled, onProgress) {
      const { records } = opened();
      const total = records.size;
      const unread = [...records.values()].flatMap((record) => (needsReading(record) ? [record.path] : []));
      const onDone = (done: number): void => onProgress?.({ stage: 'read', done: total - unread.length + done, total });
      try {
        await inSlices(unread, (path) => readInto(context, opened(), path), { scheduler: context.scheduler, token, onDone });
        depth = 'read';
      } finally {
        current = refreshLinks(opened());
        await context.factStore.flush();
      }
      return current.project;
    },
    async ensureRead(paths) {
      const wanted = [...paths].filter((path) => needsReading(opened().records.get(path)));
      if (wanted.length === 0) return opened().project;
      await Promise.all(wanted.map((path) => readInto(context, opened(), path)));
      return keep(refresh(opened()));
    },
    async applyChanges(changes, token = neverCancelled) {
      return keep(await applyChanges(context, opened(), changes, depth, token));
    },
    async loadHistory(token = neverCancelled) {
      const newest = await context.history?.newest();
      if (newest === opened().history?.newest) return false;
      const recorded = newest === undefined ? undefined : await context.history?.read(token);
      throwIfCancelled(token);
      current = withHistory(opened(), { newest, recorded });
      return true;
    },
    project: () => current?.project,
    isRead: () => depth === 'read',
    hasAllLinks: () => depth === 'read' || !current || !mayGainLinks(current),
  };
};

/** The file may have changed or gone since it was skimmed; then the older record stands until the change is reported. */
const readInto = async (context: EngineContext, { records }: Snapshot, path: ModulePath): Promise<void> => {
  const record = await loadFile(context, path, 'read');
  if (record.kind === 'loaded') records.set(path, record);
};

const openFolder = async (
  context: EngineContext,
  options: OpenOptions,
  token: CancellationToken,
  onProgress?: OnProgress,
): Promise<Snapshot> => {
  const { fileSystem, scheduler } = context;
  const onFiles = (done: number): void => onProgress?.({ stage: 'scan', done });
  const scanned = await scan({ fileSystem, scheduler, token, onProgress: onFiles }, options);
  const records: Snapshot['records'] = new Map();
  const total = scanned.files.length;
  const onDone = (done: number): void => onProgress?.({ stage: 'skim', done, total });
  const skim = async (path: ModulePath): Promise<void> => void records.set(path, await loadFile(context, path, 'skim'));
  await inSlices(scanned.files, skim, { scheduler, token, onDone });
  return relink(context, { options, scanned, records });
};
