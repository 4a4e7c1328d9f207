import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createJavaScriptLanguage } from '../../../src/languages/javascript/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { javaScriptText, validProgram } from './java-script-text.ts';

const read = async (text: string, path = 'a.tsx'): Promise<FileFacts> => {
  const language = await createJavaScriptLanguage();
  return language.read({ path: modulePath(path), text });
};

const check = (name: string, text: string, expected: (facts: FileFacts) => void, path?: string): void => {
  it(name, async () => {
    const facts = await read(text, path);
    expectQuotes(text, facts);
    expected(facts);
  });
};

const textAt = (text: string, { start, end }: Range): string => {
  const index = lineIndex(text);
  return text.slice(index.offsetAt(start), index.offsetAt(end));
};

const expectQuotes = (text: string, { doc, definitions }: FileFacts): void => {
  for (const each of [doc, ...definitions.map((definition) => definition.doc)]) {
    if (each) expect(textAt(text, each.range)).to.equal(each.quote);
  }
};

const defines = (name: string, text: string, expected: readonly string[], path?: string): void =>
  check(
    name,
    text,
    ({ definitions, level }) => {
      expect(level).to.equal('read');
      expect(definitions.map((each) => `${each.kind} ${each.name}${each.doc ? `: ${each.doc.text}` : ''}`)).to.deep.equal(
        expected,
      );
      for (const each of definitions) expect(textAt(text, each.range)).to.equal(each.name);
    },
    path,
  );

const exports = (name: string, text: string, expected: readonly string[], path?: string): void =>
  check(
    name,
    text,
    (facts) => {
      const shown = facts.exports.map((each) =>
        [each.name, each.local && `= ${each.local}`, each.from && `from ${each.from}`].filter(Boolean).join(' '),
      );
      expect(shown).to.deep.equal(expected);
    },
    path,
  );

const says = (name: string, text: string, expected: string | undefined, path?: string): void =>
  check(name, text, ({ doc }) => expect(doc?.text).to.equal(expected), path);

const binds = (name: string, text: string, expected: readonly string[] | undefined, path?: string): void =>
  check(
    name,
    text,
    ({ imports: [first] }) => {
      expect(first?.bindings?.map(({ imported, local }) => `${imported} ${local}`)).to.deep.equal(expected);
      for (const { local, range } of first?.bindings ?? []) expect(textAt(text, range)).to.equal(local);
    },
    path,
  );

