import * as vscode from 'vscode';
import { joinPath } from '../../base/paths.ts';
import type { SkipReason } from '../../model/coverage.ts';
import type { DirectoryEntry, DirectoryListing, EntryType, FileContent, FileSystem } from '../../ports/file-system.ts';
import { reasonOf } from './file-system-error.ts';
import type { WorkspacePaths } from './workspace-paths.ts';

/** A provider that never answers must not stop the rest. Milliseconds. */
const patience = 15_000;

/** The workspace through VS Code: virtual and remote folders, several at once. Links are told, never followed. */
export const vscodeFileSystem = (paths: WorkspacePaths<vscode.Uri>): FileSystem => ({
  async readDirectory(path): Promise<DirectoryListing> {
    if (path === '' && paths.roots.length > 1)
      return { kind: 'entries', entries: paths.roots.map(({ name }) => ({ name, type: 'directory' })) };
    return answer(paths.toUri(path), async (uri) => {
      const entries = await inTime(vscode.workspace.fs.readDirectory(uri));
      return { kind: 'entries', entries: distinct(entries).filter(({ name }) => paths.toUri(joinPath(path, name))) };
    });
  },
  async readFile(path, maxBytes): Promise<FileContent> {
    return answer(paths.toUri(path), async (uri) => {
      const { type, size } = await inTime(vscode.workspace.fs.stat(uri));
      const kind = entryType(type);
      if (kind !== 'file') return refused(kind === 'link' ? 'link-outside' : 'not-a-regular-file');
      if (size > maxBytes) return refused('too-large');
      const bytes = await inTime(vscode.workspace.fs.readFile(uri));
      // Some providers do not know the size beforehand.
      return bytes.length > maxBytes ? refused('too-large') : { kind: 'bytes', bytes };
    });
  },
});

const refused = (reason: SkipReason): { readonly kind: 'refused'; readonly reason: SkipReason } => ({ kind: 'refused', reason });

const answer = async <T>(
  uri: vscode.Uri | undefined,
  ask: (uri: vscode.Uri) => Promise<T>,
): Promise<T | ReturnType<typeof refused>> => {
  if (!uri) return refused('missing');
  try {
    return await ask(uri);
  } catch (error) {
    return refused(reasonOf(error));
  }
};

const inTime = async <T>(work: Thenable<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(vscode.FileSystemError.Unavailable('no answer in time')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A provider may list a name twice. */
const distinct = (entries: readonly [string, vscode.FileType][]): DirectoryEntry[] =>
  [...new Map(entries)].map(([name, type]) => ({ name, type: entryType(type) }));

/** `FileType` is a set of bits: a link also says what it leads to. */
const entryType = (type: vscode.FileType): EntryType => {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'directory' : 'other';
};
