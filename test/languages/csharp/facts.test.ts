import { expect } from 'chai';
import * as fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createCSharpLanguage } from '../../../src/languages/csharp/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { Argument, FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const language = createCSharpLanguage(createTreeSitterRuntime(parserAssets));

const read = async (text: string, path = 'src/Order.cs'): Promise<FileFacts> => {
  const facts = await language.read({ path: modulePath(path), text });
  expectExactQuotes(text, facts);
  return facts;
};

const check = (title: string, text: string, expected: readonly string[], say: (facts: FileFacts) => readonly string[]): void => {
  it(title, async () => {
    expect(say(await read(text))).to.deep.equal(expected);
  });
};

interface Placed {
  readonly range: Range;
  readonly text: string;
}

const expectExactQuotes = (text: string, facts: FileFacts): void => {
  const index = lineIndex(text);
  for (const { range, text: quote } of placesOf(facts))
    expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote);
};

const quoted = (each: { readonly range: Range; readonly quote?: string }, otherwise: string): Placed => ({
  range: each.range,
  text: each.quote ?? otherwise,
});

const placesOf = (facts: FileFacts): Placed[] => [
  ...facts.imports.map((each) => quoted(each, each.specifier)),
  ...facts.definitions.flatMap(({ name, range, doc }) => [{ range, text: name }, ...(doc ? [quoted(doc, '')] : [])]),
  ...[facts.namespace, facts.doc, ...(facts.texts ?? [])].flatMap((each) => (each ? [quoted(each, '')] : [])),
  ...[...(facts.annotations ?? []), ...(facts.calls ?? [])].flatMap(({ arguments: given }) =>
    given.map((each) => quoted(each, each.value)),
  ),
  ...(facts.constants ?? []).map(({ value }) => quoted(value, value.value)),
  ...(facts.environment ?? []).map(({ name, range }) => ({ range, text: name })),
];

const inWords = ({ name, kind, value }: Argument): string =>
  `${name === undefined ? '' : `${name}: `}${kind === 'string' ? `'${value}'` : value}`;

const calls = ({ calls: found = [] }: FileFacts): string[] =>
  found.map(({ callee, inside = '', arguments: given }) => `${inside} ${callee}(${given.map(inWords).join(', ')})`);

const annotations = ({ annotations: found = [] }: FileFacts): string[] =>
  found.map(({ name, target = '', arguments: given }) => `${target} ${name}(${given.map(inWords).join(', ')})`);

const definitions = ({ definitions: found }: FileFacts): string[] =>
  found.map(({ kind, container, name }) => `${kind} ${container === undefined ? '' : `${container}.`}${name}`);

const names = ({ imports }: FileFacts): string[] =>
  imports.flatMap(({ kind, specifier }) => (kind === 'implicit' ? [specifier] : []));

const usings = ({ imports }: FileFacts): string[] =>
  imports.flatMap(({ kind, specifier, bindings }) =>
    kind === 'implicit'
      ? []
      : [[specifier, ...(bindings ?? []).map(({ imported, local }) => `${imported} as ${local}`)].join(' ')],
  );

const spaces = ({ namespace, definitions: found }: FileFacts): string[] => [
  namespace?.text ?? 'none',
  ...found.map(({ container, name }) => `${container ?? '-'} ${name}`),
];

