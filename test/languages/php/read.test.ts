import { expect } from 'chai';
import fc from 'fast-check';
import { createComposerManifestLanguage } from '../../../src/languages/php/composer-language.ts';
import { createPhpLanguage } from '../../../src/languages/php/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { wrongQuotes } from '../ruby/edges.ts';

const php = createPhpLanguage(createTreeSitterRuntime(parserAssets));
const read = async (text: string): Promise<FileFacts> => php.read({ path: modulePath('a.php'), text });

const check = (name: string, text: string, pick: (facts: FileFacts) => unknown, expected: unknown): void => {
  it(name, async () => {
    const facts = await read(text);
    expect(pick(facts)).to.deep.equal(expected);
    expect(wrongQuotes(facts, text)).to.deep.equal([]);
  });
};

const imports = (facts: FileFacts): unknown => facts.imports.map(({ kind, specifier }) => `${kind} ${specifier}`);
const definitions = (facts: FileFacts): unknown =>
  facts.definitions.map(({ kind, name, container = '' }) => `${kind} ${container} ${name}`);
const docs = (facts: FileFacts): unknown => [facts.doc?.text, ...facts.definitions.map(({ doc }) => doc?.text)];
const calls = (facts: FileFacts): unknown =>
  facts.calls?.map(({ callee, arguments: given }) => [callee, ...given.map(({ name = '', value }) => `${name}=${value}`)]);
const environment = (facts: FileFacts): unknown =>
  facts.environment?.map(({ name, fallback }) => `${name} ${fallback?.value ?? ''}`);

