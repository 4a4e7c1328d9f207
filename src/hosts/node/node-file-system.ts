import * as fs from 'node:fs';
import * as nodePath from 'node:path';
import { performance } from 'node:perf_hooks';
import { folderOf, joinPath } from '../../base/paths.ts';
import type { SkipReason } from '../../model/coverage.ts';
import type {
  DirectoryEntry,
  DirectoryListing,
  EntryType,
  FileContent,
  FileSystemWithLinks,
  LinkTarget,
} from '../../ports/file-system.ts';
import { containedPath } from '../../scan/containment.ts';

/**
 * The folder `root` on this machine's disk. Calls are synchronous inside: a scan makes tens of thousands of them, and on a disk each
 * costs less than the detour through the thread pool. Meant for a worker or a command line, not for a thread that people wait on.
 */
export const nodeFileSystem = (root: string): FileSystemWithLinks => {
  const place = placeOf(root);
  return {
    readDirectory: async (path) => listed(place, path),
    readFile: async (path, maxBytes) => opened(place, path, maxBytes),
    resolveLink: async (path) => linkTarget(place, path),
  };
};

/** The root, and which of its folders were lately seen to be folders and not links. */
interface Place {
  readonly root: string;
  /** Folder to the time, in milliseconds, up to which the answer holds. */
  readonly verified: Map<string, number>;
}

const system = process.platform === 'win32' ? 'windows' : 'posix';

/** A folder may turn into a link while the program runs (a switch of branch), so an answer is kept for a moment only. */
const verifiedForMs = 1_000;

const placeOf = (root: string): Place => ({ root: realPathOr(nodePath.resolve(root)), verified: new Map() });

const realPathOr = (path: string): string => {
  try {
    return fs.realpathSync.native(path);
  } catch {
    return path;
  }
};

const absolute = (place: Place, path: string): string =>
  path === '' ? place.root : `${place.root}${place.root.endsWith(nodePath.sep) ? '' : nodePath.sep}${path}`;

interface Refusal {
  readonly kind: 'refused';
  readonly reason: SkipReason;
}

const refused = (reason: SkipReason): Refusal => ({ kind: 'refused', reason });

/** Undefined where every folder on the way to `folder` is a real folder inside the root. */
const whyNotEntered = (place: Place, folder: string): Refusal | undefined => {
  const now = performance.now();
  const unverified: string[] = [];
  for (let at = folder; at !== '' && (place.verified.get(at) ?? 0) < now; at = folderOf(at)) unverified.push(at);
  for (const path of unverified.reverse()) {
    const stats = fs.lstatSync(absolute(place, path));
    if (stats.isSymbolicLink()) return refused('link-outside');
    if (!stats.isDirectory()) return refused('not-a-regular-file');
    place.verified.set(path, now + verifiedForMs);
  }
  return undefined;
};

const listed = (place: Place, path: string): DirectoryListing =>
  guarded(() => {
    if (containedPath(path, system) === undefined) return refused('link-outside');
    const refusal = whyNotEntered(place, path);
    if (refusal) return refusal;
    const until = performance.now() + verifiedForMs;
    const entries = fs.readdirSync(absolute(place, path), { withFileTypes: true }).map((entry) => entryOf(place, path, entry));
    for (const { name, type } of entries) if (type === 'directory') place.verified.set(joinPath(path, name), until);
    return { kind: 'entries', entries };
  });

const entryOf = (place: Place, folder: string, entry: fs.Dirent): DirectoryEntry => ({
  name: entry.name,
  type: entry.isFile()
    ? 'file'
    : entry.isDirectory()
      ? 'directory'
      : entry.isSymbolicLink()
        ? 'link'
        : typeNotInListing(absolute(place, joinPath(folder, entry.name))),
});

/** Some network file systems list names without types; those need a look at each. */
const typeNotInListing = (path: string): EntryType => {
  try {
    return typeOf(fs.lstatSync(path));
  } catch {
    return 'other';
  }
};

const typeOf = (stats: fs.Stats): EntryType =>
  stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other';

const opened = (place: Place, path: string, maxBytes: number): FileContent =>
  guarded(() => {
    if (path === '' || containedPath(path, system) === undefined) return refused('link-outside');
    return whyNotEntered(place, folderOf(path)) ?? readRegular(absolute(place, path), maxBytes);
  });

// Opening a FIFO waits for a writer unless O_NONBLOCK is given; O_NOFOLLOW refuses a link as the last segment. Windows has neither,
// so there the name is looked at first.
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants as Partial<typeof fs.constants>;
const guardsOnOpen = O_NOFOLLOW !== undefined && O_NONBLOCK !== undefined;
const openFlags = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

const readRegular = (path: string, maxBytes: number): FileContent => {
  if (!guardsOnOpen && !fs.lstatSync(path).isFile()) return refused('not-a-regular-file');
  const file = fs.openSync(path, openFlags);
  try {
    const stats = fs.fstatSync(file);
    if (!stats.isFile()) return refused('not-a-regular-file');
    if (stats.size > maxBytes) return refused('too-large');
    return { kind: 'bytes', bytes: readAll(file, stats.size) };
  } finally {
    fs.closeSync(file);
  }
};

/** At most `size` bytes: less where the file shrinks meanwhile. */
const readAll = (file: number, size: number): Uint8Array => {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const count = fs.readSync(file, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return length === size ? bytes : bytes.subarray(0, length);
};

const linkTarget = (place: Place, path: string): LinkTarget => {
  try {
    if (path === '' || containedPath(path, system) === undefined || whyNotEntered(place, folderOf(path)))
      return { kind: 'refused', reason: 'link-outside' };
    const target = fs.realpathSync.native(absolute(place, path));
    const relative = nodePath.relative(place.root, target).split(nodePath.sep).join('/');
    const inside = containedPath(relative, system);
    if (inside === undefined || nodePath.isAbsolute(relative)) return { kind: 'refused', reason: 'link-outside' };
    return { kind: 'inside', path: inside, type: typeOf(fs.lstatSync(target)) };
  } catch {
    return { kind: 'refused', reason: 'link-broken' };
  }
};

const guarded = <T>(call: () => T | Refusal): T | Refusal => {
  try {
    return call();
  } catch (error) {
    return refused(reasons.get((error as NodeJS.ErrnoException).code ?? '') ?? 'unreadable');
  }
};

const reasons: ReadonlyMap<string, SkipReason> = new Map<string, SkipReason>([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ELOOP', 'link-broken'],
  ['EMLINK', 'link-broken'],
  ['EISDIR', 'not-a-regular-file'],
  ['ENXIO', 'not-a-regular-file'],
  ['ENODEV', 'not-a-regular-file'],
]);
