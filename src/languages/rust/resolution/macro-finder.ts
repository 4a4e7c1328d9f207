import type { FileFacts } from '../../../model/file-facts.ts';
import type { CargoPackage } from '../cargo/workspace.ts';
import type { Module, ModuleTree } from './module-tree.ts';

/** Macros are offered at the root of their crate, wherever they stand. */
export const macroFinder = (
  tree: ModuleTree,
  packages: readonly CargoPackage[],
  facts: (path: string) => FileFacts | undefined,
): ((root: string, name: string) => string | undefined) => {
  const known = new Map<string, Map<string, string>>();
  const gather = (root: string): Map<string, string> => {
    const found = new Map<string, string>();
    const seen = new Set<Module>();
    const visit = (module: Module): void => {
      if (seen.has(module)) return;
      seen.add(module);
      if (module.inline === '') {
        for (const { name } of facts(module.file)?.exports ?? []) {
          if (name.endsWith('!') && !found.has(name.slice(0, -1))) found.set(name.slice(0, -1), module.file);
        }
      }
      for (const child of module.children.values()) visit(child);
    };
    const module = tree.rootOf(root);
    if (module && packages.length > 0) visit(module);
    return found;
  };
  return (root, name) => {
    let macros = known.get(root);
    if (!macros) known.set(root, (macros = gather(root)));
    return macros.get(name);
  };
};
