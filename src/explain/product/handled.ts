import { groupBy } from '../../base/collections.ts';
import { folderOf } from '../../base/paths.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint, ProductFacts } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import { originOf } from '../follow-export.ts';
import { indexOf } from '../graph-index.ts';

export interface Handled {
  /** By the file that answers, where it is the only one that can be meant. */
  readonly byFile: ReadonlyMap<ModulePath, readonly EntryPoint[]>;
  /** What another file answers than the one that tells the address. */
  readonly passedOn: ReadonlySet<EntryPoint>;
}

const known = new WeakMap<ProductFacts, Handled>();

/** Ways in that one file tells and another answers: a table of addresses names functions that stand elsewhere. */
export const handledElsewhere = (project: Project): Handled => {
  const cached = known.get(project.product);
  if (cached) return cached;
  const found = project.product.entryPoints.flatMap((entry) => {
    const path = answering(project, entry);
    return path === undefined ? [] : [{ path, entry }];
  });
  const handled = {
    byFile: new Map([...groupBy(found, ({ path }) => path)].map(([path, rows]) => [path, rows.map(({ entry }) => entry)])),
    passedOn: new Set(found.map(({ entry }) => entry)),
  };
  known.set(project.product, handled);
  return handled;
};

const answering = (project: Project, { path, handler }: EntryPoint): ModulePath | undefined => {
  const name = (handler ?? '').split(/\W+/u).filter(Boolean).at(-1);
  if (name === undefined || defines(project, path, name)) return undefined;
  const targets = new Set((project.graph.outgoing.get(path) ?? []).map(({ to }) => to));
  const places = new Set(
    [...targets].flatMap((to) => originOf(project, to, name)?.path ?? (defines(project, to, name) ? [to] : [])),
  );
  if (places.size === 0) for (const each of packageOf(project, path)) if (defines(project, each, name)) places.add(each);
  const [only] = places;
  return places.size === 1 && only !== path ? only : undefined;
};

const defines = (project: Project, path: ModulePath, name: string): boolean => {
  const facts = project.facts(path);
  return [...(facts?.definitions ?? []), ...(facts?.members ?? [])].some((each) => each.name === name);
};

/** Methods of a type of Go stand in any file of its package, and nothing imports them. */
const packageOf = ({ graph }: Project, path: ModulePath): readonly ModulePath[] =>
  graph.modules.get(path)?.language === 'go'
    ? (indexOf(graph).filesOfFolder.get(folderOf(path)) ?? []).filter((each) => graph.modules.get(each)?.role !== 'test')
    : [];
