import { baseName } from '../../../base/paths.ts';
import type { EntryPoint } from '../../../model/product.ts';
import { joined } from '../../address.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTestPath } from '../data/rows.ts';
import { isTest } from '../project-files.ts';
import { clientRoutes, pageOf } from './client-routes.ts';

/** `<Route path="/owners" element={<Owners />} />`, `createBrowserRouter([{ path: '/owners', ... }])` */
export const reactRouter: Convention = {
  name: 'React Router',
  inFile: (file) => {
    if (!hasImport(file.facts, /^react-router(?:-dom)?$/u) || isTestPath(file.path)) return {};
    const makesRouter = bindings(file).some((name) => /^create(?:Browser|Hash|Memory)Router$/u.test(name));
    const entryPoints = clientRoutes(file.facts).flatMap((each) =>
      each.isRooted || (makesRouter && each.entry.form === 'object') ? pageOf(file, each, 'React Router') : [],
    );
    return { entryPoints };
  },
};

/** `{ path: '/owners', component: Owners }` */
export const vueRouter: Convention = {
  name: 'Vue Router',
  inFile: (file) => {
    if (!hasImport(file.facts, /^vue-router$/u) || isTestPath(file.path)) return {};
    const entryPoints = clientRoutes(file.facts).flatMap((each) =>
      each.isRooted && each.entry.form === 'object' ? pageOf(file, each, 'Vue Router') : [],
    );
    return { entryPoints };
  },
};

/** `{ path: 'owners', component: OwnersComponent }`, from the application's own file on; others are below what loads them. */
export const angular: Convention = {
  name: 'Angular',
  inProject: (context) => {
    const roots = context.files.filter(
      (file) =>
        (file.facts.routes?.length ?? 0) > 0 &&
        hasImport(file.facts, /^@angular\/router$/u) &&
        /^(?:app|main)[.-]/u.test(baseName(file.path)) &&
        !isTest(context, file.path),
    );
    return { entryPoints: roots.flatMap((file) => angularPages(context, file, '/', new Set())) };
  },
};

const angularPages = (
  context: ConventionContext,
  file: FileWithFacts,
  prefix: string,
  seen: ReadonlySet<string>,
): readonly EntryPoint[] => {
  if (seen.has(file.path)) return [];
  const below = new Set([...seen, file.path]);
  return clientRoutes(file.facts).flatMap((each) => {
    const address = joined(prefix, each.address);
    const loaded = each.entry.loads === undefined ? [] : loadedFiles(context, file, each.entry.loads);
    return [
      ...pageOf(file, { ...each, address }, 'Angular'),
      ...loaded.flatMap((inner) => angularPages(context, inner, address, below)),
    ];
  });
};

/** The file with the entries, or those that a module names beside itself. */
const loadedFiles = (
  { files, graph }: ConventionContext,
  { path }: FileWithFacts,
  specifier: string,
): readonly FileWithFacts[] => {
  const targets = (from: string): readonly string[] =>
    [...graph.outgoing].flatMap(([source, edges]) => (source === from ? edges.map(({ to }) => to) : []));
  const [loaded] = (graph.outgoing.get(path) ?? []).filter(({ quote }) => quote === specifier);
  if (!loaded) return [];
  const withEntries = (paths: readonly string[]): readonly FileWithFacts[] =>
    files.filter((file) => paths.includes(file.path) && (file.facts.routes?.length ?? 0) > 0);
  const own = withEntries([loaded.to]);
  return own.length > 0 ? own : withEntries(targets(loaded.to).filter((each) => /[.-]rout(?:es|ing)\b/u.test(each)));
};

const bindings = ({ facts }: FileWithFacts): readonly string[] =>
  facts.imports.flatMap(({ bindings: all = [] }) => all.map(({ imported }) => imported));
