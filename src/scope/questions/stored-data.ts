import { namesOf } from '../../explain/product/stored-data.ts';
import { listUpTo } from '../../explain/words.ts';
import { claimsOf, howDataChanges } from '../kinds-of-work.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** A step that changes the tables, where the request touches what is stored and the project records such steps. */
export const migrationQuestion: QuestionRule = ({ context, kinds, text }) => {
  if (context.data.length === 0 || /\bmigrat|\bschema\b|\bcolumn/iu.test(text)) return [];
  const [stored, ...howKept] = claimsOf(kinds, 'data');
  if (!stored) return [];
  const recorded = howDataChanges(context.project.product, context.data);
  const names = listUpTo(namesOf(context.data), 3);
  return recorded.length > 0
    ? question(0.9, `Must anything new be stored about ${names}? If so, is the recorded step for it part of the work?`, [
        stored,
        ...recorded,
      ])
    : question(0.85, `How do databases that are in use get a change of ${names}? No recorded steps were found.`, howKept);
};

/** What is stored already. */
export const existingDataQuestion: QuestionRule = ({ context, kinds, text }) => {
  // To show, send or take out what is stored leaves it as it is.
  if (
    context.data.length === 0 ||
    !/\b(?:add|new|require|rename|move|merge|split|remove|restrict|archive|replace|migrate|change|store|keep|track|limit)/iu.test(
      text,
    )
  )
    return [];
  if (/\bexisting\b|\bbackfill|\bcarry over|\bold (?:data|records|entries)/iu.test(text)) return [];
  const names = listUpTo(namesOf(context.data), 2);
  return question(0.7, `What should happen to what is stored already (${names})?`, claimsOf(kinds, 'data').slice(0, 1));
};
