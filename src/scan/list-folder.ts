import { compareText } from '../base/collections.ts';
import { joinPath } from '../base/paths.ts';
import type { SkipReason } from '../model/coverage.ts';
import type { DirectoryEntry, DirectoryListing, FileSystem } from '../ports/file-system.ts';
import { decode } from './decode.ts';

export type Listing =
  | {
      readonly kind: 'entries';
      /** Sorted by name, each name once. */
      readonly entries: readonly DirectoryEntry[];
      readonly names: ReadonlySet<string>;
      /** Text of the folder's `.gitignore`, where it has one. */
      readonly gitignore?: string;
    }
  | { readonly kind: 'refused'; readonly reason: SkipReason };

/** What a folder holds. Never rejects. */
export const listFolder = async (fileSystem: FileSystem, path: string): Promise<Listing> => {
  const listing = await readDirectory(fileSystem, path);
  if (listing.kind === 'refused') return listing;
  const names = new Set<string>();
  const entries = [...listing.entries].sort((a, b) => compareText(a.name, b.name)).filter(({ name }) => isFirst(names, name));
  // A `.gitignore` that is a link is not followed, as in Git.
  const hasRules = names.has('.gitignore') && entries.some(({ name, type }) => name === '.gitignore' && type === 'file');
  const gitignore = hasRules ? await readText(fileSystem, joinPath(path, '.gitignore')) : undefined;
  return { kind: 'entries', entries, names, ...(gitignore !== undefined && { gitignore }) };
};

const isFirst = (seen: Set<string>, name: string): boolean => !seen.has(name) && seen.add(name).has(name);

const readDirectory = async (fileSystem: FileSystem, path: string): Promise<DirectoryListing> => {
  try {
    return await fileSystem.readDirectory(path);
  } catch {
    return { kind: 'refused', reason: 'unreadable' };
  }
};

const maxRulesBytes = 1_000_000;

const readText = async (fileSystem: FileSystem, path: string): Promise<string | undefined> => {
  try {
    const content = await fileSystem.readFile(path, maxRulesBytes);
    const decoded = content.kind === 'bytes' ? decode(content.bytes) : content;
    return decoded.kind === 'text' ? decoded.text : undefined;
  } catch {
    return undefined;
  }
};
