import type { FileFacts } from '../../../model/file-facts.ts';
import type { CargoPackage } from '../cargo/workspace.ts';
import { macroFinder } from './macro-finder.ts';
import { nameFinder } from './name-finder.ts';
import type { NameFinder } from './name-finder.ts';
import type { Found, Meaning } from './meaning.ts';
import type { Module, ModuleTree } from './module-tree.ts';
import { scopeReader } from './module-scope.ts';

export type PathResolver = (from: Module, path: string, isOfUse: boolean) => Meaning;

const sysroot: ReadonlySet<string> = new Set(['std', 'core', 'alloc', 'proc_macro', 'test']);

export const pathResolver = (
  tree: ModuleTree,
  packages: readonly CargoPackage[],
  facts: (path: string) => FileFacts | undefined,
): PathResolver => {
  const scopes = scopeReader(facts);
  const byFolder = new Map(packages.map((each) => [each.manifest.folder, each]));

  const resolve = (from: Module, path: string, isOfUse: boolean): Meaning => {
    const isGlobal = path.startsWith('::');
    const [head = '', ...rest] = (isGlobal ? path.slice(2) : path).split('::').filter((each) => each !== '*');
    const start = startOf(from, head, isGlobal, isOfUse);
    if (start.kind !== 'module')
      return start.kind === 'item' ? { kind: 'inside', module: from, item: head, definer: start.definer } : start;
    let { module } = start;
    for (const name of rest) {
      if (name === 'super') {
        module = module.parent ?? module;
        continue;
      }
      if (name === 'self') continue;
      const found = find(module, name);
      if (found?.kind === 'module') module = found.module;
      else return { kind: 'inside', module, item: name, ...(found?.kind === 'item' && { definer: found.definer }) };
    }
    return { kind: 'inside', module };
  };

  type Start = Found | Extract<Meaning, { readonly kind: 'unknown' }>;

  const startOf = (from: Module, head: string, isGlobal: boolean, isOfUse: boolean): Start => {
    if (head === 'self') return { kind: 'module', module: from };
    if (head === 'super') return { kind: 'module', module: from.parent ?? from };
    const root = tree.rootOf(from.crate.root) ?? from;
    if (head === 'crate') return { kind: 'module', module: root };
    const isOld = from.crate.package?.isOld === true && (isOfUse || isGlobal);
    const local = isOld ? find(root, head) : isGlobal ? undefined : find(from, head);
    return local ?? foreign(from, head) ?? { kind: 'unknown', head };
  };

  const foreign = ({ crate }: Module, head: string): Found | undefined => {
    const own = crate.package;
    const link = own?.dependencies.get(head);
    const target = link && 'folder' in link ? byFolder.get(link.folder) : own?.library?.name === head ? own : undefined;
    const module = target?.library && tree.rootOf(target.library.root);
    if (module) return { kind: 'module', module };
    if (link && 'external' in link) return { kind: 'external', package: link.external };
    return sysroot.has(head) ? { kind: 'builtin', name: head } : undefined;
  };

  const find: NameFinder = nameFinder({
    scopes,
    macros: macroFinder(tree, packages, facts),
    resolve: (from, path) => resolve(from, path, true),
  });
  return resolve;
};
