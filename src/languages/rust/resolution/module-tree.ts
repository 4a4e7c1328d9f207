import { baseName, folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { FileFacts, ImportFact } from '../../../model/file-facts.ts';
import type { CargoPackage } from '../cargo/workspace.ts';
import { parseSpecifier } from '../specifier.ts';
import type { RustReference } from '../specifier.ts';

export interface Crate {
  readonly root: string;
  readonly package: CargoPackage | undefined;
}

/** A module: a file, or a block `mod name { ... }` in one. */
export interface Module {
  readonly file: string;
  /** Names of the blocks around it in the file, joined by `::`; empty for the file's own module. */
  readonly inline: string;
  readonly crate: Crate;
  readonly parent: Module | undefined;
  readonly children: Map<string, Module>;
}

export interface ModuleTree {
  /** The module of a file or of a block in it. */
  moduleOf(file: string, inline: readonly string[]): Module | undefined;
  /** The module that a crate begins with. */
  rootOf(file: string): Module | undefined;
  /** The files that `mod name;` in the file stands for: one, or one for each way to build. */
  filesOf(file: string, reference: Extract<RustReference, { readonly kind: 'module' }>): readonly string[];
}

export interface TreeContext {
  readonly packages: readonly CargoPackage[];
  readonly paths: ReadonlySet<string>;
  readonly facts: (path: string) => FileFacts | undefined;
}

const maxDepth = 200;

/** Follows `mod` from the root of each crate; files that no crate reaches are crates of their own. */
export const moduleTree = ({ packages, paths, facts }: TreeContext): ModuleTree => {
  const modules = new Map<string, Module>();
  // Files whose children stand beside them: roots of crates, `mod.rs`, and those named by a path.
  const beside = new Set<string>();
  const filesOf: ModuleTree['filesOf'] = (file, reference) => childFiles(file, reference, beside.has(file), paths);
  const grow = (module: Module, depth: number): void => {
    modules.set(keyOf(module.file, module.inline), module);
    const own = facts(module.file);
    if (!own || depth > maxDepth) return;
    for (const [inline, parent] of blocksOf(module, own, modules)) {
      for (const { reference } of declaredModules(own, inline)) {
        for (const file of filesOf(module.file, reference)) {
          if (modules.has(keyOf(file, ''))) {
            const known = modules.get(keyOf(file, ''));
            if (known && !parent.children.has(reference.name)) parent.children.set(reference.name, known);
            continue;
          }
          if (reference.path !== undefined || baseName(file) === 'mod.rs') beside.add(file);
          const child: Module = { file, inline: '', crate: module.crate, parent, children: new Map() };
          if (!parent.children.has(reference.name)) parent.children.set(reference.name, child);
          grow(child, depth + 1);
        }
      }
    }
  };
  const plant = (root: string, owner: CargoPackage | undefined): void => {
    if (modules.has(keyOf(root, ''))) return;
    beside.add(root);
    grow({ file: root, inline: '', crate: { root, package: owner }, parent: undefined, children: new Map() }, 0);
  };
  for (const one of packages) for (const { root } of one.targets) plant(root, one);
  for (const path of orphans(paths, modules)) plant(path, ownerOf(path, packages));
  return {
    moduleOf: (file, inline) => modules.get(keyOf(file, inline.join('::'))) ?? modules.get(keyOf(file, '')),
    rootOf: (file) => modules.get(keyOf(file, '')),
    filesOf,
  };
};

const keyOf = (file: string, inline: string): string => `${file}\n${inline}`;

/** The file's own module and the blocks in it, with their names. */
const blocksOf = (module: Module, facts: FileFacts, modules: Map<string, Module>): readonly (readonly [string, Module])[] => {
  const blocks = new Map<string, Module>([['', module]]);
  for (const { name, kind, container = '' } of facts.definitions) {
    const parent = blocks.get(container);
    if (kind !== 'namespace' || !parent) continue;
    const inline = container === '' ? name : `${container}::${name}`;
    if (blocks.has(inline)) continue;
    const block: Module = { file: module.file, inline, crate: module.crate, parent, children: new Map() };
    parent.children.set(name, block);
    blocks.set(inline, block);
    modules.set(keyOf(module.file, inline), block);
  }
  return [...blocks];
};

interface Declared {
  readonly fact: ImportFact;
  readonly reference: Extract<RustReference, { readonly kind: 'module' }>;
}

const declaredModules = ({ imports }: FileFacts, inline: string): readonly Declared[] =>
  imports.flatMap((fact) => {
    if (!fact.specifier.includes('mod ')) return [];
    const reference = parseSpecifier(fact.specifier);
    return reference.kind === 'module' && reference.inline.join('::') === inline ? [{ fact, reference }] : [];
  });

const childFiles = (
  file: string,
  { inline, name, path }: Extract<RustReference, { readonly kind: 'module' }>,
  isBeside: boolean,
  paths: ReadonlySet<string>,
): readonly string[] => {
  const folder = folderOf(file);
  const own = isBeside || baseName(file) === 'mod.rs' ? folder : joinPath(folder, baseName(file).replace(/\.rs$/u, ''));
  const inner = inline.reduce(joinPath, own);
  const candidates =
    path === undefined
      ? [joinPath(inner, `${name}.rs`), joinPath(inner, `${name}/mod.rs`)]
      : [joinPath(inline.length === 0 ? folder : inner, path)];
  return candidates.flatMap((each) => {
    const found = normalizePath(each);
    return found !== undefined && paths.has(found) ? [found] : [];
  });
};

/** Those that may hold others come first. */
const orphans = (paths: ReadonlySet<string>, modules: ReadonlyMap<string, Module>): readonly string[] =>
  [...paths]
    .filter((path) => path.endsWith('.rs') && !modules.has(keyOf(path, '')))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.split('/').length - b.split('/').length || (a < b ? -1 : 1));

const rankOf = (path: string): number => (/(?:^|\/)(?:lib|main|mod)\.rs$/u.test(path) ? 0 : 1);

const ownerOf = (path: string, packages: readonly CargoPackage[]): CargoPackage | undefined =>
  packages
    .filter(({ manifest }) => manifest.folder === '' || path.startsWith(`${manifest.folder}/`))
    .sort((a, b) => b.manifest.folder.length - a.manifest.folder.length)[0];
