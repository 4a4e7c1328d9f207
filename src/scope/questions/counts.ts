import { claim } from '../../explain/claim.ts';
import { limitInWords } from '../../explain/product/limit-words.ts';
import { namesOf } from '../../explain/product/stored-data.ts';
import { entityWords, plainWords } from '../named-data.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** How many of something there may be: whether what is new counts too. */
export const countsQuestion: QuestionRule = ({ context, text }) => {
  const [entity] = context.named;
  const last = entity && entityWords(entity).at(-1);
  if (entity === undefined || last === undefined) return [];
  const [limit] = context.project.product.limits.filter(({ name, of = '', setting = '', concern }) => {
    const words = plainWords(`${name} ${of} ${setting}`);
    const rest = words.filter((word) => word !== last && !counting.has(word));
    return concern === 'rule' && words.includes(last) && words.some((word) => counting.has(word)) && rest.length <= 1;
  });
  const name = limit?.setting ?? limit?.name;
  if (!limit || name === undefined || text.includes(name) || /\blimit\b|\bquota\b/iu.test(text)) return [];
  return question(
    0.57,
    `Does what is new count towards “${name}” of ${namesOf([entity])[0] ?? 'it'}?`,
    claim('limits', limitInWords(limit), limit.evidence),
  );
};

const counting: ReadonlySet<string> = new Set(['maximum', 'max', 'limit', 'quota', 'per', 'user', 'number', 'of', 'count']);
