import { expect } from 'chai';
import fc from 'fast-check';
import { createRubyLanguage } from '../../../src/languages/ruby/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { wrongQuotes } from './edges.ts';
import { tree } from './tree.ts';

const ruby = createRubyLanguage(createTreeSitterRuntime(parserAssets));
const read = async (text: string): Promise<FileFacts> => ruby.read({ path: modulePath('a.rb'), text });

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
const docs = (facts: FileFacts): unknown => [
  facts.title?.text,
  facts.doc?.text,
  ...facts.definitions.map(({ doc }) => doc?.text),
];
const calls = (facts: FileFacts): unknown =>
  facts.calls?.map(({ callee, arguments: given }) => [callee, ...given.map(({ name = '', value }) => `${name}=${value}`)]);
const environment = (facts: FileFacts): unknown =>
  facts.environment?.map(({ name, fallback }) => `${name} ${fallback?.value ?? ''}`);

describe('languages/ruby', () => {
  check(
    'requires',
    'require "a/b"\nrequire_relative "c"\nload "./d.rb"\nautoload :E, "e"\nrequire File.join(__dir__, "f", "g")\nrequire "#{__dir__}/h"\nrequire Rails.root.join("lib", "i")\nrequire name\nobj.require "x"',
    imports,
    [
      ...[
        'static a/b',
        'static ./c',
        'dynamic /./d.rb',
        'dynamic e',
        'static ./f/g',
        'static ./h',
        'static /lib/i',
        'implicit Rails',
      ],
    ],
  );
  check(
    'constants with what is around them',
    'module A\n  class B::C < D\n    include E\n    F::G\n    ::H\n    F::G\n  end\nend',
    imports,
    [...['static D A', 'static E A::B::C A', 'implicit F::G A::B::C A', 'implicit ::H']],
  );
  check('no uses', 'class A\n  X = 1\n  X\n  obj.Foo\n  Foo(1)\n  { Bar: 1 }\n  :Baz\n  "Str"\nend', imports, []);
  check(
    'definitions',
    'module A\n  class B < C\n    D = 1\n    E = Struct.new(:a)\n    def m; end\n  end\nend\nmodule F\n  def g; end\nend\ndef h; end\nclass A::I\nend\nmodule J\n  class ::K\n  end\nend',
    definitions,
    [
      ...[
        'namespace  A',
        'class A B',
        'constant A::B D',
        'class A::B E',
        'type  F',
        'function  h',
        'class A I',
        'namespace  J',
        'class  K',
      ],
    ],
  );
  check(
    'doc comments',
    '# frozen_string_literal: true\n\n# Lends the books.\n\n# A shelf of books.\n# rubocop:disable all\nclass A\nend',
    docs,
    [undefined, 'Lends the books.', 'A shelf of books.'],
  );
  check('the doc of the only class', '# A shelf of books.\nclass A\nend', docs, [
    undefined,
    'A shelf of books.',
    'A shelf of books.',
  ]);
  check('a table of columns is no doc', '# == Schema Information\n#\n# Table name: books\nclass A\nend', docs, [
    undefined,
    undefined,
    undefined,
  ]);
  check('a gem says what it is', 'Gem::Specification.new do |s|\n  s.name = "shelf"\n  s.summary = "Rows of books."\nend', docs, [
    'shelf',
    'Rows of books.',
  ]);
  check('literal calls', 'has_many :orders, class_name: "Order"\nget "/x", to: "a#b"\nRails.cache.fetch("k")\nputs x', calls, [
    ['has_many', '=orders', 'class_name=Order'],
    ['get', '=/x', 'to=a#b'],
    ['Rails.cache.fetch', '=k'],
  ]);
  check(
    'environment',
    'ENV["A"]\nENV["B"] || "b"\nENV.fetch("C", "c")\nENV.fetch("D") { 4 }\nENV.fetch("E")\nOTHER["F"]',
    environment,
    ['A ', 'B b', 'C c', 'D 4', 'E '],
  );
  check(
    'constants with values',
    'A = 5_000\nclass B\n  C = "c".freeze\n  D = compute\nend',
    (facts) => facts.constants?.map(({ name, container = '', value }) => `${container} ${name} ${value.value}`),
    [' A 5000', 'B C c'],
  );
  check(
    'texts',
    'flash[:notice] = "It is done"\nredirect_to x, alert: "Go away"\nvalidates :a, format: { message: "looks wrong" }\nerrors.add :base, "Not so"\nother[:notice] = "no text"',
    (facts) => facts.texts?.map(({ text }) => text).sort(),
    [...['Go away', 'It is done', 'Not so', 'looks wrong']],
  );
  check('line ends of every kind', '# One two 😀 three.\r\nclass AÄ < B\r\n\tC = "\\u0041"\r\nend', definitions, [
    'class  AÄ',
    'constant AÄ C',
  ]);
  check(
    'a merge conflict',
    '<<<<<<< HEAD\nclass A\n=======\nclass B\n>>>>>>> x\nend',
    (facts) => facts.diagnostics.map(({ code }) => code),
    ['partly-understood'],
  );

  it('a parser that traps, and the next file', async () => {
    const trapped = await read(`<<${'A'.repeat(300)} <<${'B'.repeat(900)}`);
    expect(trapped.diagnostics.map(({ code }) => code)).to.deep.equal(['parser-failed']);
    expect(definitions(await read('class A; end'))).to.deep.equal(['class  A']);
  });

  it('a hundred thousand lines of comments', async () => {
    expect((await read('# x\n'.repeat(100_000))).imports).to.deep.equal([]);
  }).timeout(20_000);

  it('any text', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        const text = parts.join(' ');
        expect(wrongQuotes(await read(text), text)).to.deep.equal([]);
      }),
      { numRuns: 200 },
    ));
});

const pieces = [
  ...[
    'class',
    'module',
    'A',
    'A::B',
    '::',
    '::C',
    '<',
    '<<',
    'end',
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
    '|',
    ':x',
    'do',
  ],
  ...[
    'require "x"',
    'include A',
    'ENV["X"]',
    'def x',
    '__END__',
    '=begin\n',
    '\n=end\n',
    '%w[',
    ']',
    '😀',
    'é',
    '\0',
    'get "/x"',
    '=> 1',
  ],
];

it('the fixtures hold their quotes', async () => {
  for (const [path, text] of tree) {
    if (ruby.identify(modulePath(path)) !== undefined) {
      expect(wrongQuotes(await ruby.read({ path: modulePath(path), text }), text), path).to.deep.equal([]);
    }
  }
});
