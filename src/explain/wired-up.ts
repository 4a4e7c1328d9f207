import type { FileFacts } from '../model/file-facts.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { stemOf } from './file-names.ts';
import { productIndex } from './product/product-index.ts';

/** Languages in which whoever needs a file imports it. Elsewhere frameworks, templates and settings name types by other ways. */
const importing: ReadonlySet<string> = new Set([
  ...['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'python', 'rust', 'go', 'c', 'cpp'],
]);

/** A framework finds it by its name or place, or a file of the same name in a language that is not read goes with it. */
export const isWiredUp = (project: Project, path: ModulePath): boolean => {
  const { product, graph, coverage } = project;
  const { entryPoints, data, migrations, roles } = productIndex(product);
  if (!importing.has(graph.modules.get(path)?.language ?? '')) return true;
  if (hasMethodsOfOthers(graph, path, project.facts(path)) || isFoundByName(graph, path)) return true;
  if ([entryPoints, data, migrations, roles].some((rows) => rows.has(path))) return true;
  return coverage.skipped.some((each) => each.reason === 'unread-language' && stemOf(each.path) === stemOf(path));
};

/** Methods of a type of Go are called on values of it, without a word of the file that they stand in. */
const hasMethodsOfOthers = (graph: ModuleGraph, path: ModulePath, facts: FileFacts | undefined): boolean =>
  graph.modules.get(path)?.language === 'go' && (facts?.members ?? []).length > 0;

/** Nuxt hands out what stands in these folders without an import. */
const isFoundByName = ({ packages }: ModuleGraph, path: ModulePath): boolean =>
  /(?:^|\/)(?:components|composables|layouts|middleware|plugins|stores?|utils|server)\//u.test(path) &&
  packages.some(({ dependsOn }) => dependsOn.some(({ name }) => /^nuxt(?:3|-edge|-nightly)?$/u.test(name)));
