import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { insideKinds, outsideKinds } from '../../src/knowledge/package-kinds.ts';
import { ecosystemOf, knowledgeOf } from '../../src/knowledge/package-knowledge.ts';

const registries = ['npm', 'pypi', 'go', 'maven', 'nuget', 'rubygems', 'packagist', 'cargo'] as const;
type Registry = (typeof registries)[number];

const textOf = (registry: Registry): string =>
  readFileSync(new URL(`../../src/knowledge/packages/${registry}.json`, import.meta.url), 'utf8');
const rowsOf = (registry: Registry): [string, string[]][] =>
  Object.entries(JSON.parse(textOf(registry)) as Record<string, string[]>);

/** Words that a product manager need not know. */
const jargon =
  /\b(?:ORM|API|SDK|CLI|middleware|runtime|backend|frontend|polyfill|wrapper|bindings|async|parser|serializer|schema|RPC|HTTP|DOM|boilerplate|toolkit|library|framework)\b/iu;

const complaints = (registry: Registry): string[] =>
  rowsOf(registry).flatMap(([name, [kind = '', phrase = '', system, ...rest]]) => {
    const isOutside = (outsideKinds as readonly string[]).includes(kind);
    const isKnown = isOutside || (insideKinds as readonly string[]).includes(kind);
    return [
      ...(isKnown ? [] : ['unknown kind']),
      ...(isOutside === (system !== undefined) ? [] : ['a system belongs to outside kinds, and only to them']),
      ...(/^[a-z]+s[\s,]/u.test(phrase) ? [] : ['starts with a verb in -s']),
      ...(/[.!?]$/u.test(phrase) ? ['ends without a stop'] : []),
      ...(phrase.split(' ').length <= 12 ? [] : ['at most 12 words']),
      ...(jargon.test(phrase) ? ['no jargon'] : []),
      ...(name === name.toLowerCase() && !/\s/u.test(name) ? [] : ['names are in small letters']),
      ...(rest.length === 0 ? [] : ['at most three values']),
    ].map((complaint) => `${name}: ${complaint}`);
  });

describe('what is known about packages', () => {
  for (const registry of registries) {
    it(`is well-formed for ${registry}`, () => {
      expect(complaints(registry)).to.deep.equal([]);
    });

    it(`stands in order, one row to a line, each name once, for ${registry}`, () => {
      const lines = textOf(registry).trimEnd().split('\n').slice(1, -1);
      const names = lines.map((line) => /^ {2}"([^"]+)": \[/u.exec(line)?.[1] ?? line);
      expect(names).to.deep.equal([...new Set(names)].sort());
    });
  }

  const check = (language: string, name: string, expected: string | undefined): void => {
    it(`${language} ${name}`, () => {
      const known = knowledgeOf(ecosystemOf(language), name);
      expect(known && [known.kind, known.phrase, known.system].filter(Boolean).join(' | ')).to.equal(expected);
    });
  };
  check('typescript', 'stripe', 'payment | takes payments by card | Stripe');
  check('typescriptreact', '@radix-ui/react-dialog', 'ui | gives ready-made parts of the screen');
  check('typescript', 'something-nobody-knows', undefined);
  check('python', 'rest_framework', 'web-framework | answers requests from browsers and programs');
  check('go', 'github.com/jackc/pgx/v5', 'database | talks to a PostgreSQL database | PostgreSQL');
  check('java', 'org.junit', 'testing | checks the program by running it');
  check('java', 'org.jsonification', undefined);
  check('csharp', 'Serilog.Sinks.File', 'logging | writes down what the program does');
  check('ruby', 'pg', 'database | talks to a PostgreSQL database | PostgreSQL');
  check('php', 'Stripe/stripe-php', 'payment | takes payments by card | Stripe');
  check('rust', 'serde_json', 'data-formats | reads and writes structured text');
  check('plaintext', 'stripe', undefined);
});
