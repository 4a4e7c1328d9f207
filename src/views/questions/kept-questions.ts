import * as v from 'valibot';
import { groupBy } from '../../base/collections.ts';
import { counted } from '../../explain/words.ts';
import type { AskedQuestion, KeptQuestion } from './asked-question.ts';

export type KeptQuestions = readonly KeptQuestion[];

type Name = Pick<KeptQuestion, 'about' | 'text'>;

/** Two questions are one where they ask the same about the same. */
export const isSameQuestion = (one: Name, other: Name): boolean => one.about === other.about && one.text === other.text;

export const isKept = (kept: KeptQuestions, question: Name): boolean => kept.some((each) => isSameQuestion(each, question));

/** Kept at the end, or no longer kept. */
export const toggleKept = (kept: KeptQuestions, about: string, { text, facts }: AskedQuestion): KeptQuestions =>
  isKept(kept, { about, text }) ? without(kept, [{ about, text }]) : [...kept, { about, text, facts, isTicked: false }];

export const ticked = (kept: KeptQuestions, question: Name, isTicked: boolean): KeptQuestions =>
  kept.map((each) => (isSameQuestion(each, question) ? { ...each, isTicked } : each));

export const without = (kept: KeptQuestions, gone: readonly Name[]): KeptQuestions =>
  kept.filter((each) => !gone.some((other) => isSameQuestion(each, other)));

/** What each change or document was asked, in the order in which the first question of each was kept. */
export const byAbout = (kept: KeptQuestions): ReadonlyMap<string, KeptQuestions> => groupBy(kept, ({ about }) => about);

/** "3 questions, 1 ticked off" */
export const countWords = (kept: KeptQuestions): string => {
  const done = kept.filter(({ isTicked }) => isTicked).length;
  const all = counted(kept.length, 'question');
  return done === 0 ? all : `${all}, ${done} ticked off`;
};

/** A list to be pasted into an agenda or a chat: boxes to tick, and below each question what prompts it and where that stands. */
export const questionsAsText = (kept: KeptQuestions): string =>
  [...byAbout(kept)].map(([about, questions]) => [about, ...questions.map(questionAsText)].join('\n')).join('\n\n');

const questionAsText = ({ text, facts, isTicked }: KeptQuestion): string =>
  [
    `- [${isTicked ? 'x' : ' '}] ${text}`,
    ...facts.map((fact) => `  - ${fact.text} (${fact.path}:${fact.range.start.line + 1})`),
  ].join('\n');

const line = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const position = v.object({ line, character: line });
const schema = v.object({
  text: v.string(),
  about: v.string(),
  isTicked: v.boolean(),
  facts: v.array(v.object({ text: v.string(), path: v.string(), range: v.object({ start: position, end: position }) })),
});

/** What was stored, by this version or another: what has another shape is left out, the rest stays. */
export const parseKept = (stored: unknown): KeptQuestions =>
  (Array.isArray(stored) ? stored : []).flatMap((each: unknown) => {
    const parsed = v.safeParse(schema, each);
    return parsed.success ? [parsed.output] : [];
  });
