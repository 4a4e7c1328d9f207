import { folderOf, isInside } from '../../../base/paths.ts';
import type { AutoloadRoot, AutoloadRoots } from './autoload-roots.ts';
import type { DefinedConstants } from './defined-constants.ts';

/** What Zeitwerk expects of the paths: which file defines a constant, and which constants are but folders. */
export interface AutoloadedConstants {
  /** In the order of the roots: the first counts in one application. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly namespaces: ReadonlySet<string>;
}

export const autoloadedConstants = (
  paths: ReadonlySet<string>,
  { all, camelize }: AutoloadRoots,
  defined: DefinedConstants,
): AutoloadedConstants => {
  const byFolder = new Map(all.map((root, index) => [root.folder, { root, index }] as const));
  const found: { readonly name: string; readonly path: string; readonly index: number }[] = [];
  const namespaces = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith('.rb')) continue;
    const owner = ownerOf(byFolder, path);
    if (!owner || isLeftOut(owner.root, path)) continue;
    const segments = segmentsOf(owner.root, path).map((segment) => constantOf(owner.root, segment, camelize));
    for (let length = 1; length < segments.length; length++) namespaces.add(segments.slice(0, length).join('::'));
    found.push({ name: actualName(segments.join('::'), path, defined), path, index: owner.index });
  }
  const files = new Map<string, string[]>();
  for (const { name, path } of found.sort((a, b) => a.index - b.index)) {
    const list = files.get(name);
    if (list) list.push(path);
    else files.set(name, [path]);
  }
  return { files, namespaces };
};

/** Inflections may be told in ways that cannot be read; then the file itself says how its constant is written. */
const actualName = (expected: string, path: string, { openings, namesByPath }: DefinedConstants): string => {
  if (openings.get(expected)?.some((opening) => opening.path === path) === true) return expected;
  const lower = expected.toLowerCase();
  return namesByPath.get(path)?.find((name) => name.toLowerCase() === lower) ?? expected;
};

interface Owner {
  readonly root: AutoloadRoot;
  readonly index: number;
}

const ownerOf = (byFolder: ReadonlyMap<string, Owner>, path: string): Owner | undefined => {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const owner = byFolder.get(folder);
    if (owner) return owner;
  }
  return undefined;
};

const isLeftOut = ({ ignored }: AutoloadRoot, path: string): boolean =>
  ignored.some((each) => isInside(each, path) || path === `${each}.rb`);

const segmentsOf = ({ folder, namespace, collapsed }: AutoloadRoot, path: string): readonly string[] => {
  const parts = path.slice(folder.length + 1, -'.rb'.length).split('/');
  const kept = parts.filter((_, index) => !collapsed.includes([folder, ...parts.slice(0, index + 1)].join('/')));
  return namespace === '' ? kept : [namespace, ...kept];
};

const constantOf = ({ isGem }: AutoloadRoot, segment: string, camelize: (segment: string) => string): string =>
  isGem && segment === 'version' ? 'VERSION' : camelize(segment);
