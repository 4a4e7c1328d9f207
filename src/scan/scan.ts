import { compareText } from '../base/collections.ts';
import type { Notice, Skipped, SkipReason } from '../model/coverage.ts';
import { modulePath, type ModulePath } from '../model/module-path.ts';
import { throwIfCancelled, type CancellationToken } from '../ports/cancellation.ts';
import type { DirectoryEntry, FileSystem } from '../ports/file-system.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import { joinPath } from '../base/paths.ts';
import { isPlainName } from './containment.ts';
import { excludeGlobs, type ExcludeGlobs } from './exclude-globs.ts';
import { excludedByContent, excludedByName } from './excluded-folders.ts';
import { ignoreRules, noIgnoreRules, type IgnoreRules } from './ignore-rules.ts';
import { listFolder, type Listing } from './list-folder.ts';
import { describeLink } from './links.ts';

export interface ScanOptions {
  /** VS Code `files.exclude` globs that are switched on. */
  readonly exclude: readonly string[];
  /** Files beyond this number are left out as `file-limit`. */
  readonly maxFiles: number;
}

export interface ScanResult {
  /** Sorted; each a regular file inside the root, not yet opened. */
  readonly files: readonly ModulePath[];
  /** Files seen and left out. */
  readonly skipped: readonly Skipped[];
  readonly excludedFolders: readonly Skipped[];
  /** Ignore rules and globs that were not applied, and why. */
  readonly notices: readonly Notice[];
}

export interface ScanEnvironment {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  readonly token: CancellationToken;
  /** Called now and then with the number of files found so far. */
  readonly onProgress?: (files: number) => void;
}

/**
 * Names every file of the workspace, opening none but `.gitignore` files. Walks breadth first, so that where there are more than
 * `maxFiles` the deepest are left out. Rejects with `CancellationError` only.
 */
export async function scan(environment: ScanEnvironment, options: ScanOptions): Promise<ScanResult> {
  const walk = newWalk(environment, options);
  let yieldedAt = environment.scheduler.now();
  while (walk.next < walk.folders.length && walk.found <= options.maxFiles * walkedTimesLimit) {
    throwIfCancelled(environment.token);
    const batch = walk.folders.slice(walk.next, walk.next + batchSize);
    walk.next += batch.length;
    const listings = await Promise.all(batch.map((folder) => listFolder(environment.fileSystem, folder.path)));
    for (const [index, folder] of batch.entries()) await visit(walk, folder, listings[index]);
    if (environment.scheduler.now() - yieldedAt < sliceMs) continue;
    environment.onProgress?.(walk.found);
    await environment.scheduler.yield();
    yieldedAt = environment.scheduler.now();
  }
  throwIfCancelled(environment.token);
  return resultOf(walk, options.maxFiles);
}

/** Folders asked for at once: on a virtual file system each answer takes a round trip. */
const batchSize = 16;

/** Milliseconds of work between two looks at what else wants to run. */
const sliceMs = 15;

/** How far, as a multiple of `maxFiles`, files are still counted. */
const walkedTimesLimit = 4;

interface Folder {
  readonly path: string;
  readonly rules: IgnoreRules;
}

interface Walk {
  readonly fileSystem: FileSystem;
  readonly globs: ExcludeGlobs;
  readonly clock: RuleClock;
  readonly folders: Folder[];
  next: number;
  found: number;
  readonly files: string[];
  readonly skipped: Skipped[];
  readonly excludedFolders: Skipped[];
  readonly notices: Notice[];
}

const newWalk = ({ fileSystem, scheduler }: ScanEnvironment, options: ScanOptions): Walk => {
  const notices: Notice[] = [];
  return {
    fileSystem,
    globs: excludeGlobs(options.exclude, notices),
    clock: ruleClock(() => scheduler.now()),
    folders: [{ path: '', rules: noIgnoreRules }],
    next: 0,
    found: 0,
    files: [],
    skipped: [],
    excludedFolders: [],
    notices,
  };
};

const visit = async (walk: Walk, folder: Folder, listing: Listing | undefined): Promise<void> => {
  if (listing?.kind !== 'entries') {
    walk.excludedFolders.push({ path: folder.path, reason: listing?.reason ?? 'unreadable' });
    return;
  }
  const byContent = folder.path === '' ? undefined : excludedByContent(folder.path, listing.names);
  if (byContent) {
    walk.excludedFolders.push({ path: folder.path, ...byContent });
    return;
  }
  const rules = rulesIn(walk, folder, listing);
  const test = walk.clock.start();
  const links: string[] = [];
  for (const entry of listing.entries) {
    if (!isPlainName(entry.name)) continue;
    const path = joinPath(folder.path, entry.name);
    const seen: Seen = { path, entry, siblings: listing.names, rules, byRules: test.goesOn() };
    if (entry.type === 'directory') visitFolder(walk, seen);
    else if (entry.type === 'link') links.push(path);
    else visitFile(walk, seen);
  }
  test.stop();
  for (const path of links) addSkipped(walk, await describeLink(walk.fileSystem, path));
};