describe('languages/javascript/read', () => {
  describe('definitions', () => {
    defines('functions', 'function a() {}\nexport async function b() {}\nexport default function c() {}', [
      'function a',
      'function b',
      'function c',
    ]);
    defines('functions as values', 'const a = () => 1, b = function () {};\nexport let c = async () => 1;', [
      'function a',
      'function b',
      'function c',
    ]);
    defines('classes', 'class A {}\nexport abstract class B {}\nconst C = class {};', ['class A', 'class B', 'class C']);
    defines('types', 'interface A {}\nexport type B = 1;\nenum C { D }\nexport const enum E { F }\nnamespace G {}', [
      'interface A',
      'type B',
      'enum C',
      'enum E',
      'namespace G',
    ]);
    defines('values', 'const a = 1, { b, c: [d], ...e } = f;\nlet g;\nvar h: number = 2;\nexport const i: Map<string, 1> = j;', [
      'constant a',
      'constant b',
      'constant d',
      'constant e',
      'variable g',
      'variable h',
      'constant i',
    ]);
    defines('overloads once', '/** Adds. */\nfunction a(b: 1): 1;\nfunction a(b: 2): 2;\nfunction a(b: any) { return b }', [
      'function a: Adds.',
    ]);
    defines('interface and class of one name once', 'interface A {}\n/** Both. */\nclass A {}', ['interface A: Both.']);
    defines('values behind types', 'const a = (() => 1) as B;\nconst c = class {} satisfies D;', ['function a', 'class c']);
    defines('defaults without a name', 'export default () => 1', ['function default']);
    defines('default of an object', '/** Settings. */\nexport default { a: 1 }', ['constant default: Settings.']);
    defines('default of a name', 'const a = 1; export default a', ['constant a']);
    defines('not what is inside', 'function a() { const b = 1; function c() {} }\nif (d) { var e = 1 }\nfor (const f of g) {}', [
      'function a',
    ]);
    defines('not required names', "const a = require('b')", [], 'a.js');
    defines('not ambient modules', "declare module 'x' { export const a: 1 }\ndeclare global { const b: 1 }", [], 'a.d.ts');
    defines(
      'ambient values',
      '/** One. */\nexport declare const a: 1;\ndeclare function b(): void;',
      ['constant a: One.', 'function b'],
      'a.d.ts',
    );
    defines('strange names', 'const __proto__ = 1, constructor = 2, ünï = 3;', [
      'constant __proto__',
      'constant constructor',
      'constant ünï',
    ]);
    defines(
      'CommonJS',
      '/** Makes. */\nmodule.exports = function make() {};\n/** Breaks. */\nexports.break_ = () => 1;\nexports.other = a;',
      ['function make: Makes.', 'function break_: Breaks.'],
      'a.js',
    );
  });

  describe('components', () => {
    defines('function', 'function A() { return <p /> }', ['component A']);
    defines('arrow', 'const A = () => <p />', ['component A']);
    defines('conditional', 'const A = () => { if (a) { return null } return b ? <p /> : null }', ['component A']);
    defines('fragment', 'export default function A() { return <></> }', ['component A']);
    defines('wrapped', 'const A = memo(forwardRef((a, b) => <p />)); const B = observer(function C() { return <p /> })', [
      'component A',
      'component B',
    ]);
    defines('class', 'class A extends React.Component { render() { return <p /> } }', ['component A']);
    defines('anonymous default', 'export default () => <p />', ['component default']);
    defines('lower case', 'const a = () => <p />', ['function a']);
    defines('no markup', 'function A() { return 1 }\nclass B { render() { return 1 } }', ['function A', 'class B']);
    defines('markup in an inner function only', 'function A() { const b = () => { return <p /> }; return 1 }', ['function A']);
    defines('a value that is markup', 'const A = <p />', ['constant A']);
    defines('lazy', "const A = lazy(() => import('./a'))", ['constant A']);
  });

  describe('doc comments of definitions', () => {
    const one = (name: string, comment: string, expected: string | undefined): void =>
      defines(name, `import 'x';\n\n${comment}\nexport const a = 1`, [
        `constant a${expected === undefined ? '' : `: ${expected}`}`,
      ]);

    one('one line', '/** Keeps owners. */', 'Keeps owners.');
    one('many lines', '/**\n * Keeps owners\n * and pets.\n */', 'Keeps owners and pets.');
    one('without stars', '/**\n  Keeps owners\n  and pets.\n*/', 'Keeps owners and pets.');
    one('with carriage returns', '/**\r\n * Keeps owners\r\n * and pets.\r\n */', 'Keeps owners and pets.');
    one('two paragraphs', '/**\n * Owner store\n *\n * Keeps owners.\n */', 'Owner store. Keeps owners.');
    one('up to the tags', '/**\n * Keeps owners.\n * @param a what\n * is kept\n * @returns it\n */', 'Keeps owners.');
    one('tags only', '/**\n * @param a what\n *   is kept\n * @type {string}\n */', undefined);
    one('description tag', '/**\n * @internal\n * @description Keeps owners.\n */', 'Keeps owners.');
    one('links', '/** Like {@link Owner}, see [x](https://y). */', 'Like Owner, see x.');
    one('up to a list', '/**\n * Keeps owners. They are:\n * - a\n * - b\n */', 'Keeps owners.');
    one('up to code', '/**\n * Keeps owners.\n * ```ts\n * keep();\n * ```\n */', 'Keeps owners.');
    one('after code', '/**\n * ```ts\n * keep();\n * ```\n * Keeps owners.\n */', 'Keeps owners.');
    one('up to an address', '/**\n * Keeps owners.\n * Source: https://x.org/y\n */', 'Keeps owners.');
    one(
      'an address in a sentence',
      '/**\n * Keeps owners. See\n * this page: https://x.org/y\n */',
      'Keeps owners. See this page: https://x.org/y',
    );
    one('scoped name is no tag', '/**\n * Copy of\n * @scope/name.\n */', 'Copy of @scope/name.');
    one('hidden characters', '/** Keeps\u202E owners. */', 'Keeps\uFFFD owners.');
    one('empty', '/** */', undefined);
    one('stars only', '/*******/', undefined);
    one('plain block', '/* Keeps owners. */', undefined);
    one('line', '// Keeps owners.', undefined);
    one('a blank line between', '/** Keeps owners. */\n', undefined);
    one('a directive between', '/** Keeps owners. */\n// eslint-disable-next-line', 'Keeps owners.');
    one('the nearest', '/** Not this one. */\n/** Keeps owners. */', 'Keeps owners.');
    one('licence', '/** Copyright (c) 2020 A. Licensed under MIT. */', undefined);
    one('long', `/** ${'Keeps owners here. '.repeat(40)}*/`, 'Keeps owners here. '.repeat(21).trim());
    one('a megabyte', `/** ${'Keeps owners here. '.repeat(40_000)}*/`, 'Keeps owners here. '.repeat(21).trim());

    defines('before decorators', '/** Keeps. */\n@Injectable()\nexport class A {}\n/** Too. */\nexport @b() class C {}', [
      'class A: Keeps.',
      'class C: Too.',
    ]);
    check(
      'the range is the used part',
      '/**\n * Keeps owners\n * and pets.\n * @internal\n */\nconst a = 1',
      ({ definitions: [first] }) => {
        expect(first?.doc).to.deep.equal({
          text: 'Keeps owners and pets.',
          range: { start: { line: 1, character: 3 }, end: { line: 2, character: 12 } },
          quote: 'Keeps owners\n * and pets.',
        });
      },
    );
  });

  describe('exports', () => {
    exports(
      'declared',
      'export const a = 1, { b } = c;\nexport function d() {}\nexport class E {}\nexport type F = 1;\nexport interface G {}',
      ['a', 'b', 'd', 'E', 'F', 'G'],
    );
    exports('listed', "const a = 1; export { a, a as b, a as default, a as 'c d' };", ['a', 'b = a', 'default = a', 'c d = a']);
    exports('passed on', "export { a, b as c } from 'x'; export * from 'y'; export * as d from 'z'", [
      'a from x',
      'c = b from x',
      '* from y',
      'd from z',
    ]);
    exports('default', 'export default class A {}', ['default = A']);
    exports('default without a name', 'export default 1', ['default']);
    exports('default of a name', 'export default a', ['default = a']);
    exports('assignment', 'export = a', ['default = a'], 'a.ts');
    exports(
      'module.exports of an object',
      "module.exports = { a, b: c, 'd': 1, ...require('x'), [e]: 1, f() {} }",
      ['a', 'b = c', 'd', '* from x', 'f'],
      'a.js',
    );
    exports('module.exports of a name', 'module.exports = a', ['default = a'], 'a.js');
    exports('module.exports of a function', 'module.exports = function a() {}', ['default = a'], 'a.js');
    exports('module.exports of another module', "module.exports = require('x')", ['* from x'], 'a.js');
    exports('properties', "exports.a = 1; module.exports.b = c; exports.d = require('x')", ['a', 'b = c', 'd from x'], 'a.js');
    exports('chains', 'exports = module.exports = a; exports.b = exports.c = d', ['default = a', 'b = d', 'c = d'], 'a.js');
    exports('not others', 'a.exports = 1; module.other = 2; exports[b] = 3; exports = 4; f(exports)', [], 'a.js');
    check(
      'ranges',
      "export default 1; export * from 'x'; const a = 1; export { a as b }",
      ({ exports: [first, second, third] }) => {
        expect(first?.range).to.deep.equal({ start: { line: 0, character: 7 }, end: { line: 0, character: 14 } });
        expect(second?.range).to.deep.equal({ start: { line: 0, character: 25 }, end: { line: 0, character: 26 } });
        expect(third?.range).to.deep.equal({ start: { line: 0, character: 64 }, end: { line: 0, character: 65 } });
      },
    );
  });

  describe('bindings', () => {
    binds('all kinds', "import a, { b, c as d, default as e, type F } from 'x'", ['default a', 'b b', 'c d', 'default e', 'F F']);
    binds('namespace', "import * as a from 'x'", ['* a']);
    binds('string names', "import { 'a b' as c } from 'x'", ['a b c']);
    binds('side effect', "import 'x'", []);
    binds('import equals', "import a = require('x')", ['* a'], 'a.ts');
    binds('require', "const a = require('x')", ['* a'], 'a.js');
    binds('taken apart', "const { a, b: c, d = 1, 'e': f, [g]: h, ...i } = require('x')", ['a a', 'b c', 'd d', 'e f'], 'a.js');
    binds('awaited', "const { a } = await import('x')", ['a a']);
    binds('re-export', "export { a } from 'x'", undefined);
    binds('bare', "import('x')", undefined);
  });

  describe('doc of the file', () => {
    says('@file', '/**\n * @file Keeps owners.\n * @author A\n */\nconst a = 1', 'Keeps owners.');
    says(
      '@fileoverview over lines',
      '/**\n * @fileoverview Keeps owners\n * and pets.\n */\nconst a = 1',
      'Keeps owners and pets.',
    );
    says(
      '@packageDocumentation',
      '/**\n * Keeps owners.\n *\n * @packageDocumentation\n */\nexport const a = 1',
      'Keeps owners.',
    );
    says('@module', '/**\n * Keeps owners.\n * @module owners\n */\nconst a = 1', 'Keeps owners.');
    says(
      'tagged after the imports',
      "// Some other comment here.\n\nimport 'x';\n\n/** @file Keeps owners. */\n\nconst a = 1",
      'Keeps owners.',
    );
    says('set apart by a blank line', '/** Keeps all the owners. */\n\nconst a = 1', 'Keeps all the owners.');
    says('before imports', "/** Keeps all the owners. */\nimport 'x'", 'Keeps all the owners.');
    says('before requires', "/*\n * Keeps all the owners.\n */\nconst a = require('x')", 'Keeps all the owners.', 'a.js');
    says('line comments', '// Keeps all the owners\n// and pets.\n\nconst a = 1', 'Keeps all the owners and pets.');
    says('after a licence', '/* Copyright 2020 A */\n\n/* Keeps all the owners. */\n\nconst a = 1', 'Keeps all the owners.');
    says(
      'after a shebang and a directive',
      "#!/usr/bin/env node\n'use strict';\n// Keeps all the owners.\n\nconst a = 1",
      'Keeps all the owners.',
    );
    says('of a file of comments only', '// Keeps all the owners.', 'Keeps all the owners.');
    says('not of the first definition', '/** Keeps all the owners. */\nconst a = 1', undefined);
    says('not lines right above imports', "// Must be loaded first of all.\nimport 'x'", undefined);
    says('not a later comment', '\n\nconst a = 1;\n\n// Keeps all the owners.\n\nconst b = 1', undefined);
    const not = (name: string, comment: string): void => says(`not ${name}`, `${comment}\n\nimport 'x';\nconst a = 1`, undefined);
    not('a licence', '/*!\n * clinic\n * Copyright(c) 2009 Somebody\n * MIT Licensed\n */');
    not('an SPDX line', '// SPDX-License-Identifier: Apache-2.0 and more words');
    not('a long licence', '/**\n * Permission is hereby granted, free of charge, to any person.\n */');
    not('eslint', '/* eslint-disable no-console, some-rule because of reasons */');
    not('a rule name', '/* @typescript-eslint/no-explicit-any should be off here */');
    not('a directive of TypeScript', '// @ts-nocheck because it is old code');
    not('a reference', '/// <reference types="vite/client" />');
    not('a pragma', '/** @jsx h and other words here */');
    not('generated', '// This file was automatically generated by a tool.');
    not('do not edit', '/* Made elsewhere. DO NOT EDIT this by hand. */');
    not('a divider', '// ---------------------\n// Owners and more owners\n// ---------------------');
    not('a note to oneself', '// TODO move all of this to another place');
    not('code', "// import { a } from 'b';\n// const c = require('d');");
    not('a file that is switched off', "/*\nimport { a } from 'b'\n\nconst many = words\n  .and(more)\n  .of(them)\n*/");
    not('where it was copied from', '// Copied from https://example.org/a/b with small changes.');
    not('too few words', '// Owners');
    not('a path', '// src/owners/store.ts');
    not('a lead-in', '// You can rebuild all of this with:');
    not('a region', '// #region of the imports of owners');
  });

  describe('what is refused', () => {
    const refused = (name: string, text: string, code: string, path?: string): void =>
      check(
        name,
        text,
        (facts) => {
          expect(facts.level).to.equal('skimmed');
          expect(facts.diagnostics.map((each) => each.code)).to.deep.equal([code]);
          expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['x']);
          expect(facts.definitions).to.deep.equal([]);
        },
        path,
      );
    refused('syntax error', "import 'x';\nconst a = ;", 'syntax-error');
    refused('over a megabyte', `import 'x';\n${'a();\n'.repeat(250_000)}`, 'too-large-to-read');
    refused('merge conflict', "<<<<<<< a\nimport 'x';\n=======\n>>>>>>> b\n", 'merge-conflict');
    for (const [open, close] of [
      ['(', ')'],
      ['[', ']'],
      ['`${', '}`'],
      ['<a>', '</a>'],
      ['a+', ''],
      ['a?', ':a'],
      ['()=>', ''],
      ['a(', ')'],
    ] as const) {
      refused(
        `nested 10,000 times in ${open}`,
        `import 'x';\n${open.repeat(10_000)}1${close.repeat(10_000)};\n`,
        'too-deeply-nested',
      );
    }
    check('the place of a syntax error', "import 'x';\n  const = 1;", ({ diagnostics: [first] }) => {
      expect(first?.range?.start).to.deep.equal({ line: 1, character: 8 });
    });
    check('hidden characters are said', 'const a = 1;\n/* \u202E */', ({ diagnostics, level }) => {
      expect(level).to.equal('read');
      expect(diagnostics.map(({ code, range }) => [code, range?.start])).to.deep.equal([
        ['hidden-characters', { line: 1, character: 3 }],
      ]);
    });
  });

  describe('on any text', () => {
    it('never throws, and quotes stand at their ranges', () =>
      fc.assert(
        fc.asyncProperty(javaScriptText, fc.constantFrom('a.ts', 'a.tsx', 'a.js', 'a.d.ts'), async (text, path) => {
          expectQuotes(text, await read(text, path));
        }),
        { numRuns: 400 },
      ));

    it('names stand at their ranges in valid programs', () =>
      fc.assert(
        fc.asyncProperty(validProgram, async (text) => {
          for (const { name, range } of (await read(text)).definitions) expect(textAt(text, range)).to.equal(name);
        }),
        { numRuns: 100 },
      ));
  });
});
