import type { Skipped } from '../model/coverage.ts';
import { resolvesLinks, type EntryType, type FileSystem, type LinkTarget } from '../ports/file-system.ts';

/** The row for a link, none of which is followed: what it leads to is looked at where it really is. */
export const describeLink = async (fileSystem: FileSystem, path: string): Promise<Skipped> => {
  const target = await targetOf(fileSystem, path);
  if (target.kind === 'refused') return { path, reason: target.reason };
  if (target.type === 'other') return { path, reason: 'not-a-regular-file' };
  return { path, reason: 'link-alias', detail: `${nouns[target.type]} ${target.path === '' ? 'itself' : target.path}` };
};

const nouns: Readonly<Record<EntryType, string>> = {
  file: 'the file',
  directory: 'the folder',
  link: 'the link',
  other: 'the entry',
};

const targetOf = async (fileSystem: FileSystem, path: string): Promise<LinkTarget> => {
  if (!resolvesLinks(fileSystem)) return { kind: 'refused', reason: 'link-outside' };
  try {
    return await fileSystem.resolveLink(path);
  } catch {
    return { kind: 'refused', reason: 'link-broken' };
  }
};