describe('languages/php', () => {
  check(
    'use statements',
    '<?php\nuse A\\B;\nuse \\C\\D as E, F;\nuse G\\{H, I\\J as K, function l, const M};\nuse function N\\o as p;\nuse const Q\\R;',
    imports,
    [
      ...[
        'static A\\B',
        'static C\\D',
        'static F',
        'static G\\H',
        'static G\\I\\J',
        'static G\\l()',
        'static G\\M',
        'static N\\o()',
        'static Q\\R',
      ],
    ],
  );
  check(
    'names in a namespace',
    '<?php\nnamespace N;\nuse A\\B;\nclass X extends Y implements B, B\\C, \\D, namespace\\E {}\nf(); g\\h(); \\i(); new self; new X;',
    imports,
    [
      ...[
        'static A\\B',
        'implicit N\\Y',
        'implicit A\\B\\C',
        'implicit D',
        'implicit N\\E',
        'implicit f() N',
        'implicit N\\g\\h()',
        'implicit i()',
      ],
    ],
  );
  check(
    'every place of a name',
    '<?php #[A] class X { use B; public C $c; function d(E|F $e): ?G { try { return H::i(J::K, L::$m, $n instanceof O); } catch (P | Q $p) {} return new class extends R {}; } }',
    imports,
    [...['A', 'B', 'C', 'E', 'F', 'G', 'H', 'J', 'L', 'O', 'P', 'Q', 'R'].map((name) => `implicit ${name}`)],
  );
  check(
    'includes',
    '<?php include "a.php"; require_once(__DIR__ . \'/b.php\'); require dirname(__DIR__, 2) . "/c.php"; include_once (dirname(dirname(__FILE__)) . "/d.php"); require ROOT . "/e.php"; require $x . "/f.php"; include "$g.php";',
    (facts) => facts.imports.filter(({ kind }) => kind === 'static').map(({ specifier }) => specifier),
    [...['a.php', './b.php', './../../c.php', './../d.php', '*/e.php']],
  );
  check(
    'definitions',
    '<?php\nclass A { const B = 1; }\ninterface C {}\ntrait D {}\nenum E {}\nfunction f() { function g() {} }\nconst H = 1;\ndefine("I", 2);\nif (true) { function j() {} }',
    definitions,
    [...['class  A', 'interface  C', 'type  D', 'enum  E', 'function  f', 'constant  H', 'constant  I', 'function  j']],
  );
  check('several namespaces', '<?php namespace A { class X {} } namespace B { function y() {} }', definitions, [
    'class A X',
    'function B y',
  ]);
  check('one namespace', '<?php\nnamespace A\\B;\nclass X {}', (facts) => [facts.namespace?.text, definitions(facts)], [
    'A\\B',
    ['class  X'],
  ]);
  check(
    'doc comments',
    '<?php\n/**\n * Lends all the books.\n */\n\nnamespace A;\n\n/** A shelf of books. */\n#[B]\nfinal class X {}',
    docs,
    ['Lends all the books.', 'A shelf of books.'],
  );
  check('the doc of the only class', '<?php\n/** A shelf of books. */\nclass X {}', docs, [
    'A shelf of books.',
    'A shelf of books.',
  ]);
  check(
    'attributes',
    '<?php\nclass A { #[Route("/x", name: "y"), Guarded] function b() {} }',
    (facts) =>
      facts.annotations?.map(
        ({ name, target, arguments: given }) => `${name} ${String(target)} ${given.map(({ value }) => value).join()}`,
      ),
    [...['Route A::b /x,y', 'Guarded A::b ']],
  );
  check(
    'literal calls',
    '<?php\nRoute::get("/x", [A::class, "b"]);\n$this->queue->push("mail", 3);\nconfig(\'a.b\');\nf($x);',
    calls,
    [
      ['Route::get', '=/x', '=A::class', '=b'],
      ['$this->queue->push', '=mail', '=3'],
      ['config', '=a.b'],
    ],
  );
  check(
    'environment',
    '<?php\ngetenv("A"); env("B", "b"); getenv("C") ?: "c"; $_ENV["D"]; $_ENV[\'E\'] ?? \'e\'; env("F", false); other("G");',
    environment,
    ['A ', 'B b', 'C c', 'D ', 'E e', 'F false'],
  );
  check(
    'constants with values',
    '<?php\ndefine("A", 5);\nconst B = -1;\nclass C { const D = "d"; const E = F; }\nenum G: string { case H = "h"; }',
    (facts) => facts.constants?.map(({ name, container = '', value }) => `${container} ${name} ${value.value}`),
    [...[' A 5', ' B -1', 'C D d', 'G H h']],
  );
  check(
    'texts',
    '<?php echo __("Lend it"); _e("Keep it", "d"); _n("One book", "%d books", 2); __("auth.failed"); trans("x");',
    (facts) => facts.texts?.map(({ text }) => text),
    ['Lend it', 'Keep it', 'One book', '%d books'],
  );
  check('HTML around', '<h1><?= Shelf::title() ?></h1>\r\n<?php if (x()): ?>\r\n<p>😀</p><?php endif ?>', imports, [
    'implicit Shelf',
    'implicit x()',
  ]);
  check('no PHP at all', '<h1>Hello</h1>', imports, []);

  it('the manifest', async () => {
    const manifest = createComposerManifestLanguage();
    const facts = await manifest.read({ path: modulePath('composer.json'), text: '{"name":"a/b","description":"Lends books."}' });
    expect([facts.title?.text, facts.doc?.text]).to.deep.equal(['a/b', 'Lends books.']);
    const deep = await manifest.read({ path: modulePath('composer.json'), text: '['.repeat(200_000) });
    expect(deep.diagnostics.map(({ code }) => code)).to.deep.equal(['too-deeply-nested']);
  });

  it('nested deeply, and the next file', async () => {
    for (const text of [
      `<?php ${'['.repeat(20_000)}`,
      `<?php ${'f('.repeat(20_000)}`,
      `<?php ${'#[A] '.repeat(20_000)}`,
      `<?php /*${'*'.repeat(100_000)}`,
    ])
      await read(text);
    expect(definitions(await read('<?php class A {}'))).to.deep.equal(['class  A']);
  }).timeout(30_000);

  it('any text', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        const text = `<?php ${parts.join(' ')}`;
        expect(wrongQuotes(await read(text), text)).to.deep.equal([]);
      }),
      { numRuns: 200 },
    ));
});

const pieces = [
  ...[
    'class',
    'namespace',
    'A',
    'A\\B',
    '\\',
    'use',
    'function',
    ';',
    '\n',
    '\r\n',
    '=',
    '"',
    "'",
    '#',
    '{',
    '}',
    '(',
    ')',
    '/**',
    '*/',
    '//',
  ],
  ...[
    'require "x.php"',
    'include (',
    '__DIR__ .',
    'env("X")',
    '?>',
    '<?php',
    '😀',
    'é',
    '\0',
    'as',
    ',',
    'new A',
    '#[',
    ']',
    '<<<X\n',
    '\nX;\n',
    'const B = 1',
  ],
];
