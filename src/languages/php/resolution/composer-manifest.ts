import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { lineIndex } from '../../../base/line-index.ts';
import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { PackageDependency } from '../../../model/module-graph.ts';

/** A namespace prefix, as written with its last backslash, and the folders where its classes are. */
export interface AutoloadPrefix {
  readonly prefix: string;
  readonly folders: readonly string[];
  readonly standard: 'psr-4' | 'psr-0';
}

export interface ComposerManifest {
  readonly path: string;
  readonly folder: string;
  readonly name?: string;
  readonly prefixes: readonly AutoloadPrefix[];
  readonly rows: readonly Omit<PackageDependency, 'internal'>[];
}

/** Undefined for what is no JSON object. */
export const readComposerManifest = (path: string, text: string): ComposerManifest | undefined => {
  const root = parsed(text);
  if (root?.type !== 'object') return undefined;
  const name: unknown = findNodeAtLocation(root, ['name'])?.value;
  const folder = folderOf(path);
  return {
    path,
    folder,
    ...(typeof name === 'string' && name !== '' && { name }),
    prefixes: [...prefixesOf(root, 'autoload', folder), ...prefixesOf(root, 'autoload-dev', folder)],
    rows: [...rowsOf(root, 'require', 'runtime', text), ...rowsOf(root, 'require-dev', 'development', text)],
  };
};

/** Undefined also where the text is nested too deeply. */
const parsed = (text: string): Node | undefined => {
  try {
    return parseTree(text, [], { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** Names and values of an object's members. */
const membersOf = (node: Node | undefined): readonly (readonly [Node, Node])[] =>
  (node?.type === 'object' ? (node.children ?? []) : []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[key, value] as const] : [],
  );

const prefixesOf = (root: Node, section: string, folder: string): readonly AutoloadPrefix[] =>
  (['psr-4', 'psr-0'] as const).flatMap((standard) =>
    membersOf(findNodeAtLocation(root, [section, standard])).flatMap(([key, value]) => {
      const folders = stringsOf(value).flatMap((each) => normalizePath(joinPath(folder, each)) ?? []);
      return typeof key.value === 'string' && folders.length > 0 ? [{ prefix: key.value, folders, standard }] : [];
    }),
  );

const stringsOf = (node: Node): readonly string[] => {
  const nodes = node.type === 'array' ? (node.children ?? []) : [node];
  return nodes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
};

const rowsOf = (
  root: Node,
  section: string,
  kind: PackageDependency['kind'],
  text: string,
): readonly Omit<PackageDependency, 'internal'>[] => {
  const index = lineIndex(text);
  return membersOf(findNodeAtLocation(root, [section])).flatMap(([key, value]) => {
    if (typeof key.value !== 'string' || typeof value.value !== 'string' || isPlatform(key.value)) return [];
    const range = { start: index.positionAt(key.offset + 1), end: index.positionAt(key.offset + key.length - 1) };
    return [{ name: key.value, kind, constraint: value.value, range }];
  });
};

/** PHP itself and what is compiled into it. */
const isPlatform = (name: string): boolean => !name.includes('/');

/** Prefixes of the packages that a `composer.lock` settles on, with the package's name. */
export const lockedPrefixes = (text: string): ReadonlyMap<string, string> => {
  const prefixes = new Map<string, string>();
  const root = parsed(text);
  for (const section of ['packages', 'packages-dev']) {
    const list = root && findNodeAtLocation(root, [section]);
    for (const each of list?.type === 'array' ? (list.children ?? []) : []) {
      const name: unknown = findNodeAtLocation(each, ['name'])?.value;
      if (typeof name !== 'string') continue;
      for (const { prefix } of prefixesOf(each, 'autoload', ''))
        if (prefix !== '' && !prefixes.has(prefix)) prefixes.set(prefix, name);
    }
  }
  return prefixes;
};
