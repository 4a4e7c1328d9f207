import { expect } from 'chai';
import { createPhpLanguage } from '../../../src/languages/php/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { edges, linked } from '../ruby/edges.ts';
import { tree } from './tree.ts';

const php = createPhpLanguage(createTreeSitterRuntime(parserAssets));

const check = (name: string, texts: Readonly<Record<string, string>>, expected: readonly string[], all = false): void => {
  it(name, async () => {
    expect(edges(await linked(php, new Map(Object.entries(texts))), all)).to.deep.equal(expected);
  });
};

describe('languages/php/resolution', () => {
  // Recorded from test/tools/php-reference/reference.php.
  it('an application with packages and old code, as the reference has it', async () => {
    expect(edges(await linked(php, tree))).to.deep.equal(
      [
        'app/Book.php > app/Lends.php',
        'app/Book.php > app/Loan.php',
        'app/Book.php > app/Loans/Late.php',
        'app/Book.php > app/Models/Record.php',
        'app/Book.php > app/Models/Table.php',
        'app/Book.php > app/helpers.php',
        'app/Book.php > legacy/functions.php',
        'app/Book.php > packages/shelf/generated/Countable.php',
        'app/Book.php > packages/shelf/src/Row.php',
        'app/helpers.php > legacy/functions.php',
        'index.php > app/Book.php',
        'index.php > legacy/Old/Desk.php',
        'index.php > legacy/footer.php',
        'index.php > legacy/functions.php',
        'legacy/Old/Desk.php > legacy/functions.php',
        'legacy/footer.php > index.php',
        'packages/shelf/src/Row.php > packages/shelf/generated/Countable.php',
        'tests/BookTest.php > app/Book.php',
      ].sort(),
    );
  });

  it('packages and their rows', async () => {
    const { resolver } = await linked(php, tree);
    expect(
      resolver.packages.map(({ name, path, dependsOn }) => [
        name,
        path,
        ...dependsOn.map(
          (row) => `${row.name} ${row.kind} ${row.constraint} ${String(row.internal)} ${String(row.range.start.character)}`,
        ),
      ]),
    ).to.deep.equal([
      ['acme/library', '', 'acme/shelf runtime ^1.0 true 31', 'vendor/mail runtime ~2.1 false 53'],
      ['acme/shelf', 'packages/shelf'],
    ]);
  });

  it('outside packages and missing files', async () => {
    const all = edges(await linked(php, tree), true);
    expect(all).to.include.members(['app/Book.php > external vendor/mail', 'index.php > unresolved build-output-absent']);
  });

  check('defined in two places', { 'a.php': '<?php class X {}', 'b.php': '<?php class X {}', 'u.php': '<?php new X;' }, []);
  check(
    'the rules of PSR-0 decide between two',
    {
      'composer.json': '{"autoload":{"psr-0":{"Old_":"lib/"}}}',
      'lib/Old/X.php': '<?php class Old_X {}',
      'b.php': '<?php class Old_X {}',
      'u.php': '<?php new Old_X;',
    },
    ['u.php > lib/Old/X.php'],
  );
  check(
    'functions of PHP that somebody supplies again',
    { 'a.php': '<?php function str_contains() {}', 'u.php': '<?php str_contains();' },
    [],
  );
  check('names without case', { 'a.php': '<?php class Xy {} function zed() {}', 'u.php': '<?php new XY; ZED();' }, [
    'u.php > a.php',
  ]);
  check(
    'classes are not looked for globally',
    { 'a.php': '<?php class X {}', 'u.php': '<?php namespace N; new X; new \\X\\Y;' },
    [],
  );
  check(
    'several namespaces in a file',
    {
      'a.php': '<?php namespace A { class X {} } namespace B { class X {} }',
      'u.php': '<?php namespace B; new X;',
      'v.php': '<?php new C\\X;',
    },
    ['u.php > a.php'],
  );
  check(
    'paths behind a constant that lead to several',
    { 'one/y.php': '', 'two/y.php': '', 'u.php': '<?php require ROOT . "/y.php"; require $a . "/sub/x.php";' },
    [],
  );
  check(
    'paths behind a constant that lead to one file',
    {
      'sub/x.php': '<?php',
      'u.php': '<?php require ROOT . DIRECTORY_SEPARATOR . "sub/x.php";',
      'v/w.php': '<?php require \\dirname(__FILE__, 2) . "/sub/x.php";',
    },
    ['u.php > sub/x.php', 'v/w.php > sub/x.php'],
  );
  check(
    'out of the root',
    { 'a.php': '<?php require __DIR__ . "/../../x.php"; require "";' },
    ['a.php > unresolved outside-the-folder'],
    true,
  );
  check('a broken manifest', { 'composer.json': '[', 'a.php': '<?php new B;', 'b.php': '<?php class B {}' }, ['a.php > b.php']);
  check(
    'a manifest that leads out',
    {
      'composer.json': '{"autoload":{"psr-4":{"A\\\\":"../../x","B\\\\":7,"__proto__":"y"}}}',
      'a.php': '<?php new A\\X; new B\\Y; new __proto__;',
    },
    [],
  );
});
