import { expect } from 'chai';
import { atUse } from '../../src/conventions/evidence.ts';

/** The place of a chain of names that begins at the tenth character of the fifth line, as `line:character`. */
const check = (text: string, end: string): void => {
  it(JSON.stringify(text), () => {
    const { range, quote } = atUse('a.py', { text, start: { line: 4, character: 9 } });
    expect(`${range.start.line}:${range.start.character}`).to.equal('4:9');
    expect(`${range.end.line}:${range.end.character}`).to.equal(end);
    expect(quote).to.equal(text);
  });
};

describe('the place of a use', () => {
  check('self.client.get', '4:24');
  check('self.client\n    .get', '5:8');
  check('db\n  .visits\n .find', '6:6');
});
