import { expect } from 'chai';
import { actorsIn, pairsOf, termsOf, wordsOfRequest } from '../../src/scope/terms.ts';

const check = (text: string, terms: readonly string[]): void => {
  it(`terms of “${text}”`, () => expect(termsOf(text)).to.deep.equal(terms));
};
const checkRequest = (text: string, words: readonly string[]): void => {
  it(`words of “${text}”`, () => expect(wordsOfRequest(text).map((word) => word.text)).to.deep.equal(words));
};

describe('terms', () => {
  check('sendReminderEmail', ['send', 'remind', 'email']);
  check('send_reminder-emails', ['send', 'remind', 'email']);
  check('HTMLParser', ['html', 'parser']);
  check('an e-mail, two emails', ['email', 'two', 'email']);
  check('the and of', []);
  check('', []);
  checkRequest('Let owners cancel a visit', ['owners', 'cancel', 'visit']);
  checkRequest('Owner owners OWNERS', ['Owner']);
  checkRequest('fix', ['fix']);
  checkRequest('Show the first two of 30 links', ['links']);
  checkRequest('Log in by two-factor authentication', ['Log in', 'two-factor authentication']);
  checkRequest('Single sign-on for staff', ['Single sign-on', 'staff']);
  it('who acts', () => {
    expect([...actorsIn('Let owners cancel a visit')]).to.deep.equal(['owner']);
    expect([...actorsIn('Owners cancel a visit')]).to.deep.equal([]);
  });
  it('pairs', () => expect(pairsOf(['a', 'b', 'c'])).to.deep.equal(['a b', 'b c']));
});
