import { groupBy } from '../base/collections.ts';
import { isTest } from '../explain/area.ts';
import { claim, evidenceOf } from '../explain/claim.ts';
import { fileNames } from '../explain/file-names.ts';
import { productIndex } from '../explain/product/product-index.ts';
import { capitalized, inWords, listUpTo } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { TestKind } from '../model/product.ts';
import type { ScopeContext } from './context.ts';
import { anyPlaceOf } from './places.ts';

const shown = 3;

const kindWords: Readonly<Record<TestKind, string>> = {
  unit: '',
  integration: ' together with other pieces',
  'end-to-end': ' as a user would',
  unknown: '',
};

/** References of tests to where the change lands. */
export const testUses = ({ project, corePaths }: ScopeContext): readonly Dependency[] =>
  [...corePaths]
    .flatMap((path) => project.graph.incoming.get(path) ?? [])
    .filter(({ from }) => isTest(project, from) && productIndex(project.product).tests.has(from));

/** Code where it lands that no test file refers to. */
export const untestedFiles = (context: ScopeContext): ScopeContext['core'] => {
  const tested = new Set(testUses(context).map(({ to }) => to));
  return context.core.filter(({ path }) => !tested.has(path) && (context.project.facts(path)?.definitions.length ?? 0) > 0);
};

/** Kinds of tests that touch where it lands, and what none refers to. */
export const howTested = (context: ScopeContext): Claim[] => {
  const uses = testUses(context);
  const index = productIndex(context.project.product);
  const byHow = groupBy(uses, ({ from }) => kindWords[index.tests.get(from)?.[0]?.kind ?? 'unknown']);
  const touched = [...byHow].flatMap(([how, group]) => {
    const files = [...new Set(group.map(({ from }) => from))];
    const verb = files.length === 1 ? 'tests' : 'test';
    const text = `${capitalized(inWords(files.length, 'test file'))} ${verb} some of it${how}: ${listUpTo(fileNames(files), shown)}.`;
    return claim('tests', text, group.map(evidenceOf));
  });
  return [...touched, ...untested(context, uses.length > 0)];
};

const untested = (context: ScopeContext, isPartly: boolean): Claim[] => {
  const files = untestedFiles(context);
  // Where tests do not import what they test, that none does says nothing.
  // A test may ask an address without importing what answers it.
  const isTold =
    hasImportingTests(context) && !context.project.product.entryPoints.some(({ kind }) => kind === 'page' || kind === 'endpoint');
  if (files.length === 0 || !isTold) return [];
  const names = listUpTo(fileNames(files.map(({ path }) => path)), shown);
  return claim(
    'tests',
    `No test file refers to ${names}${isPartly ? ' itself' : ' itself; tests may reach it in other ways'}.`,
    files.flatMap(({ path }) => anyPlaceOf(context.project, path)),
  );
};

const hasImportingTests = ({ project: { graph } }: ScopeContext): boolean =>
  [...graph.modules.values()].some(
    ({ path, role }) =>
      role === 'test' && (graph.outgoing.get(path) ?? []).some(({ to }) => graph.modules.get(to)?.role === 'source'),
  );
