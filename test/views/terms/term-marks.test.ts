import { expect } from 'chai';
import type { Claim } from '../../../src/model/claim.ts';
import { piecesOf } from '../../../src/views/terms/pieces.ts';
import { meaningsFor, termMarks, wordsUsed } from '../../../src/views/terms/term-marks.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const claim = (text: string, { topic = 'purpose', certainty = 'derived', quote = 'x' } = {}): Claim => ({
  text,
  topic: topic as Claim['topic'],
  certainty: certainty as Claim['certainty'],
  evidence: [{ path: 'a.ts', range, quote }],
});

/** Claims of one section, their terms in brackets. */
const check = (
  name: string,
  claims: readonly Claim[],
  expected: readonly string[],
  own: ReadonlySet<string> = new Set(),
): void => {
  it(name, () => {
    const seen = new Set<never>();
    const marked = claims.map((each) =>
      piecesOf(each.text, termMarks(each, seen, own))
        .map(({ text, meaning }) => (meaning === undefined ? text : `[${text}]`))
        .join(''),
    );
    expect(marked).to.deep.equal(expected);
  });
};

describe('terms in claims', () => {
  check(
    'are marked once in a section',
    [claim('Fills the cache.'), claim('Empties the cache of the API.')],
    ['Fills the [cache].', 'Empties the cache of the [API].'],
  );
  check(
    'also in the words of the authors',
    [claim('“Keeps a queue of webhooks.”', { certainty: 'stated' })],
    ['“Keeps a [queue] of [webhooks].”'],
  );
  check(
    'with an everyday meaning are none outside of the sentences that use them as terms',
    [claim('By its name, it sends the request.', { certainty: 'guessed' }), claim('Lays the table for an event.')],
    ['By its name, it sends the request.', 'Lays the table for an event.'],
  );
  check(
    'are words of our own among lists of names',
    [
      claim('Offers two functions (queue and middleware).', { topic: 'offers' }),
      claim('Uses the packages cache and webhook.', { topic: 'packages' }),
      claim('Answers programs at two addresses: GET /api and POST /api.', { topic: 'starts' }),
      claim('It talks to RabbitMQ (message queue).', { topic: 'talks-to' }),
    ],
    [
      'Offers two [functions] (queue and middleware).',
      'Uses the [packages] cache and webhook.',
      'Answers programs at two [addresses]: [GET] /api and [POST] /api.',
      'It talks to RabbitMQ ([message queue]).',
    ],
  );
  check(
    'are none where the repository calls something by that name',
    [claim('Describes how tables are stored (table tables).', { topic: 'stores', quote: 'Table' })],
    ['Describes how tables are stored (table tables).'],
  );

  check(
    'that mean other things elsewhere are none where the repository stores something of that name',
    [claim('Bakes cookies and empties the cache.')],
    ['Bakes cookies and empties the [cache].'],
    new Set(['cookie']),
  );

  it('are listed in order, each once', () => {
    expect(wordsUsed([claim('Uses a webhook.'), claim('Has a cache and a webhook.')], new Set())).to.deep.equal([
      'Cache: a store of copies kept at hand, so that answers come faster.',
      'Webhook: a message that a product sends to another one when something happens.',
    ]);
  });

  it('are explained in a hover, at most two and none that everybody has read ten times', () => {
    expect(meaningsFor(['Answers the import of a package.', 'Three files import it.'], new Set())).to.deep.equal([]);
    expect(meaningsFor(['Fills the cache from the queue by a webhook.'], new Set())).to.deep.equal([
      'Cache: a store of copies kept at hand, so that answers come faster.',
      'Queue: a waiting line of work to be done.',
    ]);
  });
});
