import { claim } from '../../explain/claim.ts';
import { digits } from '../../explain/words.ts';
import type { TestKind } from '../../model/product.ts';
import { howTested, testUses } from '../how-tested.ts';
import { productIndex } from '../../explain/product/product-index.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

const spoken: Readonly<Record<TestKind, string>> = {
  unit: 'tests that call code directly',
  integration: 'tests of pieces together',
  'end-to-end': 'tests that act as a user would',
  unknown: 'tests',
};

/** A kind of test that the project has and that nothing where the change lands has yet. */
export const testsQuestion: QuestionRule = ({ context, kinds, text }) => {
  const { tests } = context.project.product;
  const index = productIndex(context.project.product);
  const present = new Set(testUses(context).map(({ from }) => index.tests.get(from)?.[0]?.kind ?? 'unknown'));
  const isScreen = kinds.some(({ kind }) => kind === 'screen');
  const wanted: readonly TestKind[] = isScreen ? ['end-to-end', 'integration'] : ['integration'];
  const missing = wanted.find((kind) => !present.has(kind) && tests.some((suite) => suite.kind === kind));
  if (missing !== undefined && !/\btest/iu.test(text)) {
    const suites = tests.filter(({ kind }) => kind === missing);
    const places = suites.flatMap(({ evidence }) => evidence.slice(0, 1));
    return question(
      0.6,
      `Does the estimate include ${spoken[missing]}, as other parts have?`,
      claim('tests', `The product has ${digits(suites.length)} files with ${spoken[missing]}.`, places),
    );
  }
  if (/\btest/iu.test(text) || testUses(context).length > 0) return [];
  const untested = howTested(context).filter(({ text: said }) => said.startsWith('No test file'));
  return question(0.5, 'Are tests part of the estimate? No test file refers to where it lands.', untested.slice(0, 1));
};
