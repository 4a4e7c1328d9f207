import { expect } from 'chai';
import { createProtobufLanguage } from '../../../src/languages/protobuf/language.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createProtobufLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'clinic.proto', text, expected);

const files = [
  'api/clinic/v1/owner.proto',
  'api/clinic/v1/pet.proto',
  'api/shared/date.proto',
  'other/money.proto',
  'a/x.proto',
  'b/x.proto',
];
const checkImport = (specifier: string, expected: string): void => {
  it(`${specifier} is ${expected}`, async () => {
    const resolver = await language.createResolver?.(resolverContext(new Map(files.map((path) => [path, '']))));
    expect(resolver && inWords(resolver.resolve(modulePath('api/clinic/v1/owner.proto'), importOf(specifier)))).to.equal(
      expected,
    );
  });
};

describe('languages/protobuf', () => {
  check(
    'syntax = "proto3";\npackage clinic.v1;\nimport "clinic/v1/pet.proto";\nimport public "a.proto";\nimport weak "b.proto";\n',
    {
      namespace: 'clinic.v1',
      imports: 'static clinic/v1/pet.proto, re-export a.proto, static b.proto',
    },
  );
  check(
    '// Somebody with pets.\nmessage Owner {\n  string message = 1;\n  enum Kind { CAT = 0; }\n  message Name { string enum = 1; }\n}\n',
    {
      definitions: 'struct Owner (Somebody with pets.), enum Owner.Kind, struct Owner.Name',
    },
  );
  check(
    'service Owners {\n  // All of them.\n  rpc List (Query) returns (stream Owner) { option (a) = { get: "/x" }; }\n  rpc Add(Owner) returns (Owner);\n}\n',
    {
      definitions: 'service Owners, endpoint Owners.List (All of them.), endpoint Owners.Add',
    },
  );
  check('message A { oneof b { string c = 1; } map<string, B> d = 2; }\nextend A { int32 e = 3; }', { definitions: 'struct A' });
  check('/* message No { } */ // message No { }\noption x = "message No {";', {});
  check('', {});

  checkImport('clinic/v1/pet.proto', 'api/clinic/v1/pet.proto');
  checkImport('pet.proto', 'api/clinic/v1/pet.proto');
  checkImport('shared/date.proto', 'api/shared/date.proto');
  checkImport('money.proto', 'other/money.proto');
  checkImport('x.proto', 'unresolved not-found');
  checkImport('google/protobuf/empty.proto', 'builtin google/protobuf');
  checkImport('google/api/annotations.proto', 'external google/api');

  checkAnyText(language, 'a.proto', [
    'message A {',
    '}',
    'enum B',
    'service C {',
    'rpc D(',
    'import "e.proto";',
    'package f.g;',
    ';',
    '//',
    '/*',
    '*/',
    '= 1;',
  ]);
});
