import { claimsOf } from '../kinds-of-work.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Something alike that exists. */
export const reuseQuestion: QuestionRule = ({ reuse, text }) => {
  const [first] = reuse;
  const name = first?.evidence[0].quote;
  if (!first || name === undefined || text.includes(name)) return [];
  return question(0.75, `Can ${name} be used for this, or will something new be built?`, reuse.slice(0, 2));
};

/** A setting that may do already. */
export const settingQuestion: QuestionRule = ({ kinds, text }) => {
  const [first] = claimsOf(kinds, 'setting').filter(({ evidence }) => !text.includes(evidence[0].quote));
  return first ? question(0.85, 'Would it be enough to change what can be set already?', [first]) : [];
};
