import type { Claim, Evidence } from '../model/claim.ts';
import type { Definition, ExportFact, FileFacts, SymbolKind } from '../model/file-facts.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { groupBy } from '../base/collections.ts';
import { claim, evidenceOf, nameEvidence } from './claim.ts';
import { productIndex } from './product/product-index.ts';
import { fileNames, isStepBack } from './file-names.ts';
import { inWords, listOf, listUpTo, numberWord } from './words.ts';

/** What a file exports, by kind and name, and what it passes on from other files. */
export const fileOffers = (project: Project, path: ModulePath): Claim[] => [
  ...(isStepBack(path) ? [] : ownExports(project, path)),
  ...passedOn(project, path),
];

/** Evidence that the file exports something: the names at their places, or from where it passes names on. */
export const exportEvidence = (project: Project, path: ModulePath): Evidence[] => {
  const facts = project.facts(path);
  const own = facts ? offeredDefinitions(facts).map((definition) => nameEvidence(path, definition)) : [];
  return own.length > 0 ? own : reExportsOf(project, path).map(evidenceOf);
};

const reExportsOf = ({ graph }: Project, path: ModulePath): Dependency[] =>
  (graph.outgoing.get(path) ?? []).filter(({ kind }) => kind === 're-export');

/** Words for kinds of names, as a reader who writes no code would take them. In order of what tells most about a file. */
const kindWords: readonly {
  readonly kinds: readonly SymbolKind[];
  readonly one: string;
  readonly many: string;
  readonly withMethods?: boolean;
}[] = [
  { kinds: ['component'], one: 'screen piece', many: 'screen pieces' },
  { kinds: ['service'], one: 'service', many: 'services' },
  { kinds: ['endpoint'], one: 'request', many: 'requests' },
  { kinds: ['view'], one: 'view of data', many: 'views of data' },
  { kinds: ['table'], one: 'table of data', many: 'tables of data' },
  { kinds: ['function'], one: 'function', many: 'functions' },
  { kinds: ['class'], one: 'class', many: 'classes' },
  { kinds: ['namespace'], one: 'group of names', many: 'groups of names' },
  { kinds: ['job'], one: 'automatic job', many: 'automatic jobs' },
  { kinds: ['resource'], one: 'piece of infrastructure', many: 'pieces of infrastructure' },
  { kinds: ['constant', 'variable'], one: 'value', many: 'values' },
  { kinds: ['enum'], one: 'fixed list', many: 'fixed lists' },
  { kinds: ['interface', 'type', 'struct'], one: 'data shape', many: 'data shapes' },
  { kinds: ['interface'], one: 'set of functions', many: 'sets of functions', withMethods: true },
];

const ownExports = (project: Project, path: ModulePath): Claim[] => {
  const facts = project.facts(path);
  const offered = facts ? offeredDefinitions(facts) : [];
  // What a step of the stored data offers is the same in each: up, down.
  if (offered.length === 0 || productIndex(project.product).migrations.has(path)) return [];
  const holders = new Set((facts?.members ?? []).map(({ container }) => container.split('::').at(-1)));
  // Modules of Ruby and traits of PHP hold functions or other names, and no data.
  const hasModules = facts?.language === 'ruby' || facts?.language === 'php';
  const asOffered = ({ kind, name }: Definition): SymbolKind =>
    kind === 'type' && hasModules ? (holders.has(name) ? 'interface' : 'namespace') : kind;
  const groups = kindWords
    .map(({ kinds, one, many, withMethods = false }) => ({
      one,
      many,
      definitions: offered.filter(
        (each) => kinds.includes(asOffered(each)) && (asOffered(each) === 'interface' && holders.has(each.name)) === withMethods,
      ),
    }))
    .filter(({ definitions }) => definitions.length > 0);
  const limits = shareOut(
    groups.map(({ definitions }) => definitions.length),
    nameLimit,
  );
  const parts = groups.map(({ one, many, definitions }, index) => groupInWords(definitions, { one, many }, limits[index] ?? 1));
  return claim('offers', `Offers ${listOf(parts)}.`, exportEvidence(project, path));
};

/** Names in one sentence, all kinds together. */
const nameLimit = 5;

/** One for each group, and the rest of the total for the first ones that have use for more. */
const shareOut = (sizes: readonly number[], total: number): number[] => {
  let rest = Math.max(0, total - sizes.length);
  return sizes.map((size) => {
    const extra = Math.min(rest, size - 1);
    rest -= extra;
    return 1 + extra;
  });
};

const groupInWords = (
  definitions: readonly Definition[],
  words: { readonly one: string; readonly many: string },
  limit: number,
): string => {
  const names = definitions.map(({ name }) => name);
  if (names.length === 1 && names[0] === 'default') return `one ${words.one}`;
  const [only] = names.length === 1 ? names : [];
  return only === undefined
    ? `${inWords(names.length, words.one, words.many)} (${listUpTo(names, limit)})`
    : `the ${words.one} ${only}`;
};

/** Definitions that the file exports, each once, in the order of their places. */
const offeredDefinitions = ({ definitions, exports }: FileFacts): Definition[] => {
  const inside = new Set(exports.filter(({ from }) => from === undefined).map(insideName));
  const seen = new Set<string>();
  return definitions.filter(({ name }) => {
    const isNew = inside.has(name) && !seen.has(name);
    seen.add(name);
    return isNew;
  });
};

const insideName = ({ name, local }: ExportFact): string => local ?? name;

const passedOn = (project: Project, path: ModulePath): Claim[] => {
  const reExports = reExportsOf(project, path);
  const sources = [...groupBy(reExports, ({ to }: Dependency) => to).keys()];
  if (sources.length === 0) return [];
  const names = fileNames(sources);
  const text =
    sources.length <= 3
      ? `Passes on names from ${listOf(names)}.`
      : `Passes on names from ${numberWord(sources.length)} other files, such as ${listOf(names.slice(0, 2))}.`;
  return claim('offers', text, reExports.map(evidenceOf));
};
