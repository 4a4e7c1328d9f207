import { expect } from 'chai';
import * as fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { Argument, FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const language = createJavaLanguage(createTreeSitterRuntime(parserAssets));

const read = async (text: string): Promise<FileFacts> => {
  const facts = await language.read({ path: modulePath('src/main/java/shop/Order.java'), text });
  const index = lineIndex(text);
  for (const { range, quote } of placesOf(facts))
    expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote);
  return facts;
};

/** Says what the reader makes of a text; every place must hold exactly its quote. */
const check = (title: string, text: string, say: (facts: FileFacts) => readonly string[], expected: readonly string[]): void => {
  it(title, async () => {
    expect(say(await read(text))).to.deep.equal(expected);
  });
};

interface Place {
  readonly range: Range;
  readonly quote: string;
}

const placesOf = (facts: FileFacts): Place[] => [
  ...facts.imports.map(({ range, quote, specifier }) => ({ range, quote: quote ?? specifier })),
  ...facts.definitions.flatMap(({ name, range, doc }) => [{ range, quote: name }, ...(doc ? [doc] : [])]),
  ...[facts.namespace, facts.doc, ...(facts.texts ?? [])].flatMap((each) => (each ? [each] : [])),
  ...[...(facts.annotations ?? []), ...(facts.calls ?? [])].flatMap(({ arguments: given }) => given.map(quoteOf)),
  ...(facts.constants ?? []).map(({ value }) => quoteOf(value)),
  ...(facts.environment ?? []).map(({ name, range }) => ({ range, quote: name })),
];

const quoteOf = ({ range, quote, value }: Pick<Argument, 'range' | 'quote' | 'value'>): Place => ({
  range,
  quote: quote ?? value,
});

const given = (all: readonly Argument[]): string =>
  all.map(({ name, value }) => (name === undefined ? value : `${name}=${value}`)).join(', ');
const definitions = (facts: FileFacts): string[] =>
  facts.definitions.map(({ name, kind, container, doc }) => [kind, container, name, doc?.text].filter(Boolean).join(' '));
const annotations = ({ annotations: all = [] }: FileFacts): string[] =>
  all.map(({ name, target = '', arguments: list }) => `@${name}(${given(list)}) ${target}`.trim());
const calls = ({ calls: all = [] }: FileFacts): string[] =>
  all.map(({ callee, arguments: list, inside = '' }) => `${inside}: ${callee}(${given(list)})`);
const constants = ({ constants: all = [] }: FileFacts): string[] =>
  all.map(({ name, value, doc }) => `${name} ${value.value} ${doc?.text ?? ''}`.trim());
const imports = ({ imports: all }: FileFacts): string[] => all.map(({ kind, specifier }) => `${kind} ${specifier}`);
const environment = ({ environment: all = [] }: FileFacts): string[] => all.map(({ name }) => name);

describe('what a Java file says', () => {
  check(
    'types, those inside of others and their docs',
    '/** What a customer wants. */\npublic class Order {\n  /** One thing. */\n  record Line(int n) {}\n  enum State { NEW }\n  void run() { class Hidden {} }\n}\n@interface Audited {}\ninterface Basket {}',
    definitions,
    [
      'class Order What a customer wants.',
      'class Order Line One thing.',
      'enum Order State',
      'interface Audited',
      'interface Basket',
    ],
  );
  check(
    'the doc is that of the type with the name of the file',
    '/** Helps. */\nclass Help {}\n/** Wants. */\nclass Order {}',
    ({ doc }) => [doc?.text ?? ''],
    ['Wants.'],
  );
  check(
    'the package, with white space in it',
    'package shop . orders;\nclass Order {}',
    ({ namespace }) => [namespace?.text ?? ''],
    ['shop.orders'],
  );
  check(
    'annotations with what they stand at',
    '@Entity @Table(name = "orders")\nclass Order {\n  @Column("id") long id;\n  @Get({"/a", "/b"}) void run() {}\n}',
    annotations,
    ['@Entity() Order', '@Table(name=orders) Order', '@Column(id) Order.id', '@Get(/a, /b) Order.run'],
  );
  check(
    'constants, also of interfaces; nothing that is computed or may change',
    'class Order {\n  /** At most. */\n  static final int MOST = 5;\n  public static final String NAME = "order";\n  static int now = 1;\n  static final int SUM = 1 + 2;\n}\ninterface Limits { double RATE = 0.5; }',
    constants,
    ['MOST 5 At most.', 'NAME order', 'RATE 0.5'],
  );
  check(
    'environment variables',
    'class Order { String a = System.getenv("SHOP_URL"); String b = Other.getenv("NOT_THIS"); }',
    environment,
    ['SHOP_URL'],
  );
  check(
    'calls with literals, and where they stand',
    'class Order { void run() { log.info("started"); retry(3); new Queue("orders"); find(x); } }',
    calls,
    ['Order.run: log.info(started)', 'Order.run: retry(3)', 'Order.run: Queue(orders)'],
  );
  check('what a controller returns', '@Controller\nclass Order { String one() { return "orders/one"; } }', calls, [
    'Order.one: return(orders/one)',
  ]);
  check('what others return is no call', '@Service\nclass Order { String one() { return "orders/one"; } }', calls, []);
  check(
    'imports and names used, each once',
    'package shop;\nimport a.b.C;\nimport static a.D.e;\nimport f.*;\nclass Order extends Base<C> implements Goods { Money m; Money n; Prices.Kind k = Prices.of(); Object o = String.valueOf(1); }',
    imports,
    [...['static a.b.C', 'static a.D.e', 'static f.*', 'static Base', 'static Goods'], ...['implicit Money', 'implicit Prices']],
  );
  check(
    'no names in comments, texts and parameters of types',
    'class Order<Money> { /* Prices */ Money m; String s = "Prices.x"; }',
    imports,
    [],
  );
  check(
    'a name after a comment that ends in a full stop',
    'class Order { void run() {\n// As usual.\nPrices.of();\n} }',
    imports,
    ['implicit Prices'],
  );
  check('full names written out', 'class Order { shop.prices.Price p; int c = request.HEADER; int d = this.Other; }', imports, [
    'implicit shop.prices.Price',
  ]);
  check(
    'messages that people see',
    'class Order { @NotNull(message = "Choose a size") String size; }',
    ({ texts = [] }) => texts.map(({ text }) => text),
    ['Choose a size'],
  );
  check('names as objects have them', 'class __proto__ { constructor c; toString t; }', definitions, ['class __proto__']);

  it('a merge conflict is told', async () => {
    expect((await read('class C {\n<<<<<<< HEAD\n int a;\n=======\n int b;\n>>>>>>> x\n}')).diagnostics).not.to.deep.equal([]);
  });

  it('nests deeply', async () => {
    expect((await read(`class C { int x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}; }`)).language).to.equal('java');
  });

  it('any text is read, and every quote is exact', async () => {
    const pieces = [
      ...[
        'class',
        ' C',
        '<T>',
        ' { ',
        '}',
        '"',
        '"""',
        '/** x. */',
        '//',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '𝒳',
        'import ',
        'static ',
        'a.B',
        '.*',
      ],
      ...[';', '@X("y")', ' static final int Q = 1', 'package n', '(', ')', '=', '@', 'return "x"', ' extends ', '\\u0041', '?'],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        await read(parts.join(''));
      }),
      { numRuns: 60 },
    );
  });
});
