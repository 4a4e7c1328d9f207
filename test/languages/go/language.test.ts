import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import type { FileFacts, Literal } from '../../../src/model/file-facts.ts';
import type { Range } from '../../../src/model/text.ts';
import { readGo } from './go-support.ts';

const check = (title: string, text: string, wanted: unknown, pick: (facts: FileFacts) => unknown): void => {
  it(title, async () => {
    const facts = await readGo(text);
    expect(pick(facts)).to.deep.equal(wanted);
    expectQuotes(text, facts);
  });
};

const checkCalls = (title: string, body: string, wanted: readonly string[]): void =>
  check(title, `package p\n\nfunc f() {\n${body}\n}\n`, wanted, ({ calls = [] }) =>
    calls.map(
      (call) => `${call.callee}(${call.arguments.map((each) => `${each.name ?? each.position}: ${literal(each)}`).join(', ')})`,
    ),
  );

const checkEnvironment = (title: string, text: string, wanted: readonly string[]): void =>
  check(title, `package p\n${text}\n`, wanted, ({ environment = [] }) =>
    environment.map(({ name, fallback }) => (fallback ? `${name}=${fallback.value}` : name)),
  );

const literal = ({ kind, value }: Literal): string =>
  kind === 'string' ? JSON.stringify(value) : kind === 'name' ? `<${value}>` : value;

/** Every range of the facts holds what is said to stand there. */
const expectQuotes = (text: string, facts: FileFacts): void => {
  const index = lineIndex(text);
  const at = ({ start, end }: Range): string => text.slice(index.offsetAt(start), index.offsetAt(end));
  const literals = [
    ...(facts.calls ?? []).flatMap((call) => call.arguments),
    ...(facts.constants ?? []).map(({ value }) => value),
    ...(facts.environment ?? []).flatMap(({ fallback }) => fallback ?? []),
  ];
  for (const { value, quote = value, range } of literals) expect(at(range)).to.equal(quote);
  for (const { specifier, quote = specifier, range } of facts.imports) expect(at(range)).to.equal(quote);
  for (const { imported, local, range } of facts.imports.flatMap(({ bindings = [] }) => bindings))
    expect([imported, local]).to.include(at(range));
  for (const { name, range } of [...facts.definitions, ...facts.exports, ...(facts.environment ?? [])])
    expect(at(range)).to.equal(name);
  for (const { quote, range } of [facts.doc, facts.namespace, ...facts.definitions.map(({ doc }) => doc)].flatMap(
    (each) => each ?? [],
  )) {
    expect(at(range)).to.equal(quote);
  }
};

const bindings = ({ imports }: FileFacts): readonly string[] =>
  imports.map(
    ({ kind, specifier, bindings: used }) =>
      `${kind} ${specifier}${used ? ` {${used.map(({ local }) => local).join(' ')}}` : ''}`,
  );