describe('facts of C# files', () => {
  describe('definitions', () => {
    check(
      'types of every kind, nested ones with their container, no members',
      'namespace A;\nclass C { interface I { } int f; void M() { } }\nstruct S { }\nrecord R(int A);\nrecord struct V(int A);\nenum E { X }\ndelegate void D();',
      ['class C', 'interface C.I', 'struct S', 'class R', 'class V', 'enum E', 'type D'],
      definitions,
    );
    check(
      'what stands in a function is nothing of the file',
      'class C { void M() { void Local() { } } }',
      ['class C'],
      definitions,
    );
    check('a namespace for the whole file', 'namespace Acme.Web;\nclass C { class D { } }', ['Acme.Web', '- C', 'C D'], spaces);
    check('a namespace of one block', 'namespace Acme.Web { class C { } }', ['Acme.Web', '- C'], spaces);
    check(
      'blocks in each other',
      'namespace A { namespace B { class C { class D { } } } class E { } }',
      ['A', 'B C', 'B.C D', '- E'],
      spaces,
    );
    check(
      'several blocks are containers',
      'namespace A { class C { } } namespace B.X { class C { } }',
      ['none', 'A C', 'B.X C'],
      spaces,
    );
    check('no namespace', 'class C { }', ['none', '- C'], spaces);
    check(
      'generic types are offered by their compiled names',
      'class R { }\nclass R<T> { }\nclass R<T, U> { class Inner<V> { } }',
      ['R', 'R`1 as R', 'R`2 as R'],
      ({ exports }) => exports.map(({ name, local }) => (local === undefined ? name : `${name} as ${local}`)),
    );
    check('statements outside of types make a program', 'using X;\nvar app = Build();\napp.Run();', ['Program'], ({ exports }) =>
      exports.map(({ name }) => name),
    );
    check('unless the program is written out', 'app.Run();\npublic partial class Program { }', ['Program'], ({ exports }) =>
      exports.map(({ name }) => name),
    );
  });

  describe('usings', () => {
    check(
      'plain, static, alias, global',
      'global using A.B;\nusing C;\nusing static D.E;\nusing F = G.H;\nusing L = System.Collections.Generic.List<Order>;\nusing global::I.J;\nclass X { void M() { using var f = Open(); } }',
      ['A.B', 'C', 'D.E * as *', 'G.H H as F', 'System.Collections.Generic.List`1 List`1 as L', 'I.J'],
      usings,
    );
    check(
      'a global one is passed on',
      'global using A.B;\nglobal using F = G.H;\nusing C;',
      ['* from A.B', 'F from G.H'],
      ({ exports }) => exports.map(({ name, from = '' }) => `${name} from ${from}`),
    );
  });

  describe('names used', () => {
    const within = (code: string): string => `class C { void M() { ${code} } }`;
    check(
      'of members',
      'class C : B, I<T1> { F f; G<H>? g; J[] P { get; } K M(L l, params N[] n) => default; event O e; delegate Q D(R r); }',
      ['B', 'I`1', 'T1', 'F', 'G`1', 'H', 'J', 'K', 'L', 'N', 'O', 'Q', 'R'],
      names,
    );
    check(
      'of constraints, tuples, operators and primary constructors',
      'record A(B b) : D(b); class E<T>(F f) : G(f) where T : H { (I, J) M() => default; public static explicit operator K(E<T> e) => null; }',
      ['B', 'D', 'F', 'G', 'H', 'I', 'J', 'K'],
      names,
    );
    check(
      'of expressions',
      within(
        'new A(); new B.C(); (D)x; typeof(E); x is F; x is G g; x as H; try { } catch (I) { } foreach (J j in k) { } L.M(); default(N); out O o;',
      ),
      ['A', 'B.C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'L', 'N'],
      names,
    );
    check(
      'of patterns',
      within(
        'if (x is A || x is B || x is D) { } var r = x switch { E e => 1, F.G => 2, H { I: 1 } => 3, not J => 4, K or L => 5, _ => 0 };',
      ),
      ['A', 'B', 'D', 'E', 'F', 'H', 'J', 'K', 'L'],
      names,
    );
    check('inside interpolated strings', within('var s = $"{A.B} and {new D()}";'), ['A', 'D'], names);
    check('each once', within('A.X(); A.Y(); new A(); A a;'), ['A'], names);
    check('a chain is given with what follows, for it may begin with a namespace', within('A.B.D.M();'), ['A', 'A.B.D.M'], names);
    check('from the root', within('global::A.B.M();'), ['global::A.B.M'], names);
    check('names with small letters before a dot are variables', within('order.Total(); this.Total.Sum();'), [], names);
    check(
      'methods and properties are not names of types',
      within('Save(); x.Save<A>(); new B { Name = 1 }; M(Name: 2);'),
      ['A', 'B'],
      names,
    );
    check(
      'attributes by their full names',
      '[assembly: A("x")]\n[B, C.D, EAttribute]\nclass X { [F<G>] int f; }',
      ['AAttribute', 'BAttribute', 'C.DAttribute', 'EAttribute', 'FAttribute`1', 'G'],
      names,
    );
    check(
      'the number of type arguments tells types apart',
      within('A<int> a; A<int, B<D[], (E, F)>> b; typeof(G<,>);'),
      ['A`1', 'A`2', 'B`2', 'D', 'E', 'F', 'G`2'],
      names,
    );
    check(
      'not what the file defines, nor type parameters',
      'class A<T> { A<T> a; B<T> b; A other; class D { } D d; D.X y; }',
      ['B`1', 'A'],
      names,
    );
    check('of a partial type there are parts elsewhere', 'partial class A { A a; }', ['A'], names);
    check('nameof of a type', within('nameof(A); nameof(A.B);\n// nameof(D)\n'), ['A'], names);
    check('nameof of what the file has itself', 'class C { string Total { get; } void M() { nameof(Total); } }', [], names);
    check('not names of namespaces and usings', 'using A.B;\nnamespace D.E { }', [], names);
  });

  describe('what is written out', () => {
    check(
      'attributes with literal arguments and targets',
      '[ApiController, Route("api/[controller]")]\nclass C { [HttpGet("{id}", Name = "one", Order = -1)] [Authorize] void Get([FromQuery(Name = "q")] string x) { } [Column("id")] int Id { get; } }',
      [
        'C ApiController()',
        "C Route('api/[controller]')",
        "C.Get HttpGet('{id}', Name: 'one', Order: -1)",
        'C.Get Authorize()',
        "C.Get FromQuery(Name: 'q')",
        "C Column('id')",
      ],
      annotations,
    );
    check(
      'calls with literals',
      'app.MapGet("/orders/{id}", (int id) => id).WithName("one");\nclass C { void M() { configuration["Mail:Host"]; builder.Configuration.GetValue<int>("Mail:Port", 25); c.GetConnectionString("Main"); Log(1, "x"); new Uri($"https://{host}/x"); counts["x"]; } }',
      [
        " app.MapGet('/orders/{id}')",
        " WithName('one')",
        "C.M configuration('Mail:Host')",
        "C.M builder.Configuration.GetValue('Mail:Port', 25)",
        "C.M c.GetConnectionString('Main')",
        "C.M Log(1, 'x')",
        "C.M Uri('https://{}/x')",
      ],
      calls,
    );
    check(
      'constants',
      'class C {\n/// <summary>Most tries.</summary>\npublic const int Max = 5; static readonly string Path = @"C:\\x"; private readonly static bool On = true; const string Raw = """a"b"""; readonly int no = 1; static int not = 2; void M() { const int local = 3; } }',
      ['C.Max = 5 Most tries.', 'C.Path = C:\\x', 'C.On = true', 'C.Raw = a"b'],
      ({ constants = [] }) =>
        constants.map(
          ({ name, container = '', value, doc }) => `${container}.${name} = ${value.value}${doc ? ` ${doc.text}` : ''}`,
        ),
    );
    check(
      'environment variables',
      'var a = Environment.GetEnvironmentVariable("A") ?? "none"; var b = System.Environment.GetEnvironmentVariable("B");',
      ['A none', 'B '],
      ({ environment = [] }) => environment.map(({ name, fallback }) => `${name} ${fallback?.value ?? ''}`),
    );
    check(
      'texts of forms and validation',
      'class C { [Display(Name = "Full name", Order = 2, ResourceType = typeof(R)), Required(ErrorMessage = "Please fill this in")] string A; [DisplayName("Town")] string B; [StringLength(5, ErrorMessage = "Too long")] string D; [Table("orders")] string E; }',
      ['Full name', 'Please fill this in', 'Town', 'Too long'],
      ({ texts = [] }) => texts.map(({ text }) => text),
    );
  });

  describe('docs', () => {
    const doc = ({ doc: found }: FileFacts): string[] => (found ? [found.text] : []);
    check(
      'the summary, tags as words, attributes between',
      '/// <summary>\n/// Takes an <see cref="T:Acme.Order{T}"/>.\n/// <para>See <paramref name="x"/> &amp; <c>y</c>.</para>\n/// </summary>\n/// <param name="x">No.</param>\n[Serializable]\n[Audit]\npublic class Order { }',
      ['Takes an Acme.Order. See x & y.'],
      doc,
    );
    check(
      'a comment with stars',
      '/** <summary>Takes orders for us.</summary> */\nclass Order { }',
      ['Takes orders for us.'],
      doc,
    );
    check('a comment without tags', '/// Takes orders for us.\nclass Order { }', ['Takes orders for us.'], doc);
    check('no summary', '/// <inheritdoc />\nclass Order { }', [], doc);
    check('a blank line parts them', '/// <summary>Takes orders.</summary>\n\nclass Order { }', [], doc);
    check('lines that end with a return alone', '/// <summary>Takes orders.</summary>\rclass Order { }', ['Takes orders.'], doc);
    check(
      'lines that end with both',
      '/// <summary>\r\n/// Takes\r\n/// orders.\r\n/// </summary>\r\nclass Order { }',
      ['Takes orders.'],
      doc,
    );
    check(
      'the type named as the file',
      '/// <summary>Other thing.</summary>\nclass A { }\n/// <summary>This thing.</summary>\nclass Order { }',
      ['This thing.'],
      doc,
    );
    check(
      'the top of a file, not its licence',
      '// Copyright (c) Acme. MIT licensed.\n\n// Starts the shop and its workers.\n\nusing A;\nRun();',
      ['Starts the shop and its workers.'],
      doc,
    );
  });

  describe('text that is not C#', () => {
    check(
      'the head of a type whose body is broken',
      'namespace A;\n/// <summary>x</summary>\npublic class Order : B { void M() { if (x) { y[z] = [t]; } else { } } } } catch',
      ['A', '- Order'],
      (facts) => spaces(facts).slice(0, 2),
    );
    it('an empty collection is no error', async () => {
      expect((await read('class C { List<int> a = []; }')).diagnostics).to.deep.equal([]);
    });
    it('a merge conflict is one', async () => {
      const facts = await read('class C {\n<<<<<<< HEAD\n int a;\n=======\n int b;\n>>>>>>> x\n}');
      expect(facts.diagnostics).not.to.deep.equal([]);
    });
    it('names like those of objects', async () => {
      const facts = await read('class __proto__ { constructor c; toString t; }');
      expect(names(facts)).to.deep.equal(['constructor', 'toString']);
    });
    it('any text is read, and every quote is exact', async () => {
      const pieces = [
        'class',
        ' C',
        '<T>',
        ' { ',
        '}',
        '"',
        '$"{',
        '/// <summary>',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '𝒳',
        'using ',
        'A.B',
        ';',
        '[X("y")]',
        ' const int Q = 1',
        'namespace N',
        '(',
        ')',
        '=',
        '@',
      ];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
          await read(parts.join(''));
        }),
        { numRuns: 60 },
      );
    });
    it('deep nesting', async () => {
      const facts = await read(`class C { int x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}; }`);
      expect(facts.language).to.equal('csharp');
    });
  });
});
