import { baseName, folderOf, isInside } from '../../base/paths.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** How a folder shows that it belongs to a framework: a row of its manifest, or a configuration file. */
export interface Sign {
  readonly dependency: RegExp;
  readonly configuration?: RegExp;
}

/** A file of such a folder. */
export interface ProjectFile extends FileWithFacts {
  readonly root: string;
  /** Below the root. */
  readonly inner: string;
}

/** Files of the product whose nearest manifest, or a configuration file as near, shows the framework; tests are left out. */
export const projectFiles = (context: ConventionContext, sign: Sign): readonly ProjectFile[] => {
  const rootOf = rootFinder(context, sign);
  return context.files.flatMap((file) => {
    const root = rootOf(folderOf(file.path));
    if (root === undefined || isTestOf(root, file.path)) return [];
    return [{ ...file, root, inner: root === '' ? file.path : file.path.slice(root.length + 1) }];
  });
};

export const isTest = ({ graph }: ConventionContext, path: ModulePath): boolean => graph.modules.get(path)?.role === 'test';

/** By names alone: in a folder of routes, `test` may be a piece of an address. */
const isTestOf = (root: string, path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|fixtures|__fixtures__)(?:\/|$)/u.test(root) || /\.(?:test|spec)\.[cm]?[jt]sx?$/u.test(path);

/** The folder of the nearest manifest above a folder, where it shows the framework. */
const rootFinder = ({ files, graph }: ConventionContext, sign: Sign): ((folder: string) => string | undefined) => {
  const roots = new Map<string, boolean>();
  for (const { ecosystem, path, dependsOn } of graph.packages) {
    if (ecosystem === 'npm')
      roots.set(
        path,
        dependsOn.some(({ name }) => sign.dependency.test(name)),
      );
  }
  for (const { path } of files) if (sign.configuration?.test(baseName(path))) roots.set(folderOf(path), true);
  if (![...roots.values()].includes(true)) return () => undefined;
  const kept = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    const isRoot = roots.get(folder);
    if (isRoot !== undefined) return isRoot ? folder : undefined;
    return folder === '' ? undefined : remembered(folderOf(folder));
  };
  const remembered = (folder: string): string | undefined => {
    if (!kept.has(folder)) kept.set(folder, find(folder));
    return kept.get(folder);
  };
  return remembered;
};

/** Whether a manifest of a folder above the file asks for the package. */
export const dependsOn = ({ graph }: ConventionContext, path: ModulePath, dependency: RegExp): boolean =>
  graph.packages.some(
    (each) => each.ecosystem === 'npm' && isInside(each.path, path) && each.dependsOn.some(({ name }) => dependency.test(name)),
  );
