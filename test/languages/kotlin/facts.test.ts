import { expect } from 'chai';
import * as fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createKotlinLanguage } from '../../../src/languages/kotlin/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { Argument, FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const language = createKotlinLanguage(createTreeSitterRuntime(parserAssets));

const read = async (text: string, path = 'src/Order.kt'): Promise<FileFacts> => {
  const facts = await language.read({ path: modulePath(path), text });
  expectExactQuotes(text, facts);
  return facts;
};

const check = (title: string, text: string, expected: readonly string[], say: (facts: FileFacts) => readonly string[]): void => {
  it(title, async () => {
    expect(say(await read(text))).to.deep.equal(expected);
  });
};

interface Written {
  readonly range: Range;
  readonly quote?: string;
}

const expectExactQuotes = (text: string, facts: FileFacts): void => {
  const index = lineIndex(text);
  const expectExact = ({ range, quote }: Written, meant: string): void => {
    expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote ?? meant);
  };
  for (const each of facts.imports) expectExact(each, each.specifier);
  for (const each of facts.definitions) {
    expectExact(each, each.name);
    if (each.doc) expectExact(each.doc, each.doc.text);
  }
  for (const each of facts.exports) expectExact(each, each.name);
  for (const each of [facts.namespace, facts.doc, ...(facts.texts ?? [])]) if (each) expectExact(each, each.text);
  for (const each of facts.annotations ?? []) expectExact(each, each.name);
  for (const each of facts.calls ?? []) expectExact(each, each.callee);
  for (const each of [...(facts.annotations ?? []), ...(facts.calls ?? [])])
    for (const argument of each.arguments) expectExact(argument, argument.value);
  for (const { value } of facts.constants ?? []) expectExact(value, value.value);
  for (const each of facts.environment ?? []) {
    expectExact(each, each.name);
    if (each.fallback) expectExact(each.fallback, each.fallback.value);
  }
};

const definitions = (facts: FileFacts): string[] =>
  facts.definitions.map(({ name, kind, container }) => `${kind} ${container === undefined ? '' : `${container}.`}${name}`);

const used = (facts: FileFacts): string[] =>
  facts.imports.flatMap(({ kind, specifier }) => (kind === 'implicit' ? [specifier] : []));

const argumentsOf = (given: readonly Argument[]): string =>
  given.map(({ name, kind, value }) => `${name === undefined ? '' : `${name}=`}${kind} ${value}`).join(', ');

const annotations = (facts: FileFacts): string[] =>
  (facts.annotations ?? []).map((each) => `${each.name}(${argumentsOf(each.arguments)}) on ${each.target ?? 'the file'}`);

const calls = (facts: FileFacts): string[] =>
  (facts.calls ?? []).map((each) => `${each.inside ?? ''}: ${each.callee}(${argumentsOf(each.arguments)})`);

