import { claim, evidenceOf } from '../../explain/claim.ts';
import { fileNames } from '../../explain/file-names.ts';
import { productIndex } from '../../explain/product/product-index.ts';
import { digits, inWords, capitalized, listUpTo } from '../../explain/words.ts';
import type { Claim } from '../../model/claim.ts';
import type { TestKind, TestSuite } from '../../model/product.ts';
import type { ScopeContext } from '../context.ts';
import { howTested, testUses } from '../how-tested.ts';
import { termsOf } from '../terms.ts';
import { countsOf } from '../text-index.ts';
import { question } from './rule.ts';
import type { QuestionRule, WeighedQuestion } from './rule.ts';

const spoken: Readonly<Record<TestKind, string>> = {
  unit: 'tests that call code directly',
  integration: 'tests of pieces together',
  'end-to-end': 'tests that act as a user would',
  unknown: 'tests',
};

/** Tests that the project has for the same, and kinds of tests that the document leaves out. */
export const testsQuestion: QuestionRule = (asked) => {
  const { text } = asked;
  const speaks = /\btests?\b|\btested\b|\btesting\b|\bQA\b/iu.test(text);
  const isPartly = /\bunit tests?\b|\bmanual(?:ly)? test|\btests? of (?:the )?\w+(?: services?)?\b|\btest by hand/iu.test(text);
  if (speaks && !isPartly) return [];
  if (speaks) return otherKinds(asked.context, text);
  if (asked.context.core.length === 0) return [];
  return existing(asked.context, text.includes('\n') ? 0.67 : 0.5);
};

const existing = (context: ScopeContext, weight: number): WeighedQuestion[] => {
  const alike = suitesAlike(context, context.project.product.tests);
  const files = [...new Set([...alike.map(({ path }) => path), ...testUses(context).map(({ from }) => from)])];
  const places = [...alike.flatMap(({ evidence }) => evidence.slice(0, 1)), ...testUses(context).map(evidenceOf)];
  const named = listUpTo(fileNames(files), 2);
  const said = claim(
    'tests',
    `${capitalized(inWords(files.length, 'test file'))} ${files.length === 1 ? 'tests' : 'test'} what it lands in: ${named}.`,
    places,
  );
  if (said.length > 0) return question(weight, `Is extending tests such as ${named} part of the estimate?`, said);
  const untested = howTested(context).filter(({ text }) => text.startsWith('No test file'));
  if (untested.length === 0 && context.request !== '') return anyTests(context, weight - 0.1);
  return question(weight - 0.1, 'Are tests part of the estimate? No test file refers to where it lands.', untested.slice(0, 1));
};

/** The product is tested, though nothing tells which tests are about the same. */
const anyTests = ({ project }: ScopeContext, weight: number): WeighedQuestion[] => {
  const { tests } = project.product;
  const shown = listUpTo(fileNames(tests.slice(0, 2).map(({ path }) => path)), 2);
  const said = claim(
    'tests',
    `The product has ${inWords(tests.length, 'file')} with tests, such as ${shown}; none is named after what this is about.`,
    tests.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
  return question(weight, 'Are tests part of the estimate? None that exists is named after this.', said);
};

/** Kinds that the project has and the document does not speak of. */
const otherKinds = ({ project, ...context }: ScopeContext, text: string): WeighedQuestion[] => {
  const missing = (['end-to-end', 'integration'] as const).find(
    (kind) => project.product.tests.some((suite) => suite.kind === kind) && !words[kind].test(text),
  );
  if (missing === undefined) return [];
  const suites = project.product.tests.filter(({ kind }) => kind === missing);
  const alike = suitesAlike({ project, ...context }, suites);
  const shown = alike.length > 0 ? alike : suites;
  const said: Claim[] = claim(
    'tests',
    `The product has ${digits(suites.length)} ${suites.length === 1 ? 'file' : 'files'} with ${spoken[missing]}, such as ${listUpTo(fileNames(shown.slice(0, 2).map(({ path }) => path)), 2)}.`,
    shown.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
  return question(0.63, `Does the estimate include ${spoken[missing]} as well?`, said);
};

const words: Readonly<Record<'end-to-end' | 'integration', RegExp>> = {
  'end-to-end': /\bend.to.end|\be2e|\bbrowser test|\bplaywright|\bcypress|\bsystem test|\bfunctional test/iu,
  integration: /\bintegration test|\bfunctional test|\brequest spec|\bapi test/iu,
};

/** Test files that are named after what the change is about. */
const suitesAlike = ({ named, project, core, request }: ScopeContext, all: readonly TestSuite[]): TestSuite[] => {
  const files = core.slice(0, 4).flatMap(({ path }) => termsOf(path.split('/').at(-1)?.split('.')[0] ?? ''));
  const subject = new Set(named.length > 0 ? named.flatMap(({ name }) => termsOf(name)) : files);
  const counts = countsOf(termsOf(request));
  const index = productIndex(project.product);
  return all
    .filter(({ path }) => index.tests.has(path))
    .map((suite) => ({
      suite,
      terms: [...new Set(termsOf(suite.path.split('/').at(-1) ?? ''))].filter((term) => !common.has(term)),
    }))
    .map(({ suite, terms }) => ({
      suite,
      isNamed: terms.some((term) => subject.has(term)),
      score:
        terms.filter((term) => subject.has(term)).length * 2 +
        terms.reduce((sum, term) => sum + Math.min(3, counts.get(term) ?? 0) * 0.7, 0) -
        terms.length * 0.5,
    }))
    .filter(({ score, isNamed }) => score >= 1.6 && (isNamed || named.length === 0))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ suite }) => suite);
};

const common: ReadonlySet<string> = new Set(
  termsOf('test tests spec specs ts js py rb go java php cs rs kt tsx cy it integration unit e2e'),
);
