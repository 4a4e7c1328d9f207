import { expect } from 'chai';
import * as v from 'valibot';
import { engineeringTerms, meaningSentence, termsIn } from '../../src/knowledge/terms.ts';
import type { EngineeringTerm } from '../../src/knowledge/terms.ts';
import { fleschKincaid } from '../support/reading-level.ts';

const schema = v.array(
  v.strictObject({
    term: v.pipe(v.string(), v.regex(/^\p{L}[\p{L}-]*(?: \p{L}+){0,2}$/u)),
    forms: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^\p{L}[\p{L}\d -]*$/u))), v.minLength(1))),
    meaning: v.pipe(v.string(), v.regex(/^[a-z][^.]*[^.\s]$/u)),
    topics: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
    isCommon: v.optional(v.literal(true)),
    isAmbiguous: v.optional(v.literal(true)),
    isExact: v.optional(v.literal(true)),
  }),
);

const complaints = (each: EngineeringTerm): string[] => {
  const { term, meaning } = each;
  const grade = fleschKincaid(meaningSentence(each));
  const others = termsIn(meaning).filter((use) => use.term.isCommon !== true && use.term.topics === undefined);
  return [
    ...(meaning.split(' ').length <= 20 ? [] : ['at most 20 words']),
    ...(grade <= 9 ? [] : [`reads at grade ${grade.toFixed(1)}`]),
    ...others.map((use) => `needs the term ${use.term.term}`),
  ].map((complaint) => `${term}: ${complaint}`);
};

const formsOf = ({ term, forms = [] }: EngineeringTerm): string[] => [term, ...forms];

describe('engineering terms', () => {
  it('are well-formed', () => {
    expect(v.safeParse(schema, engineeringTerms).issues?.map((issue) => v.getDotPath(issue))).to.equal(undefined);
  });

  it('have short meanings in plain words', () => {
    expect(engineeringTerms.flatMap(complaints)).to.deep.equal([]);
  });

  it('stand in order, each form once', () => {
    const terms = engineeringTerms.map(({ term }) => term.toLowerCase());
    expect(terms).to.deep.equal([...terms].sort());
    const forms = engineeringTerms.flatMap(formsOf);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).to.deep.equal([]);
  });

  const check = (text: string, ...expected: readonly string[]): void => {
    it(text, () => {
      expect(termsIn(text).map(({ start, end, term }) => `${text.slice(start, end)} is ${term.term}`)).to.deep.equal(expected);
    });
  };
  check('Caches what the API answers.', 'Caches is cache', 'API is API');
  check('By its name, it calls the api.', 'api is API');
  check('“Endpoints for partners.”', 'Endpoints is endpoint');
  check('Keeps the environment variables in one place.', 'environment variables is environment variable');
  check('Sends a webhook, then a second webhook.', 'webhook is webhook', 'webhook is webhook');
  check('Answers GET /queries and gets queries.', 'GET is GET', 'queries is query');
  check('Its API’s cache (a queue): done.', 'API is API', 'cache is cache', 'queue is queue');
  // Names and parts of names.
  check('It relies on Cache and Middleware.');
  check('Relies on cache.ts, src/cache and cache/index.ts.');
  check('The names cache.size, CACHE_SIZE, --cache, @cache and cache(1).');
  check('webhook is what it is called.');
  check('Cached_at, cachedAt and cache-control.');
});
