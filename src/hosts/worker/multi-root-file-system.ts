import { resolvesLinks } from '../../ports/file-system.ts';
import type { FileSystem, FileSystemWithLinks, LinkTarget } from '../../ports/file-system.ts';

/** A workspace folder under the name it has in paths; names are unique and hold no slash. */
export interface Root {
  readonly name: string;
  readonly fileSystem: FileSystem;
}

/** Several workspace folders as one tree: each is a folder at the top, named as given. */
export const multiRootFileSystem = (roots: readonly Root[]): FileSystemWithLinks => {
  const byName = new Map(roots.map(({ name, fileSystem }) => [name, fileSystem]));
  const split = (path: string): { name: string; rest: string; fileSystem: FileSystem | undefined } => {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    return { name, rest: slash < 0 ? '' : path.slice(slash + 1), fileSystem: byName.get(name) };
  };
  return {
    async readDirectory(path) {
      if (path === '') return { kind: 'entries', entries: roots.map(({ name }) => ({ name, type: 'directory' })) };
      const { fileSystem, rest } = split(path);
      return fileSystem ? fileSystem.readDirectory(rest) : { kind: 'refused', reason: 'missing' };
    },
    async readFile(path, maxBytes) {
      const { fileSystem, rest } = split(path);
      return fileSystem ? fileSystem.readFile(rest, maxBytes) : { kind: 'refused', reason: 'missing' };
    },
    async resolveLink(path): Promise<LinkTarget> {
      const { name, fileSystem, rest } = split(path);
      if (!fileSystem || !resolvesLinks(fileSystem)) return { kind: 'refused', reason: 'link-outside' };
      const target = await fileSystem.resolveLink(rest);
      return target.kind === 'inside' ? { ...target, path: `${name}/${target.path}` } : target;
    },
  };
};
