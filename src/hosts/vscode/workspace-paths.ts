import { normalizePath } from '../../base/paths.ts';

/** The part of `vscode.Uri` that is needed here; `path` is decoded, so percent signs and spaces are themselves. */
export interface UriLike<U> {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  with(change: { path: string }): U;
}

export interface WorkspaceRoot<U> {
  /** Unique, without a slash; the top folder of this root's paths where there are several roots. */
  readonly name: string;
  readonly uri: U;
}

/** The one place that knows how a root-relative path and a URI belong together. */
export interface WorkspacePaths<U> {
  readonly roots: readonly WorkspaceRoot<U>[];
  /** Undefined for what lies outside every root. */
  readonly toPath: (uri: UriLike<U>) => string | undefined;
  /** Undefined for a path that leads out of the roots or to none of them. */
  readonly toUri: (path: string) => U | undefined;
}

/** One folder: its files have plain paths. Several: each is a folder at the top. A folder inside another one is that one's already. */
export const workspacePaths = <U extends UriLike<U>>(folders: readonly WorkspaceRoot<U>[]): WorkspacePaths<U> => {
  const roots = named(outermost(folders));
  const single = roots.length === 1;
  const located = roots.map(({ name, uri }) => ({ uri, location: locationOf(uri), prefix: single ? '' : name }));
  return {
    roots,
    toPath(uri) {
      const location = locationOf(uri);
      for (const root of located) {
        const rest = restInside(root.location, location);
        if (rest === undefined) continue;
        const path = normalizePath(rest);
        if (path === undefined) return undefined;
        return root.prefix === '' ? path : path === '' ? root.prefix : `${root.prefix}/${path}`;
      }
      return undefined;
    },
    toUri(path) {
      if (normalizePath(path) !== path) return undefined;
      for (const { uri, prefix } of located) {
        const rest = prefix === '' ? path : restInside(prefix, path);
        if (rest !== undefined) return rest === '' ? uri : uri.with({ path: `${withoutSlash(uri.path)}/${rest}` });
      }
      return undefined;
    },
  };
};

/** Where `location` is `folder` or lies in it, what follows `folder/`. */
const restInside = (folder: string, location: string): string | undefined => {
  if (location === folder) return '';
  return location.startsWith(`${folder}/`) ? location.slice(folder.length + 1) : undefined;
};

const withoutSlash = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

/** Comparable text: VS Code writes the letter of a Windows drive now large, now small. */
const locationOf = ({ scheme, authority, path }: Omit<UriLike<unknown>, 'with'>): string => {
  const drive = /^\/[A-Z]:/.test(path) ? path.slice(0, 2).toLowerCase() + path.slice(2) : path;
  return `${scheme}://${authority.toLowerCase()}${withoutSlash(drive)}`;
};

const outermost = <U extends UriLike<U>>(folders: readonly WorkspaceRoot<U>[]): WorkspaceRoot<U>[] => {
  const locations = folders.map(({ uri }) => locationOf(uri));
  return folders.filter((_, index) => {
    const own = locations[index] ?? '';
    return !locations.some((other, at) => restInside(other, own) !== undefined && (other.length < own.length || at < index));
  });
};

const named = <U>(folders: readonly WorkspaceRoot<U>[]): WorkspaceRoot<U>[] => {
  const taken = new Set<string>();
  return folders.map(({ name, uri }) => {
    const plain = segmentOf(name);
    let unique = plain;
    for (let count = 2; taken.has(unique); count += 1) unique = `${plain} (${count})`;
    taken.add(unique);
    return { name: unique, uri };
  });
};

/** A `.code-workspace` file may call a folder anything. */
const segmentOf = (name: string): string => {
  const segment = name.replace(/\//g, '-');
  return segment === '' || segment === '.' || segment === '..' ? 'folder' : segment;
};
