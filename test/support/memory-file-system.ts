import { normalizePath } from '../../src/base/paths.ts';
import type { SkipReason } from '../../src/model/coverage.ts';
import type { DirectoryEntry, FileContent, FileSystem } from '../../src/ports/file-system.ts';

/** A value of the tree: text, bytes, or a refusal for whoever reads it. */
export type MemoryFile = string | Uint8Array | { readonly refused: SkipReason };

export interface MemoryFileSystem extends FileSystem {
  write(path: string, content: MemoryFile): void;
  remove(path: string): void;
  /** Every path that was read, in order. */
  readonly reads: readonly string[];
}

/** An in-memory workspace: `{ 'src/a.ts': 'import "./b"' }`. */
export const memoryFileSystem = (tree: Readonly<Record<string, MemoryFile>> = {}): MemoryFileSystem => {
  const files = new Map<string, MemoryFile>(Object.entries(tree));
  const reads: string[] = [];
  return {
    reads,
    write: (path, content) => void files.set(path, content),
    remove: (path) => void files.delete(path),
    readDirectory: async (path) => {
      const entries = entriesOf(files, path);
      return entries.size === 0 && path !== ''
        ? { kind: 'refused', reason: 'missing' }
        : { kind: 'entries', entries: [...entries.values()] };
    },
    readFile: async (path, maxBytes) => {
      reads.push(path);
      return contentOf(files.get(normalizePath(path) ?? ''), maxBytes);
    },
  };
};

const entriesOf = (files: ReadonlyMap<string, MemoryFile>, folder: string): Map<string, DirectoryEntry> => {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, DirectoryEntry>();
  for (const path of files.keys()) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    entries.set(name, { name, type: rest.length > 0 ? 'directory' : 'file' });
  }
  return entries;
};

const contentOf = (file: MemoryFile | undefined, maxBytes: number): FileContent => {
  if (file === undefined) return { kind: 'refused', reason: 'missing' };
  if (typeof file === 'object' && 'refused' in file) return { kind: 'refused', reason: file.refused };
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return bytes.length > maxBytes ? { kind: 'refused', reason: 'too-large' } : { kind: 'bytes', bytes };
};