interface Seen {
  readonly path: string;
  readonly entry: DirectoryEntry;
  readonly siblings: ReadonlySet<string>;
  readonly rules: IgnoreRules;
  /** False once the rules have used up their time. */
  readonly byRules: boolean;
}

const rulesIn = (walk: Walk, folder: Folder, listing: Listing & { kind: 'entries' }): IgnoreRules => {
  // As in Git, a repository inside another one follows its own rules only.
  const inherited = folder.path !== '' && listing.names.has('.git') ? noIgnoreRules : folder.rules;
  return listing.gitignore === undefined
    ? inherited.inFolder(folder.path, walk.notices)
    : ignoreRules(inherited, folder.path, listing.gitignore, walk.notices);
};

const visitFolder = (walk: Walk, seen: Seen): void => {
  const { path, entry, siblings, rules, byRules } = seen;
  const byName = excludedByName(entry.name, siblings);
  if (byName) walk.excludedFolders.push({ path, ...byName });
  else if (byRules && walk.globs.matches(path, entry.name)) walk.excludedFolders.push({ path, reason: 'excluded' });
  else if (byRules && rules.ignores(path, 'directory')) walk.excludedFolders.push({ path, reason: 'ignored' });
  else walk.folders.push({ path, rules });
};

const visitFile = (walk: Walk, seen: Seen): void => {
  const reason = whyLeftOut(walk, seen);
  if (reason) addSkipped(walk, { path: seen.path, ...reason });
  else {
    walk.found++;
    walk.files.push(seen.path);
  }
};

const whyLeftOut = (walk: Walk, { path, entry, rules, byRules }: Seen): Omit<Skipped, 'path'> | undefined => {
  if (entry.type !== 'file') return { reason: 'not-a-regular-file' };
  if (entry.name === '.git') return { reason: 'version-control' };
  if (entry.name.includes('\\') || (path === entry.name && /^[a-z]:/iu.test(path)))
    return { reason: 'unreadable', detail: 'its name has a \\ or : in it' };
  if (!byRules) return undefined;
  if (walk.globs.matches(path, entry.name)) return { reason: 'excluded' };
  return rules.ignores(path, 'file') ? { reason: 'ignored' } : undefined;
};

const addSkipped = (walk: Walk, skipped: Skipped): void => {
  walk.found++;
  walk.skipped.push(skipped);
};

const resultOf = (walk: Walk, maxFiles: number): ScanResult => {
  const beyond = (path: string): Skipped => ({ path, reason: 'file-limit' satisfies SkipReason });
  const skipped = [...walk.skipped, ...walk.files.slice(maxFiles).map(beyond)];
  const excludedFolders = [...walk.excludedFolders, ...walk.folders.slice(walk.next).map(({ path }) => beyond(path))];
  return {
    // The default order is by UTF-16 code unit, and much faster than a comparison of ours.
    files: walk.files.slice(0, maxFiles).sort().map(modulePath),
    skipped: skipped.sort(byPath),
    excludedFolders: excludedFolders.sort(byPath),
    notices: walk.clock.ranOut() ? [...walk.notices, { path: '', message: ranOutMessage }] : walk.notices,
  };
};

const byPath = (a: Skipped, b: Skipped): number => compareText(a.path, b.path);

const ranOutMessage = 'The ignore rules took too long; some files that they leave out may be shown';

/** Milliseconds that ignore rules and globs may take in all: they come from the repository, and some are made to take for ever. */
const rulesBudgetMs = 3_000;

interface RuleClock {
  start(): { goesOn(): boolean; stop(): void };
  ranOut(): boolean;
}

const ruleClock = (now: () => number): RuleClock => {
  let spent = 0;
  return {
    ranOut: () => spent > rulesBudgetMs,
    start: () => {
      let since = now();
      let count = 0;
      const stop = (): void => {
        const time = now();
        spent += time - since;
        since = time;
      };
      const goesOn = (): boolean => {
        if (++count % 64 === 0) stop();
        return spent <= rulesBudgetMs;
      };
      return { goesOn, stop };
    },
  };
};
