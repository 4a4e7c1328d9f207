import { expect } from 'chai';
import { createJsonLanguage } from '../../../src/languages/json/language.ts';
import { createYamlLanguage } from '../../../src/languages/yaml/language.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';
import { checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const check = (text: string, expected: FactsInWords): void =>
  checkFacts(text.startsWith('{') ? createJsonLanguage() : createYamlLanguage(), 'api.yaml', text, expected);

const clinic = `openapi: "3.1.0"
info:
  title: Clinic
  description: Everything about owners.
paths:
  /owners:
    parameters: []
    get:
      summary: All owners
    post:
      description: Adds an owner.
  /pets:
    $ref: "./pets.yaml#/all"
components:
  schemas:
    Owner:
      description: Somebody with pets.
      properties:
        pet:
          $ref: '#/components/schemas/Pet'
    Pet: {}
`;

describe('languages/openapi', () => {
  check(clinic, {
    language: 'openapi',
    title: 'Clinic',
    doc: 'Everything about owners.',
    definitions:
      'endpoint GET /owners (All owners), endpoint POST /owners (Adds an owner.), struct Owner (Somebody with pets.), struct Pet',
    imports: 'static ./pets.yaml#/all',
  });
  check('{ "swagger": "2.0", "info": {}, "paths": { "/a/{id}": { "delete": {} } }, "definitions": { "A": {} } }', {
    language: 'openapi',
    definitions: 'endpoint DELETE /a/{id}, struct A',
  });
  check('swagger:\n  enabled: true\n', { settings: 'swagger.enabled=true' });
  check('a:\n  openapi: 3.0.0\n  paths: {}\n', { settings: 'a.openapi=3.0.0' });
  check('openapi: 3.0.0\nname: a tool that speaks it\n', { settings: 'openapi=3.0.0, name=a tool that speaks it' });

  it('says the same at first sight', async () => {
    const source = { path: modulePath('api.yaml'), text: clinic };
    expect(await createYamlLanguage().skim?.(source)).to.deep.equal(await createYamlLanguage().read(source));
  });

  it('follows references to other files', async () => {
    const resolver = await createYamlLanguage().createResolver?.(resolverContext(new Map([['docs/pets.yaml', '']])));
    const resolve = (specifier: string): string =>
      resolver ? inWords(resolver.resolve(modulePath('docs/api.yaml'), importOf(specifier))) : '';
    expect(resolve('./pets.yaml#/all')).to.equal('docs/pets.yaml');
    expect(resolve('../docs/pets.yaml')).to.equal('docs/pets.yaml');
    expect(resolve('./owners.yaml')).to.equal('unresolved not-found');
    expect(resolve('../../pets.yaml')).to.equal('unresolved not-found');
  });
});
