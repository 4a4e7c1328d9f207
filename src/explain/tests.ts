import { isInside } from '../base/paths.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { incomingOf, isTest } from './area.ts';
import type { Area } from './area.ts';
import { claim, evidenceOf } from './claim.ts';
import { fileName, stemOf } from './file-names.ts';
import { ancestry } from './holders.ts';
import { exportEvidence } from './offers.ts';
import { isWiredUp } from './wired-up.ts';
import { replacedBy } from './stand-ins.ts';
import { capitalized, inWords, numberWord } from './words.ts';

/** Which test files import the area, and how many reach it through other files. Says nothing about how well they test it. */
export const testsOf = (project: Project, area: Area): Claim[] => {
  const importing = incomingOf(project, area).filter(({ from }) => isTest(project, from));
  const direct = importing.filter(({ from, to }) => !replacedBy(project, from).has(to));
  const files = new Set(direct.map(({ from }) => from));
  const [first] = files;
  // Of one file, what tests reach through others may never run it, and tests may run it without importing it.
  if (area.files.size === 1)
    return first === undefined ? [] : claim('tests', directSentence(first, files.size, 0), direct.map(evidenceOf));
  const own = ownSuites(project, area);
  // Tests may run what stands beside them without importing it: by its address, or as the framework finds it.
  if (own.length > files.size) return claim('tests', ownSentence(own.length), own);
  const reached = testsReaching(project, area);
  const others = reached.tests.filter((path) => !files.has(path)).length;
  // What nearly every test reaches, by way of what starts the program, says nothing of the file.
  const indirect = others > most && others > testCount(project) * shareOfAll ? 0 : others;
  const isEverywhere = indirect !== others;
  if (first !== undefined) return claim('tests', directSentence(first, files.size, indirect), direct.map(evidenceOf));
  if (isEverywhere) return [];
  if (indirect > 0) return claim('tests', indirectSentence(indirect, importing.length > 0), reached.example.map(evidenceOf));
  if (importing.length > 0) return [];
  return untested(project, area);
};

/** The first test of each test file that stands in the folders of a part, or among the files of a folder. */
const ownSuites = ({ product, architecture }: Project, { files, within }: Area): Evidence[] => {
  const part = within.at(-1);
  const folders = part?.files.length === files.size ? part.folders.filter((folder) => folder !== '') : [];
  const others =
    folders.length === 0
      ? []
      : [...architecture.components.values()]
          .filter((other) => other.role === 'source' && !ancestry(architecture, other).some(({ id }) => id === part?.id))
          .flatMap((other) => other.folders.filter((folder) => folders.some((own) => own !== folder && isInside(own, folder))));
  const isIn = (path: ModulePath, all: readonly string[]): boolean => all.some((folder) => isInside(folder, path));
  return product.tests.flatMap(({ path, evidence: [first] }) =>
    files.has(path) || (isIn(path, folders) && !isIn(path, others)) ? [first] : [],
  );
};

const ownSentence = (count: number): string =>
  `${capitalized(inWords(count, 'test file'))} ${count === 1 ? 'stands' : 'stand'} in its ${count === 1 ? 'folder' : 'folders'}.`;

const most = 20;
const shareOfAll = 0.3;

const testCount = ({ graph }: Project): number => [...graph.modules.values()].filter(({ role }) => role === 'test').length;

const directSentence = (first: ModulePath, direct: number, indirect: number): string => {
  const start =
    direct === 1 ? `One test file imports it: ${fileName(first)}` : `${capitalized(numberWord(direct))} test files import it`;
  const more = indirect === 1 ? 'one more reaches' : `${numberWord(indirect)} more reach`;
  return indirect === 0 ? `${start}.` : `${start}; ${more} it through other files.`;
};

const indirectSentence = (tests: number, isReplaced: boolean): string =>
  isReplaced
    ? `${capitalized(inWords(tests, 'test file'))} ${tests === 1 ? 'reaches' : 'reach'} it through other files.`
    : `No test file imports it itself; ${numberWord(tests)} ${tests === 1 ? 'reaches' : 'reach'} it through other files.`;

