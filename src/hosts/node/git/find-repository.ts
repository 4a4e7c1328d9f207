import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FileSystem } from '../../../ports/file-system.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { liesInside } from '../outside-folder.ts';

/** What is needed to read the history of a folder: its objects and where to begin. No configuration is looked at. */
export interface Repository {
  /** Folder that holds `.git`. */
  readonly top: string;
  /** The opened folder below `top`, '' for `top` itself; `/` between segments. */
  readonly prefix: string;
  /** Folder of the objects. */
  readonly objects: string;
  /** The commit that is checked out. */
  readonly head: string;
  /** Commits whose parents were not copied to this machine. */
  readonly shallow: ReadonlySet<string>;
}

/**
 * The git repository that a folder lies in. Undefined where there is none, or one of a kind that is not certain to be what it seems:
 * links, objects kept elsewhere, a `.git` file whose target does not answer to it.
 */
export const findRepository = async (folder: string): Promise<Repository | undefined> => {
  const opened = realPath(folder);
  const top = opened === undefined ? undefined : folderWithGit(opened);
  const place = opened === undefined || top === undefined ? undefined : await gitFolders(top);
  if (opened === undefined || top === undefined || !place) return undefined;
  const common = nodeFileSystem(place.common);
  const head = await headOf(nodeFileSystem(place.own), common);
  if (head === undefined || !(await hasPlainObjects(common))) return undefined;
  const prefix = path.relative(top, opened).split(path.sep).join('/');
  const shallow = new Set((await textOf(common, 'shallow')).split('\n').filter((line) => isCommit(line)));
  return { top, prefix, objects: path.join(place.common, 'objects'), head, shallow };
};

const realPath = (folder: string): string | undefined => {
  try {
    return fs.realpathSync.native(folder);
  } catch {
    return undefined;
  }
};

const typeOf = (file: string): 'folder' | 'file' | 'other' | undefined => {
  try {
    const stats = fs.lstatSync(file);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
};

const folderWithGit = (folder: string): string | undefined => {
  for (let at = folder; ; at = path.dirname(at)) {
    if (typeOf(path.join(at, '.git')) !== undefined) return at;
    if (at === path.dirname(at)) return undefined;
  }
};

/** Of a work tree beside the main one, `own` holds what is checked out there and `common` all else. */
interface GitFolders {
  readonly own: string;
  readonly common: string;
}

const gitFolders = async (top: string): Promise<GitFolders | undefined> => {
  const git = path.join(top, '.git');
  const type = typeOf(git);
  if (type === 'folder') return { own: git, common: git };
  if (type !== 'file') return undefined;
  const target = /^gitdir: (.+)\r?\n?$/.exec(await textOf(nodeFileSystem(top), '.git'))?.[1];
  const own = target === undefined ? undefined : onThisMachine(path.resolve(top, target));
  if (own === undefined || typeOf(own) !== 'folder') return undefined;
  if (path.basename(path.dirname(own)) === 'worktrees')
    return (await pointsBack(own, git)) ? { own, common: path.dirname(path.dirname(own)) } : undefined;
  return isSubmoduleOfParent(top, own) ? { own, common: own } : undefined;
};

/** On Windows a path may name another machine, and asking for it would reach the network. */
const onThisMachine = (absolute: string): string | undefined =>
  process.platform === 'win32' && !/^[a-z]:\\/i.test(absolute) ? undefined : absolute;

/** A repository knows its work trees, so a `.git` file cannot lay claim to one that has nothing to do with it. */
const pointsBack = async (own: string, git: string): Promise<boolean> => {
  const back = (await textOf(nodeFileSystem(own), 'gitdir')).trim();
  return back !== '' && onThisMachine(path.resolve(own, back)) !== undefined && realPath(path.resolve(own, back)) === git;
};

/** The repository around a submodule keeps it under `.git/modules`. */
const isSubmoduleOfParent = (top: string, own: string): boolean => {
  for (let at = path.dirname(top); ; at = path.dirname(at)) {
    const modules = path.join(at, '.git', 'modules');
    if (typeOf(modules) === 'folder') return liesInside(modules, own);
    if (at === path.dirname(at)) return false;
  }
};

const headOf = async (own: FileSystem, common: FileSystem): Promise<string | undefined> => {
  const head = (await textOf(own, 'HEAD')).trim();
  if (isCommit(head)) return head;
  const name = /^ref: (refs\/\S+)$/.exec(head)?.[1];
  if (name === undefined) return undefined;
  const loose = (await textOf(common, name)).trim();
  if (isCommit(loose)) return loose;
  const packed = (await textOf(common, 'packed-refs')).split('\n').find((line) => line.trimEnd().endsWith(` ${name}`));
  const [commit = ''] = packed?.split(' ') ?? [];
  return isCommit(commit) ? commit : undefined;
};

const isCommit = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** False where objects are, or may be, in other places: alternates, links. Those could lead anywhere, on Windows to other machines. */
const hasPlainObjects = async (common: FileSystem): Promise<boolean> => {
  for (const folder of ['objects', 'objects/pack', 'objects/info']) {
    const listing = await common.readDirectory(folder);
    const isAbsent = listing.kind === 'refused' && listing.reason === 'missing' && folder !== 'objects';
    if (
      listing.kind === 'refused' ? !isAbsent : listing.entries.some(({ name, type }) => type === 'link' || name === 'alternates')
    )
      return false;
  }
  return true;
};

const maxBytes = 64_000_000;

/** '' for what is no regular file. */
const textOf = async (fileSystem: FileSystem, file: string): Promise<string> => {
  const content = await fileSystem.readFile(file, maxBytes);
  return content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : '';
};
