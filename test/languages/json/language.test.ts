import { createJsonLanguage } from '../../../src/languages/json/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createJsonLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'clinic.json', text, expected);

describe('languages/json', () => {
  check('{ "a": 1, "b": { "c": [true, "x"] } }', { settings: 'a=1, b.c[0]=true, b.c[1]=x' });
  check('{ "title": "Owner", "description": "Somebody with **pets**." }', {
    title: 'Owner',
    doc: 'Somebody with pets.',
    settings: 'title=Owner, description=Somebody with **pets**.',
  });
  check('{ "a\\"b": "c\\nd" }', { settings: 'a"b=c\nd' });
  check('{ // why\n "a": null, }', { settings: 'a=null' });
  check('{ "a": 1, "a": 2, "__proto__": { "b": 3 } }', { settings: 'a=2, __proto__.b=3' });
  check(`{ "rows": [${'{ "a": 1 },'.repeat(20)}{ "a": 1 }] }`, {});
  check('{ "lockfileVersion": 3, "packages": { "a": "1" } }', {});
  check('{ "api": { "token": "abc", "url": "https://clinic.example" } }', {
    settings: 'api.token=, api.url=https://clinic.example',
  });
  check('{ "a": 1, "b": ', { settings: 'a=1', codes: 'syntax-error' });
  check('[1, [2]]', { settings: '[0]=1, [1][0]=2' });
  check('"text"', {});
  check('', { codes: 'syntax-error' });
  check('['.repeat(100_000), { codes: 'too-deeply-nested' });
  check(`{ "a": "${'x'.repeat(200_001)}" }`, { codes: 'too-large-to-read' });

  checkAnyText(language, 'a.json', ['"a":', ',', '1', 'null', '//', '/*', '"openapi": "3.0.0"', '{"a":', '["b",']);
});
