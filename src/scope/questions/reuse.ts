import { plainWords } from '../named-data.ts';
import { claimsOf } from '../kinds-of-work.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Something alike that exists and that the document does not name. */
export const reuseQuestion: QuestionRule = ({ reuse, text }) => {
  const said = ` ${plainWords(text).join(' ')} `;
  const isNamed = (name: string): boolean =>
    text.includes(name) || said.includes(` ${plainWords(name.replace(/^(?:get|use|find|list|load)(?=[A-Z_])/u, '')).join(' ')} `);
  const [first, second] = reuse.filter(({ name }) => plainWords(name).length < 2 || !isNamed(name));
  if (!first) return [];
  const because = [first.claim, ...(second ? [second.claim] : [])];
  return question(0.75, `Can ${first.name} be used for this, or will something new be built?`, because);
};

/** A setting that may do already. */
export const settingQuestion: QuestionRule = ({ kinds, text }) => {
  const [first] = claimsOf(kinds, 'setting').filter(({ evidence }) => !text.includes(evidence[0].quote));
  return first ? question(0.85, 'Would it be enough to change what can be set already?', [first]) : [];
};
