import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { treeSitterLanguage } from '../../../src/languages/tree-sitter/language.ts';
import { readFacts } from '../../../src/languages/tree-sitter/read-facts.ts';
import type { Grammar } from '../../../src/languages/tree-sitter/read-facts.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { parserAssets } from '../../support/parser-assets.ts';

/** What languages share, shown on Java with a query of its own. */
const query = `
[(line_comment) (block_comment)] @comment
(class_declaration name: (identifier) @name) @definition.class
(enum_declaration name: (identifier) @name) @definition.enum
(method_declaration name: (identifier) @name) @scope.function
(marker_annotation name: (identifier) @annotation.name) @annotation
(annotation name: (identifier) @annotation.name arguments: (annotation_argument_list) @annotation.arguments) @annotation
(method_invocation name: (identifier) @call.callee arguments: (argument_list) @call.arguments) @call
(field_declaration declarator: (variable_declarator name: (identifier) @name value: (_) @value)) @constant
(method_invocation name: (identifier) @_env arguments: (argument_list . (string_literal) @name) (#eq? @_env "getenv")) @environment
(throw_statement (object_creation_expression arguments: (argument_list (string_literal) @text)))
(import_declaration (scoped_identifier) @imported)
`;

const grammar: Grammar = {
  literals: {
    strings: ['string_literal'],
    numbers: ['decimal_integer_literal', 'decimal_floating_point_literal', 'hex_integer_literal'],
    booleans: ['true', 'false'],
    names: [],
    interpolations: [],
    signed: ['unary_expression'],
  },
  arguments: {
    argument: (node) => {
      const [name, value] = node.namedChildren;
      return node.type === 'element_value_pair' && name && value ? { name: name.text, value } : { value: node };
    },
    lists: ['element_value_array_initializer'],
  },
  docKinds: ['doc'],
  separator: '.',
  annotationsStand: 'inside',
};

const language = treeSitterLanguage(
  createTreeSitterRuntime({
    read: (name) => (name === 'shared.scm' ? Promise.resolve(new TextEncoder().encode(query)) : parserAssets.read(name)),
  }),
  {
    id: 'java',
    identify: () => 'java',
    grammar: { wasm: 'tree-sitter-java.wasm', query: 'shared.scm' },
    extract: (tree) => {
      const { facts, others } = readFacts(tree, grammar);
      return { ...facts, exports: [...others.keys()].map((name) => ({ name, range: tree.rangeAt(0, 0) })) };
    },
  },
);

const read = async (text: string): Promise<FileFacts> => language.read({ path: modulePath('Shop.java'), text });

const check = (name: string, text: string, ask: (facts: FileFacts) => unknown, expected: unknown): void => {
  it(name, async () => expect(ask(await read(text))).to.deep.equal(expected));
};

const definitions = ({ definitions: all }: FileFacts): string[] =>
  all.map(({ kind, container, name, doc }) =>
    [kind, container, name, doc && `"${doc.text}"`].filter((part) => part !== undefined).join(' '),
  );
const calls = ({ calls: all = [] }: FileFacts): string[] =>
  all.map(
    ({ callee, inside, arguments: args }) =>
      `${inside ?? ''}: ${callee}(${args.map(({ kind, value, position }) => `${position} ${kind} ${value}`).join(', ')})`,
  );
const annotations = ({ annotations: all = [] }: FileFacts): string[] =>
  all.map(
    ({ name, target, arguments: args }) =>
      `${target ?? ''}: ${name}(${args.map((each) => `${each.name ?? ''}=${each.value}`).join(', ')})`,
  );
const constants = ({ constants: all = [] }: FileFacts): string[] =>
  all.map(({ name, container, value }) => `${container ?? ''}.${name} ${value.kind} ${value.value} ${value.quote ?? ''}`.trim());

describe('facts from a query', () => {
  check(
    'definitions with docs and containers, not those inside functions',
    '/** Sells things. */\nclass Shop {\n  // not a doc\n  enum Kind { A }\n  void sell() { class Local {} }\n}\n',
    definitions,
    ['class Shop "Sells things."', 'enum Shop Kind'],
  );
  check('calls with literals, and where they stand', 'class A { void run() { a.go("/x", 3, b); go(b); } }', calls, [
    'A.run: go(0 string /x, 1 number 3)',
  ]);
  check(
    'annotations, with names, lists and targets',
    '@Path("/a") class A { @Get(value = {"/x", "/y"}, n = 1) @Old void run() {} }',
    annotations,
    ['A: Path(=/a)', 'A.run: Get(value=/x, value=/y, n=1)', 'A.run: Old()'],
  );
  check(
    'constants as they are meant and as they are written',
    'class A { int a = 1_000; long b = 5L; int c = -3; String d = "a\\tb"; boolean e = true; int f = 0xFFL; int g = run(); }',
    constants,
    [
      'A.a number 1000 1_000',
      'A.b number 5 5L',
      'A.c number -3',
      'A.d string a\tb a\\tb',
      'A.e boolean true',
      'A.f number 0xFFL',
    ],
  );
  check(
    'environment variables',
    'class A { String h = System.getenv("HOME"); String n = System.getenv("not a name"); }',
    ({ environment }) => environment?.map(({ name }) => name),
    ['HOME'],
  );
  check(
    'text that people see, where it has words',
    'class A { void f() { throw new E("Not enough stock"); } void g() { throw new E("%s"); } }',
    ({ texts }) => texts?.map(({ text }) => text),
    ['Not enough stock'],
  );
  check(
    'what the language itself must look at',
    'import a.b.C;\nclass A {}',
    ({ exports }) => exports.map(({ name }) => name).includes('imported'),
    true,
  );
  check('nothing of an empty file', '', (facts) => [facts.definitions, facts.calls, facts.diagnostics], [[], undefined, []]);
  check(
    'at most 2,000 of a kind, and says so',
    `class A { void f() { ${'g(1); '.repeat(2_500)} } }`,
    ({ calls: all, diagnostics }) => [all?.length, diagnostics.map(({ code }) => code)],
    [2_000, ['too-many-facts']],
  );

  it('quotes exactly what stands at its place, whatever the text', async () => {
    const piece = fc.constantFrom(
      'class A {',
      '}',
      'int a = "𝒳\\n";',
      '@B("é\\u0041")',
      'void f() { g("x\\"", -1); }',
      '/** D. */',
      '// 𝒳',
      '\r\n',
      '\n',
      '\t',
      '"',
      '\\',
      'throw new E("Text 𝒳");',
      'getenv("A")',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const text = pieces.join(' ');
        const facts = await read(text);
        const index = lineIndex(text);
        const at = ({ start, end }: Range): string => text.slice(index.offsetAt(start), index.offsetAt(end));
        const values = [
          ...(facts.calls ?? []).flatMap((each) => each.arguments),
          ...(facts.annotations ?? []).flatMap((each) => each.arguments),
          ...(facts.constants ?? []).map(({ value }) => value),
        ];
        for (const { value, quote, range } of values) expect(at(range)).to.equal(quote ?? value);
        for (const { name, range } of facts.definitions) expect(at(range)).to.equal(name);
        for (const { callee, range } of facts.calls ?? []) expect(at(range)).to.equal(callee);
        for (const { quote, range } of facts.texts ?? []) expect(at(range)).to.equal(quote);
        for (const { doc } of facts.definitions) if (doc) expect(at(doc.range)).to.equal(doc.quote);
      }),
    );
  });
});