describe('languages/go', () => {
  check(
    'package and its doc',
    '// Copyright 2020 A.\n\n// Package p sells\n// things.\n//\n//go:generate x\npackage p',
    ['p', 'Package p sells things.'],
    (facts) => [facts.namespace?.text, facts.doc?.text],
  );
  check('a comment apart is no doc', '// About this file.\n\npackage p', undefined, ({ doc }) => doc);
  check(
    'definitions',
    [
      'package p',
      '// One is first.',
      'const One = 1 // trailing',
      'const (',
      '\t// Two is next.',
      '\tTwo, Three = 2, 3',
      '\tFour = iota // of others',
      '\tFive',
      ')',
      '// S is kept.',
      '//nolint:all',
      'type S struct{}',
      'type I interface{}',
      'type A = S',
      'var x, y int',
      '// Run runs.',
      'func Run[T any]() { var inner int }',
      'func (s S) Method() {}',
    ].join('\n'),
    [
      ['constant One', 'One is first.'],
      ['constant Two', 'Two is next.'],
      ['constant Three', 'Two is next.'],
      ['constant Four', undefined],
      ['constant Five', undefined],
      ['struct S', 'S is kept.'],
      ['interface I', undefined],
      ['type A', undefined],
      ['variable x', undefined],
      ['variable y', undefined],
      ['function Run', 'Run runs.'],
    ],
    ({ definitions }) => definitions.map(({ kind, name, doc }) => [`${kind} ${name}`, doc?.text]),
  );
  check('exports', 'package p\ntype A int\ntype b int\nvar C, d = 1, 2\nfunc É() {}', ['A', 'C', 'É'], (facts) =>
    facts.exports.map(({ name }) => name),
  );
  check(
    'constants',
    'package p\nconst (\n\tA = 1_000\n\tB Kind = "x\\ty"\n\tC = `r\\n`\n\tD = iota\n\tE = -1.5\n\tF = 30 * time.Second\n\tG = a * b\n\tH = true\n)\nconst I, J = 1, 2\nfunc f() { const K = 1 }',
    ['A 1000', 'B "x\\ty"', 'C "r\\\\n"', 'E -1.5', 'H true', 'F <30 * time.Second>'],
    ({ constants = [] }) => constants.map(({ name, value }) => `${name} ${literal(value)}`),
  );
  check(
    'imports and what is used of them',
    [
      'package p',
      'import "fmt"',
      'import (',
      '\tj "encoding/json"',
      '\t. "a.b/dot"',
      '\t_ "a.b/blank"',
      '\t"github.com/redis/go-redis/v9"',
      '\t`gopkg.in/yaml.v3`',
      '\t"a.b/odd-place"',
      ')',
      'func f() {',
      '\tfmt.Print(j.X, j.',
      '\t\tY, j.X, redis.Nil, yaml.Node{}, peculiar.Z, local)',
      '\tfmt := Capital',
      '\tfmt.Print()',
      '}',
    ].join('\n'),
    [
      'static fmt {fmt.Print}',
      'static encoding/json {j.X j.Y}',
      'static a.b/dot {Capital}',
      'static a.b/blank {}',
      'static github.com/redis/go-redis/v9 {redis.Nil}',
      'static gopkg.in/yaml.v3 {yaml.Node}',
      'static a.b/odd-place {peculiar.Z}',
      'implicit peculiar',
      'implicit local',
      'implicit Capital',
    ],
    bindings,
  );
  check(
    'a version at the end of one path and the alias of another',
    'package p\nimport (\n\t"a.b/tasks/v1"\n\tv1 "a.b/meta"\n)\nvar x, y = tasks.A, v1.B',
    ['static a.b/tasks/v1 {tasks.A}', 'static a.b/meta {v1.B}'],
    bindings,
  );
  check('names of the language', 'package p\nvar a error = append(nil, min, new)', ['implicit min', 'implicit new'], bindings);

  checkCalls('routes', 'r.GET("/x", list)\nhttp.HandleFunc(`/y`, s.show)\nr.Handle(http.MethodGet, "/z")', [
    'r.GET(0: "/x", 1: <list>)',
    'http.HandleFunc(0: "/y", 1: <s.show>)',
    'r.Handle(0: <http.MethodGet>, 1: "/z")',
  ]);
  checkCalls('chains', 'r.Group("/a").Use(x).GET("/b", -1, 2.5, true)\nf()("x")\n_ = string("c")\nq.\n\tPut("d")', [
    'r.Group(0: "/a")',
    'GET(0: "/b", 1: -1, 2: 2.5, 3: true)',
    'string(0: "c")',
    'Put(0: "d")',
  ]);
  checkCalls('no string among the first two', 'a(1, 2)\nb(x, y, "z")\nc()\nd("a" + x)\ne(\'r\', "s")', ['e(1: "s")']);
  checkCalls(
    'fields of literals',
    '_ = &cobra.Command{Use: "serve", Args: cobra.NoArgs, Hidden: true, Run: func() { g("x") }}\n_ = T{A: "b"}\n_ = p.U{v: w}',
    ['cobra.Command(Use: "serve", Args: <cobra.NoArgs>, Hidden: true)', 'g(0: "x")'],
  );
  checkCalls('escapes', 'a("\\u00e9\\x41\\101\\U0001F600\\n\\"", "\\q")', ['a(0: "éAA😀\\n\\"", 1: "\\\\q")']);
  check(
    'inside what',
    'package p\nvar a = b("x")\nfunc f() { g(func() { h("y") }) }\nfunc (t T) M() { i("z") }',
    [undefined, 'f', 'M'],
    ({ calls = [] }) => calls.map(({ inside }) => inside),
  );

  checkEnvironment('os', 'var a, _ = os.Getenv("HOME"), os.Getenv(name)\nvar b, ok = os.LookupEnv("PORT")', ['HOME', 'PORT']);
  checkEnvironment('wrappers with a fallback', 'var a = getEnv("LEVEL", "info")\nvar b = env.GetEnvOrDefault("PORT", 80)', [
    'LEVEL=info',
    'PORT=80',
  ]);
  checkEnvironment(
    'viper',
    'func f() { viper.SetDefault("port", 80); viper.BindEnv("a", "APP_A"); viper.GetString("name"); viper.Get("a.b") }',
    ['port=80', 'APP_A', 'name'],
  );
  checkEnvironment(
    'tags',
    'type C struct {\n\tA int `env:"PORT,required" envDefault:"80"`\n\tB string `json:"b" envconfig:"HOST" default:"local host"`\n\tC string `notenv:"X"`\n}\nvar s = `env:"NOT_A_TAG"`',
    ['PORT=80', 'HOST=local host'],
  );

  describe('any text', () => {
    const source =
      '// Package p sells.\npackage p\nimport ("fmt"; j "a/b")\n// A is.\nconst A = "x\\n"\ntype T struct { E string `env:"E"` }\nfunc F(a int) { fmt.Print("é😀", j.X); os.Getenv("Q"); m.N{K: "v"} }\n';
    it('quotes stand at their places in every cut of a file, with every end of line', async () => {
      for (const text of [source, source.replaceAll('\n', '\r\n'), source.replaceAll(' ', '\t'), source.replaceAll('\n', '\r')]) {
        for (let end = 0; end <= text.length; end += 7) expectQuotes(text.slice(0, end), await readGo(text.slice(0, end)));
      }
    });
    it('anything in between', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(source.length), fc.string({ unit: 'binary', maxLength: 8 }), async (at, piece) => {
          const text = source.slice(0, at) + piece + source.slice(at);
          expectQuotes(text, await readGo(text));
        }),
        { numRuns: 60 },
      );
    });
    it('a name of 20,000 calls on one line', async () => {
      const { calls, diagnostics } = await readGo(`package p\nfunc f() {${' g("x");'.repeat(20_000)} }`);
      expect(calls?.length).to.equal(2_000);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['too-many-facts']);
    });
  });
});
