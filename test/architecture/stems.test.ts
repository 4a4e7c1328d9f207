import { expect } from 'chai';
import { stemGroups } from '../../src/architecture/stems.ts';

const check = (title: string, names: string, expected: readonly string[]): void => {
  it(title, () => {
    const groups = stemGroups(names.split(' '), (name) => name, 2);
    expect(groups.map(({ stem, label, words, members }) => `${stem} (${label}, ${words}): ${members.join(' ')}`)).to.deep.equal(
      expected,
    );
  });
};

describe('stemGroups', () => {
  check('by the first word, the largest first', 'ai-chat ai-core editor terminal terminal-manager ai', [
    'ai (ai, ai): ai-chat ai-core ai',
    'terminal (terminal, terminal): terminal terminal-manager',
  ]);
  check('a word that nearly all share tells nothing', 'shop-pay-card shop-pay-bank shop-task-a shop-task-b shop-mail', [
    'shop-pay (pay, shop-pay): shop-pay-card shop-pay-bank',
    'shop-task (task, shop-task): shop-task-a shop-task-b',
  ]);
  check('all words that the members share', 'open-remote-ssh open-remote-wsl git mail', [
    'open (open, open-remote): open-remote-ssh open-remote-wsl',
  ]);
  check('names without a letter form no group', '- -- --- a', []);
  check('all alike', 'a a a', []);
});