describe('facts of Kotlin files', () => {
  describe('imports', () => {
    const imports = (facts: FileFacts): string[] =>
      facts.imports.flatMap(({ kind, specifier, bindings }) =>
        kind === 'static' ? [`${specifier} as ${bindings?.[0]?.local ?? ''}`] : [],
      );
    check(
      'of types, functions and everything',
      'import a.B\nimport a.c as d\nimport a.util.*\n',
      ['a.B as B', 'a.c as d', 'a.util.* as *'],
      imports,
    );
    check('with names in backticks', 'import a.`in`.B\n', ['a.in.B as B'], imports);
    check('supertypes are taken whole', 'class A(x: Int) : B<X>(x), c.D\n', ['B as A', 'c.D as A'], imports);
  });

  describe('names used', () => {
    check(
      'types, calls, values, receivers',
      'fun f(a: Pet): List<Dog> = make(a, TOP, top, Other.x()) as Cat\n',
      [...['Pet', 'Dog', 'make', 'TOP', 'top', 'Other', 'Cat']],
      used,
    );
    check('not members of something', 'fun f(a: Pet) = a.walk().Home\n', ['Pet'], used);
    check(
      'not names of its own',
      'class A<T>(val b: T) { fun c() = d; val d = c()\n fun e(g: T) = run { h -> h + g + b } }\nval k = c',
      ['run'],
      used,
    );
    check('not names of named arguments', 'val a = make(size = 1, b = other)\n', ['make', 'other'], used);
    check('not what it imports', 'import x.make\nval a = make()\n', [], used);
    check(
      'not words in strings and comments, but in templates',
      'val a = "Word ${Name.x} $other" + "\\$no $ not" // Remark\n/** [Link] */\nval b = 1\n',
      ['Name', 'other'],
      used,
    );
    check('a type that a function of the file is called as', 'fun Order(x: Int): Order = Order("")\n', ['Order'], used);
    check('full names', 'val a = org.example.Thing.go()\n', ['org.example.Thing'], used);
    check('annotations', '@Checked class A { @field:Named val b = 1 }\n', ['Checked', 'Named'], used);
  });

  describe('definitions', () => {
    check(
      'at the top level and types inside types',
      'data class A(val x: Int) { class B { interface C }\n companion object { class D }\n fun m() { class Local } }\nobject E\nenum class F { G }\n' +
        'sealed interface H\nfun interface I { fun run() }\nannotation class J\ntypealias K = A\nfun l() {}\nval A.m get() = 1\nvar n = 1\nconst val O = 2\n',
      [
        ...['class A', 'class A.B', 'interface A.B.C', 'class A.D', 'class E', 'enum F', 'interface H', 'interface I', 'class J'],
        ...['type K', 'function l', 'variable m', 'variable n', 'constant O'],
      ],
      definitions,
    );
    check(
      'classes that the grammar takes for something else',
      '@A("x")\nenum class B { C }\n@A annotation class D\n@A @E sealed interface F\n@A\nconst val G = 1\n@A data object H\n',
      ['enum B', 'class D', 'interface F', 'constant G', 'class H'],
      definitions,
    );
    check('not in functions', 'fun a() { fun b() {}; val c = 1; class D }\n', ['function a'], definitions);
    check(
      'what is private is not offered',
      'private class A\n@X("private ") class B\nprivate val c = 1\ninternal fun d() {}\nclass E private constructor()\n@X private fun f() {}\n',
      ['B', 'd', 'E'],
      ({ exports }) => exports.map(({ name }) => name),
    );
    check('the name for Java is offered', '@file:JvmName("Tools")\nfun a() {}\n', ['a', 'Tools'], ({ exports }) =>
      exports.map(({ name }) => name),
    );
    check(
      'with their docs',
      '/** What is ordered. */\n@A class Order\n/** How often. */\nconst val MAX = 1\n',
      ['What is ordered.', 'How often.'],
      (facts) => facts.definitions.map(({ doc }) => doc?.text ?? ''),
    );
    check(
      'the doc of the file is that of its type',
      'package a.b\n/** Other. */\nclass Other\n/** What is ordered. */\nclass Order\n',
      ['a.b', 'What is ordered.'],
      (facts) => [facts.namespace?.text ?? '', facts.doc?.text ?? ''],
    );
    it('scripts offer nothing', async () => {
      expect((await read('val x = 1\nfun y() {}\n', 'build.gradle.kts')).exports).to.deep.equal([]);
    });
  });

  describe('what is written out', () => {
    check(
      'annotations',
      '@file:Suppress("x")\n@R("/o", names = ["a", "b"]) class Order(@Value("\\${x:1}") val x: Int) { @Get("/l") fun list() = 1\n @get:Size(max = 3, on = true) val y = 1 }\n',
      [
        'Suppress(string x) on the file',
        'R(string /o, names=string a, names=string b) on Order',
        'Value(string ${x:1}) on Order.x',
        'Get(string /l) on Order.list',
        'Size(max=number 3, on=boolean true) on Order.y',
      ],
      annotations,
    );
    check(
      'calls',
      'fun main() { routing { get("/x") { call.respond("y", 2) } } }\nval a = b?.c(1, "d ${e} f")\n',
      [
        'main: routing()',
        'main: get(string /x)',
        'main: get(string /x)',
        'main: call.respond(string y, number 2)',
        ': b?.c(number 1, string d {} f)',
      ],
      calls,
    );
    check('raw strings', 'val a = b("""c\\n${d}""")\n', [': b(string c\\n{})'], calls);
    check(
      'constants',
      'const val A = "x"\nval b = -1.5f\nvar c = 1\nconst val D = true\n@X const val M = 3\nconst val E = A\nclass F {\n companion object {\n const val G = 10L\n }\n val h = 1\n fun i() { val j = 1 }\n}\nobject K {\n val l = 2\n}\n',
      ['A string x', 'b number -1.5', 'D boolean true', 'M number 3', 'F.G number 10', 'K.l number 2'],
      (facts) =>
        (facts.constants ?? []).map(
          ({ name, container, value }) => `${container === undefined ? '' : `${container}.`}${name} ${value.kind} ${value.value}`,
        ),
    );
    check(
      'the environment',
      'val a = System.getenv("A") ?: "b"\nval c = System.getenv("C")!!\nval d = System.getenv()["D"]\nval e = env("E")\n',
      ['A b', 'C ', 'D '],
      (facts) => (facts.environment ?? []).map(({ name, fallback }) => `${name} ${fallback?.value ?? ''}`),
    );
    check(
      'messages of checks',
      'class A(@Size(message = "Too long for us") val a: String)\n@Deprecated(message = "Use B instead") class C\n',
      ['Too long for us'],
      (facts) => (facts.texts ?? []).map(({ text }) => text),
    );
  });

  describe('any text', () => {
    const pieces = [
      ...[
        'class A',
        ' {',
        '}',
        '\r\n',
        '\r',
        '\t',
        '"',
        '"""',
        '${',
        '$x',
        '/** doc 😀 */',
        '//',
        '/*',
        '@A("b")',
        'fun f(',
        ')',
        ' = ',
      ],
      ...[
        'import a.b.*\n',
        'import ',
        'package a.b\n',
        'enum class B',
        ' : C by d',
        '`',
        '😀',
        '__proto__',
        '<<<<<<< HEAD\n',
        'val x: Y get() = 1;',
      ],
      ...['System.getenv("X") ?: "y"', 'get("/x") { }', 'companion object', '\0', 'const val C = 1\n'],
    ];
    it('is read without a throw and with exact quotes', () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
          await read(parts.join(''));
        }),
        { numRuns: 300 },
      ));
    it('nested deeply', async () => {
      await read('class A { '.repeat(3_000));
      await read(`val a = ${'('.repeat(5_000)}`);
    }).timeout(20_000);
    it('on one line', async () => {
      const facts = await read('fun f(a: B) { g("x") }; '.repeat(20_000));
      expect(facts.diagnostics.map(({ code }) => code)).to.include('too-many-facts');
    }).timeout(20_000);
  });
});
