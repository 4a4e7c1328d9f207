import { expect } from 'chai';
import {
  countWords,
  isKept,
  parseKept,
  questionsAsText,
  ticked,
  toggleKept,
  without,
} from '../../../src/views/questions/kept-questions.ts';
import type { KeptQuestions } from '../../../src/views/questions/kept-questions.ts';

const range = { start: { line: 83, character: 0 }, end: { line: 83, character: 5 } };
const fact = { text: 'The table has no column for a state.', path: 'db/schema.sql', range };
const asked = (text: string) => ({ text, facts: [fact] });

const kept = [
  ['Cancel a visit', 'Must it stay visible?'],
  ['estimate.md', 'Which tables?'],
  ['Cancel a visit', 'Is there a test?'],
].reduce<KeptQuestions>((all, [about = '', text = '']) => toggleKept(all, about, asked(text)), []);

/** The kept questions as they are copied. */
const check = (change: (kept: KeptQuestions) => KeptQuestions, expected: readonly string[]): void => {
  expect(questionsAsText(change(kept)).split('\n')).to.deep.equal(expected);
};

const because = '  - The table has no column for a state. (db/schema.sql:84)';

describe('views/questions/kept-questions', () => {
  it('copies questions below what they are about, each with what prompts it', () =>
    check(
      (all) => all,
      [
        ...['Cancel a visit', '- [ ] Must it stay visible?', because, '- [ ] Is there a test?', because],
        ...['', 'estimate.md', '- [ ] Which tables?', because],
      ],
    ));
  it('ticks one off, and not the same question about something else', () =>
    check(
      (all) => {
        const twice = toggleKept(all.slice(0, 1), 'estimate.md', asked('Must it stay visible?'));
        return ticked(twice, { about: 'estimate.md', text: 'Must it stay visible?' }, true);
      },
      [
        ...['Cancel a visit', '- [ ] Must it stay visible?', because],
        ...['', 'estimate.md', '- [x] Must it stay visible?', because],
      ],
    ));
  it('lets go of a kept question', () => {
    const question = { about: 'estimate.md', text: 'Which tables?' };
    expect(isKept(kept, question)).to.equal(true);
    expect(isKept(toggleKept(kept, question.about, asked(question.text)), question)).to.equal(false);
  });
  it('removes several', () =>
    check((all) => without(all, kept.slice(1)), ['Cancel a visit', '- [ ] Must it stay visible?', because]));
  it('counts', () => {
    expect(countWords(kept)).to.equal('3 questions');
    expect(countWords(ticked(kept.slice(0, 1), kept[0] ?? { about: '', text: '' }, true))).to.equal('1 question, 1 ticked off');
  });
  it('reads what was stored, and leaves out what has another shape', () => {
    expect(parseKept(JSON.parse(JSON.stringify(kept)))).to.deep.equal(kept);
    const odd: readonly unknown[] = [null, 7, { text: 'no facts' }, { ...kept[0], facts: [{ ...fact, range: { start: -1 } }] }];
    expect(parseKept([...odd, kept[1]])).to.deep.equal([kept[1]]);
    for (const stored of [undefined, null, 'text', { length: 3 }]) expect(parseKept(stored)).to.deep.equal([]);
  });
});
