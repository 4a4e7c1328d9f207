import { expect } from 'chai';
import fc from 'fast-check';
import { literally, phrase } from '../../src/architecture/folder-name.ts';
import { mainWords, midSentence, wordsOf } from '../../src/architecture/words.ts';

const check = (name: string, expected: string): void => {
  it(`${JSON.stringify(name.slice(0, 40))} is ${JSON.stringify(expected)}`, () => expect(phrase(name)).to.equal(expected));
};

describe('phrase', () => {
  check('queryBuilder', 'Query builder');
  check('query-builder', 'Query builder');
  check('query_builder', 'Query builder');
  check('QueryBuilder', 'Query builder');
  check('HTTPServer', 'HTTP server');
  check('GraphQL', 'GraphQL');
  check('graphql-api', 'GraphQL API');
  check('js-sdk', 'JS SDK');
  check('i18n', 'Translations');
  check('i18n-tools', 'i18n tools');
  check('utils', 'Helpers');
  check('ee', 'Enterprise edition');
  check('npm', 'npm');
  check('scm', 'SCM');
  check('nls', 'NLS');
  check('fly', 'Fly');
  check('s3-upload', 'S3 upload');
  check('__tests__', 'Tests');
  check('straße', 'Straße');
  check('订单', '订单');
  check('🚀', '🚀');
  check('...', '...');
  check('one-two-three-four-five', 'One two three four');
  check('unstable-core-do-not-import', 'Unstable core');
  check('how-to-build-an-app', 'How to build');
  check('to-and-of-or-by', 'To');
  check('_misc', 'Assorted code');
  check('x'.repeat(255), `X${'x'.repeat(22)}…`);

  it('is never empty for a name, and never longer than a box', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }), (name) => {
        expect(phrase(name).length).to.be.within(1, 110);
      }),
    );
  });

  for (const unit of ['aA', 'A', '-', 'aAA', 'a-', '🚀']) {
    it(`fits a box for 100,000 times ${unit}`, () => expect(phrase(unit.repeat(100_000)).length).to.be.within(1, 110));
  }
});

describe('literally', () => {
  it('puts no word in the place of another', () => expect(literally('utils')).to.equal('Utils'));
});

describe('midSentence', () => {
  for (const [name, expected] of [
    ['Shared code', 'shared code'],
    ['API routes', 'API routes'],
    ['GitHub', 'GitHub'],
    ['Vite plugins', 'Vite plugins'],
  ] as const) {
    it(`${name} is ${expected}`, () => expect(midSentence(name)).to.equal(expected));
  }
});

describe('mainWords', () => {
  for (const [name, count, expected] of [
    ['Editor', 2, 'Editor'],
    ['Editor shared code', 2, 'shared code'],
    ['Language Features for HTML', 2, 'Language Features'],
    ['Of one two three', 2, 'two three'],
    ['One two', 0, 'two'],
  ] as const) {
    it(`${count} of ${name}: ${expected}`, () => expect(mainWords(name, count)).to.equal(expected));
  }
});

describe('wordsOf', () => {
  it('finds none in signs', () => expect(wordsOf('--- ***')).to.deep.equal([]));
});
