import type { SkipReason } from '../model/coverage.ts';

/**
 * The workspace, read only. Paths are relative to the root, `/` between segments, '' for the root. No method throws for what a file system may do: absence, refusal
 * and surprise are values. An adapter refuses every path that leads out of the root, also through links, and opens regular
 * files only.
 */
export interface FileSystem {
  /** Entries in no particular order, or why the folder cannot be listed. */
  readDirectory(path: string): Promise<DirectoryListing>;
  /** The bytes of a regular file, or why there are none. Files over `maxBytes` are refused unopened as `too-large`. */
  readFile(path: string, maxBytes: number): Promise<FileContent>;
}

export type EntryType = 'file' | 'directory' | 'link' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly type: EntryType;
}

export type DirectoryListing =
  | { readonly kind: 'entries'; readonly entries: readonly DirectoryEntry[] }
  | { readonly kind: 'refused'; readonly reason: SkipReason };

export type FileContent =
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'refused'; readonly reason: SkipReason };

/** Optional power: telling where a link leads, without opening it. Without it every link is left out as `link-outside`. */
export interface FileSystemWithLinks extends FileSystem {
  /** `inside` gives the root-relative path of the target. */
  resolveLink(path: string): Promise<LinkTarget>;
}

export type LinkTarget =
  | { readonly kind: 'inside'; readonly path: string; readonly type: EntryType }
  | { readonly kind: 'refused'; readonly reason: 'link-outside' | 'link-broken' };

export const resolvesLinks = (fileSystem: FileSystem): fileSystem is FileSystemWithLinks => 'resolveLink' in fileSystem;
