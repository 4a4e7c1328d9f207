import { claim } from '../../explain/claim.ts';
import { limitInWords } from '../../explain/product/limit-words.ts';
import { termsOf } from '../terms.ts';
import { question } from './rule.ts';
import type { QuestionRule, WeighedQuestion } from './rule.ts';
import type { ScopeContext } from '../context.ts';

/** The same number under the same name in two files: whoever changes one may forget the other. */
export const twiceQuestion: QuestionRule = ({ sentences }) => sentences.flatMap(twiceIn).slice(0, 1);

const twiceIn = (context: ScopeContext): WeighedQuestion[] => {
  const near = context.project.product.limits.filter(
    ({ name, of: owner = '', concern }) => concern === 'rule' && context.likeness(`${name} ${owner}`) >= 0.5,
  );
  const [first, second] = near.flatMap((limit) => {
    const twin = near.find((other) => other.path !== limit.path && other.shown === limit.shown && isSame(other.name, limit.name));
    return twin ? [limit, twin] : [];
  });
  if (!first || !second) return [];
  return question(0.7, `The same number stands in two places. Are both part of the change?`, [
    ...claim('limits', limitInWords(first), first.evidence),
    ...claim('limits', limitInWords(second), second.evidence),
  ]);
};

const isSame = (a: string, b: string): boolean => termsOf(a).sort().join(' ') === termsOf(b).sort().join(' ');
