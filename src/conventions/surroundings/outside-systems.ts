import { compareText, groupBy } from '../../base/collections.ts';
import { ecosystemOf, knowledgeOf } from '../../knowledge/package-knowledge.ts';
import { isOutsideKind } from '../../knowledge/package-kinds.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { OutsideSystem } from '../../model/product.ts';
import type { Range } from '../../model/text.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { systemsByManifest } from './manifest-systems.ts';
import { describesShapesOnly } from './shapes-only.ts';
import type { SystemSign } from './system-sign.ts';
import { systemsWritten } from './written-systems.ts';

/** Systems that the product talks to, as packages, addresses, settings and variables show; tests left out. */
export const outsideSystems: Convention = {
  name: 'Outside systems',
  inProject: (context) => ({ outside: merged(signsIn(context)) }),
};

const places = 60;

const signsIn = (context: ConventionContext): readonly SystemSign[] => {
  const { graph } = context;
  const isProduct = (path: ModulePath): boolean => {
    const role = graph.modules.get(path)?.role;
    return (role === 'source' || role === 'configuration') && !isAside(path);
  };
  return [
    ...signsOfImports(context).filter(
      ({ evidence: { path } }) => graph.modules.get(path as ModulePath)?.role === 'source' && !isAside(path),
    ),
    ...context.files.filter(({ path }) => isProduct(path)).flatMap((file: FileWithFacts) => systemsWritten(file)),
    ...systemsByManifest(graph).filter(({ evidence: { path } }) => !isAside(path)),
  ];
};

/** Examples, benchmarks and automation of the makers are not the product. */
const isAside = (path: string): boolean =>
  /(?:^|\/)(?:\.github|\.devcontainer|\.gitlab|tests?|specs?|e2e|examples?|samples?|benchmarks?|docs?|fixtures|mocks?)\//iu.test(
    path,
  ) || /(?:^|\/)[^/]*(?:[.-](?:test|ci)|devcontainer)\b[^/]*$/iu.test(path);

const signsOfImports = ({ graph, facts }: ConventionContext): SystemSign[] =>
  graph.externals.flatMap(({ from, package: name, builtin, range, quote }) => {
    if (builtin || isOfTypes(facts(from), range)) return [];
    const known = knowledgeOf(ecosystemOf(graph.modules.get(from)?.language ?? ''), name);
    if (known?.system === undefined || !isOutsideKind(known.kind)) return [];
    return [{ system: { kind: known.kind, name: known.system }, evidence: { path: from, range, quote }, uses: true }];
  });

/** Who takes only types from a package talks to nobody. */
const isOfTypes = (facts: FileFacts | undefined, { start }: Range): boolean =>
  facts?.imports.some(
    (each) =>
      each.range.start.line === start.line &&
      each.range.start.character === start.character &&
      (each.kind === 'type' || describesShapesOnly(facts, each)),
  ) === true;

const merged = (signs: readonly SystemSign[]): OutsideSystem[] => {
  const systems = [...groupBy(signs, ({ system }) => idOf(system.name))].flatMap(([id, found]): OutsideSystem[] => {
    const sorted = [...found].sort((a, b) => Number(b.uses) - Number(a.uses) || compareText(a.evidence.path, b.evidence.path));
    const [first, ...rest] = onePerFile(sorted);
    if (!first) return [];
    const { kind, name } = first.system;
    const files = [...new Set(found.filter(({ uses }) => uses).map(({ evidence }) => evidence.path as ModulePath))].sort(
      compareText,
    );
    const evidence = [first.evidence, ...rest.slice(0, places - 1).map((each) => each.evidence)] as const;
    return [{ id, name, kind, path: first.evidence.path as ModulePath, files, evidence }];
  });
  return withoutStandIns(systems).sort((a, b) => compareText(a.id, b.id));
};

const onePerFile = (signs: readonly SystemSign[]): SystemSign[] =>
  [...groupBy(signs, ({ evidence }) => evidence.path).values()].flatMap(([first]) => (first ? [first] : []));

/** Databases that live inside the program stand in for the real one while the product is made. */
const standIns: ReadonlySet<string> = new Set(['sqlite', 'h2', 'hsqldb']);

const withoutStandIns = (systems: readonly OutsideSystem[]): OutsideSystem[] => {
  const hasServer = systems.some(({ id, kind }) => kind === 'database' && !standIns.has(id));
  return systems.filter(({ id, files }) => !standIns.has(id) || files.length > 0 || !hasServer);
};

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z\d.]+/gu, '-')
    .replace(/^-|-$/gu, '');
