import { createGraphQLLanguage } from '../../../src/languages/graphql/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createGraphQLLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'schema.graphql', text, expected);

describe('languages/graphql', () => {
  check(
    '"""Somebody with pets."""\ntype Owner { id: ID! }\ninterface Node { id: ID! }\nenum Kind { CAT }\ninput New { a: Int }',
    {
      definitions: 'type Owner (Somebody with pets.), interface Node, enum Kind, type New',
    },
  );
  check(
    'type Query {\n  "One owner"\n  owner(id: ID!): Owner\n}\nextend type Mutation { addOwner: Owner }\nschema { query: Query }',
    {
      definitions: 'endpoint Query.owner (One owner), endpoint Mutation.addOwner',
    },
  );
  check('query Owners { owners { id } }\nfragment F on Owner { id }', {});
  check('"Has pets"\ntype Owner { id: ID! }\ntype Bro ken {\n"""\nA kind\n"""\nenum Kind { CAT }', {
    definitions: 'type Owner (Has pets), enum Kind (A kind)',
    codes: 'syntax-error',
  });
  check('type Bro ken {\nextend type Query { owner: Owner }', { definitions: 'endpoint Query.owner', codes: 'syntax-error' });
  check('# What the clinic can be asked.\n\nscalar Date', { doc: 'What the clinic can be asked.', definitions: 'type Date' });
  check('', {});

  checkAnyText(language, 'a.graphql', [
    'type A {',
    '}',
    'b: C',
    '"""',
    '"d"',
    'enum E { F }\n',
    'extend ',
    'query ',
    '# g\n',
    '(',
  ]);
});
