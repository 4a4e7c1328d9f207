import { baseName, folderOf } from '../../../base/paths.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ResolverContext } from '../../language.ts';

/** A file that declares a name for its whole package. */
export interface Supplier {
  readonly path: ModulePath;
  readonly isTest: boolean;
  readonly namespace: string;
}

export interface GoFolder {
  /** Files that declare the name, of all packages that share the folder. */
  suppliers(name: string): readonly Supplier[];
  /** The package that others import: a folder may also hold programs that are run by hand, tests and documentation. */
  readonly importable: string | undefined;
}

export interface GoFiles {
  /** Undefined for a folder without Go files. */
  folder(path: string): GoFolder | undefined;
}

export const goFiles = (context: ResolverContext): GoFiles => {
  let byFolder: Map<string, ModulePath[]> | undefined;
  const read = new Map<string, GoFolder>();
  return {
    folder(path) {
      const known = read.get(path);
      if (known) return known;
      const files = (byFolder ??= filesByFolder(context.paths)).get(path);
      if (!files) return undefined;
      const folder = readFolder(files, context);
      read.set(path, folder);
      return folder;
    },
  };
};

/** Go passes over files that begin with `_` or `.`. */
const filesByFolder = (paths: Iterable<string>): Map<string, ModulePath[]> => {
  const folders = new Map<string, ModulePath[]>();
  for (const path of paths) {
    if (!path.endsWith('.go') || /^[._]/u.test(baseName(path))) continue;
    const folder = folderOf(path);
    const files = folders.get(folder);
    if (files) files.push(modulePath(path));
    else folders.set(folder, [modulePath(path)]);
  }
  return folders;
};

const readFolder = (files: readonly ModulePath[], context: ResolverContext): GoFolder => {
  const byName = new Map<string, Supplier[]>();
  const counts = new Map<string, number>();
  for (const path of [...files].sort()) {
    const read = context.facts(path);
    if (!read?.namespace) continue;
    const supplier = { path, isTest: isTestFile(path), namespace: read.namespace.text };
    if (!supplier.isTest) counts.set(supplier.namespace, (counts.get(supplier.namespace) ?? 0) + 1);
    for (const name of new Set(read.definitions.map(({ name: defined }) => defined))) {
      const list = byName.get(name);
      if (list) list.push(supplier);
      else byName.set(name, [supplier]);
    }
  }
  return { suppliers: (name) => byName.get(name) ?? [], importable: importableOf(counts) };
};

export const isTestFile = (path: string): boolean => path.endsWith('_test.go');

const importableOf = (counts: ReadonlyMap<string, number>): string | undefined => {
  const libraries = [...counts].filter(([name]) => name !== 'main' && name !== 'documentation');
  const candidates = libraries.length > 0 ? libraries : [...counts];
  return candidates.sort(([, a], [, b]) => b - a)[0]?.[0];
};