/** Said only where nothing is in the way of knowing it. */
const untested = (project: Project, { files }: Area): Claim[] => {
  // Tests of the whole product reach its files by address, without importing them.
  if (project.product.tests.some(({ kind }) => kind === 'integration' || kind === 'end-to-end')) return [];
  const { modules, unresolved } = project.graph;
  const sources = [...files].filter((path) => modules.get(path)?.role === 'source');
  // A test that tries what a framework finds by itself imports the framework.
  if (sources.some((path) => isWiredUp(project, path))) return [];
  const stems = new Set(sources.map(stemOf));
  const mayBeMissed = unresolved.some(({ from, specifier }) => isTest(project, from) && stems.has(stemOf(specifier)));
  const evidence = sources.flatMap((path) => exportEvidence(project, path).slice(0, files.size > 1 ? 1 : undefined));
  return mayBeMissed ? [] : claim('tests', `No test file imports it, directly or through other files.`, evidence);
};

interface Reached {
  readonly tests: readonly ModulePath[];
  /** The references that lead from the nearest test to the area. */
  readonly example: readonly Dependency[];
}

/** Breadth first against the references, so that the example is as short as can be. */
const testsReaching = (project: Project, { files }: Area): Reached => {
  const runs = runningIn(project, files);
  const towards = new Map<ModulePath, Dependency | undefined>([...files].map((path) => [path, undefined]));
  const tests: ModulePath[] = [];
  const queue = [...files];
  for (const path of queue) {
    for (const reference of project.graph.incoming.get(path) ?? []) {
      if (towards.has(reference.from)) continue;
      towards.set(reference.from, reference);
      queue.push(reference.from);
      if (isTest(project, reference.from) && runs(reference.from)) tests.push(reference.from);
    }
  }
  return { tests, example: wayFrom(tests[0], towards) };
};

/** Whether a test that leads to the files runs any of them: what it replaces is not run, nor what only that leads to. */
const runningIn = (project: Project, files: ReadonlySet<ModulePath>): ((test: ModulePath) => boolean) => {
  return (test) => {
    const replaced = replacedBy(project, test);
    if (replaced.size === 0) return true;
    const seen = new Set<ModulePath>([test]);
    for (const path of seen) {
      for (const { to } of project.graph.outgoing.get(path) ?? []) if (!replaced.has(to)) seen.add(to);
      if (path !== test && files.has(path)) return true;
    }
    return false;
  };
};

const wayFrom = (start: ModulePath | undefined, towards: ReadonlyMap<ModulePath, Dependency | undefined>): Dependency[] => {
  const way: Dependency[] = [];
  let step = start === undefined ? undefined : towards.get(start);
  while (step) {
    way.push(step);
    step = towards.get(step.to);
  }
  return way;
};

/** For the repository: how many test files there are, and which parts none of them imports. */
export const testsOfParts = (project: Project): Claim[] => {
  const tests = [...project.graph.modules.values()].filter(({ role }) => role === 'test').map(({ path }) => path);
  const parts = project.architecture.top
    .flatMap((id) => project.architecture.components.get(id) ?? [])
    .filter(({ role }) => role === 'source');
  const tested = parts.map(({ files }) => {
    const held = new Set(files);
    const own = files.some((path) => isTest(project, path));
    const places = tests.flatMap((path) => project.graph.outgoing.get(path) ?? []).filter(({ to }) => held.has(to));
    return { places, isTested: own || places.length > 0 };
  });
  const count = tested.filter(({ isTested }) => isTested).length;
  const evidence = tested.flatMap(({ places }) => places.slice(0, 1).map(evidenceOf));
  const reach =
    parts.length > 1
      ? ` ${tests.length === 1 ? 'It imports' : 'They import'} ${count === parts.length ? 'files of every part' : `files of ${numberWord(count)} of the ${inWords(parts.length, 'part')}`}.`
      : '';
  return claim(
    'tests',
    `${capitalized(inWords(tests.length, 'file'))} ${tests.length === 1 ? 'belongs' : 'belong'} to its tests.${reach}`,
    evidence,
  );
};
