import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint, ProductFacts } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import { folderOf } from '../../base/paths.ts';
import { originOf } from '../follow-export.ts';
import { indexOf } from '../graph-index.ts';

const known = new WeakMap<ProductFacts, ReadonlyMap<ModulePath, readonly EntryPoint[]>>();

/**
 * Ways in that one file tells and another answers: a table of addresses names functions that stand elsewhere. By the file that answers, where
 * it is the only one that can be meant.
 */
export const handledElsewhere = (project: Project): ReadonlyMap<ModulePath, readonly EntryPoint[]> => {
  const cached = known.get(project.product);
  if (cached) return cached;
  const found = new Map<ModulePath, EntryPoint[]>();
  for (const entry of project.product.entryPoints) {
    const path = answering(project, entry);
    if (path === undefined) continue;
    const list = found.get(path);
    if (list) list.push(entry);
    else found.set(path, [entry]);
  }
  known.set(project.product, found);
  return found;
};

const answering = (project: Project, { path, handler }: EntryPoint): ModulePath | undefined => {
  const name = /\w+$/u.exec(handler ?? '')?.[0];
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
