import { expect } from 'chai';
import { placeLabel } from '../../src/views/place-label.ts';

const range = { start: { line: 25, character: 0 }, end: { line: 25, character: 3 } };

const check = (name: string, path: string, commit: string | undefined, expected: string): void => {
  it(name, () => expect(placeLabel({ path, range, ...(commit === undefined ? {} : { commit }) })).to.equal(expected));
};

describe('views/place-label', () => {
  check('names a line', 'src/Portal.tsx', undefined, 'Portal.tsx:26');
  check('names a change', 'src/Portal.tsx', '1a2b3c4d5e6f'.repeat(4), 'Portal.tsx@1a2b3c4d');
  check('hides nothing', 'src/a\u202Eb.ts', undefined, 'a\uFFFDb.ts:26');
});
