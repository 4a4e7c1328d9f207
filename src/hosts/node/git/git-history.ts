import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isInside } from '../../../base/paths.ts';
import type { RecordedHistory } from '../../../model/history.ts';
import type { CancellationToken } from '../../../ports/cancellation.ts';
import type { History } from '../../../ports/history.ts';
import { liesInside } from '../outside-folder.ts';
import { environmentValue } from './environment-value.ts';
import { findGit } from './find-git.ts';
import { findRepository } from './find-repository.ts';
import type { Repository } from './find-repository.ts';
import { followRenames } from './follow-renames.ts';
import { createLogReader, logFormat } from './log-reader.ts';
import type { LoggedCommit } from './log-reader.ts';
import { runProgram } from './run-program.ts';

export interface Bounds {
  /** Of changes, the newest. */
  readonly changes: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

const usualBounds: Bounds = { changes: 10_000, bytes: 50_000_000, milliseconds: 60_000 };

/**
 * The history of a folder by way of the user's `git`. Nothing of the repository but its objects is given to it: it runs on a git folder of
 * our own, with a configuration of our own, so that no setting of the opened repository can start a program or reach a network.
 */
export const gitHistory = (folder: string, bounds: Bounds = usualBounds): History => ({
  newest: async () => (await findRepository(folder))?.head,
  async read(token) {
    const repository = await findRepository(folder);
    const git = repository && findGit(repository.top);
    if (!repository || git === undefined) return undefined;
    const own = ownGitFolder(repository);
    if (own === undefined) return undefined;
    try {
      return historyOf(repository, await logOf(git, own, repository, bounds, token), bounds);
    } finally {
      removeQuietly(own);
    }
  },
});

interface Log {
  readonly commits: readonly LoggedCommit[];
  readonly isFull: boolean;
}

/** Files to add or to remove; beyond, git compares no texts, and neither does it where they are not on this machine. */
const mostCompared = 200;

/** Finds moves of files that changed a little too, or else of those that stayed the same only. */
const logOf = async (
  git: string,
  own: string,
  repository: Repository,
  bounds: Bounds,
  token: CancellationToken,
): Promise<Log | undefined> => {
  for (const compares of [true, false]) {
    const moves = compares ? ['-M', `-l${mostCompared}`] : ['-M100%'];
    const reader = createLogReader();
    const program = {
      file: git,
      args: [...command(bounds), ...moves, repository.head, '--', ...pathsOf(repository)],
      folder: own,
      environment: environment(own, repository),
      onOutput: (bytes: Uint8Array) => reader.push(bytes),
      maxBytes: bounds.bytes,
      maxMilliseconds: bounds.milliseconds,
    };
    const outcome = await runProgram(program, token);
    if (outcome === 'cancelled') return undefined;
    const isFull = outcome === 'full';
    if (outcome !== 'failed') return { commits: reader.end(isFull).map((each) => withoutDoubt(each, compares)), isFull };
  }
  return undefined;
};

/** A file may seem new that was moved and changed, where nobody compared it with those that went. */
const withoutDoubt = (commit: LoggedCommit, compares: boolean): LoggedCommit => {
  const { entries } = commit;
  const removed = entries.filter(({ status }) => status === 'removed').length;
  if (removed === 0 || (compares && entries.length <= mostCompared)) return commit;
  return { ...commit, entries: entries.map((entry) => (entry.status === 'added' ? { ...entry, status: 'other' } : entry)) };
};

const command = ({ changes }: Bounds): string[] => [
  ...['--no-pager', '--no-replace-objects', '--literal-pathspecs', 'log', ...logFormat],
  ...['--no-merges', '--full-diff', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-color', '--no-decorate'],
  `--max-count=${changes}`,
];

const pathsOf = ({ prefix }: Repository): string[] => (prefix === '' ? [] : [prefix]);

const historyOf = ({ prefix, shallow }: Repository, log: Log | undefined, bounds: Bounds): RecordedHistory | undefined => {
  if (!log) return undefined;
  // Such a commit seems to add every file there is: what it changed is not on this machine.
  const known = log.commits.filter(({ commit }) => !shallow.has(commit));
  const toInside = (file: string): string | undefined =>
    prefix === '' ? file : isInside(prefix, file) && file !== prefix ? file.slice(prefix.length + 1) : undefined;
  const [first, ...others] = followRenames(known, toInside);
  if (!first) return undefined;
  const isBounded = log.isFull || log.commits.length >= bounds.changes;
  return { changes: [first, ...others], extent: isBounded ? 'newest' : shallow.size > 0 ? 'shallow' : 'whole' };
};

/** A folder that git takes for a repository; undefined where there is no place for one outside the opened repository. */
const ownGitFolder = ({ top, head, shallow }: Repository): string | undefined => {
  try {
    if (liesInside(top, os.tmpdir())) return undefined;
    const own = fs.mkdtempSync(path.join(os.tmpdir(), 'interlinear-git-'));
    fs.mkdirSync(path.join(own, 'refs'));
    fs.writeFileSync(path.join(own, 'HEAD'), `${head}\n`);
    fs.writeFileSync(path.join(own, 'config'), configuration(head));
    fs.writeFileSync(path.join(own, 'shallow'), [...shallow].map((commit) => `${commit}\n`).join(''));
    return own;
  } catch {
    return undefined;
  }
};

const removeQuietly = (own: string): void => {
  try {
    fs.rmSync(own, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Three small files are left in the folder for temporary ones.
  }
};

/** Caches among the objects are left aside, being one more form for a stranger's file to be wrong in. */
const configuration = (head: string): string =>
  [
    '[core]',
    `repositoryFormatVersion = ${head.length === 64 ? 1 : 0}`,
    'bare = true',
    'commitGraph = false',
    'multiPackIndex = false',
    ...(head.length === 64 ? ['[extensions]', 'objectFormat = sha256'] : []),
    '[protocol]',
    'allow = never',
    '',
  ].join('\n');

/** `own` stands for the home folder too, so that no older git reads a configuration there. */
const environment = (own: string, { objects }: Repository): Record<string, string> => ({
  ...Object.fromEntries(
    passedOn.flatMap((name): [string, string][] => {
      const value = environmentValue(name);
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  HOME: own,
  XDG_CONFIG_HOME: own,
  LC_ALL: 'C',
  GIT_DIR: own,
  GIT_OBJECT_DIRECTORY: objects,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: path.join(own, 'config'),
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
});

/** What programs need to start at all. */
const passedOn = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'];
