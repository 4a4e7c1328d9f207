import { expect } from 'chai';
import fc from 'fast-check';
import { createJavaScriptLanguage } from '../../../src/languages/javascript/language.ts';
import type { Argument, FileFacts, Literal } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { expectExact, textAt } from '../html/expect-exact.ts';
import { validProgram } from './java-script-text.ts';

const read = async (text: string, path = 'a.tsx'): Promise<FileFacts> => {
  const language = await createJavaScriptLanguage();
  return language.read({ path: modulePath(path), text });
};

type Kind = 'annotations' | 'calls' | 'constants' | 'environment' | 'texts';

/** Each fact of a kind on one line. */
const check =
  (kind: Kind) =>
  (name: string, text: string, expected: readonly string[]): void => {
    it(name, async () => {
      for (const variant of [text, text.replaceAll('\n', '\r\n'), `// 😀\t\n${text}`]) {
        const facts = await read(variant);
        expect(facts.level).to.equal('read');
        expectExact(variant, facts);
        expect(linesOf(facts, kind)).to.deep.equal(expected);
        if (expected.length === 0) expect(facts).not.to.have.property(kind);
      }
    });
  };

const linesOf = (facts: FileFacts, kind: Kind): readonly string[] => {
  switch (kind) {
    case 'annotations':
      return (facts.annotations ?? []).map((each) => `${each.target ?? ''} @${each.name}(${argumentsIn(each.arguments)})`);
    case 'calls':
      return (facts.calls ?? []).map(
        ({ inside, callee, arguments: list }) => `${inside === undefined ? '' : `${inside}: `}${callee}(${argumentsIn(list)})`,
      );
    case 'constants':
      return (facts.constants ?? []).map(
        ({ container, name, value, doc }) =>
          `${container === undefined ? '' : `${container}.`}${name} = ${inWords(value)}${doc ? ` // ${doc.text}` : ''}`,
      );
    case 'environment':
      return (facts.environment ?? []).map(({ name, fallback }) => name + (fallback ? ` = ${inWords(fallback)}` : ''));
    case 'texts':
      return (facts.texts ?? []).map(({ text }) => text);
  }
};

const argumentsIn = (list: readonly Argument[]): string =>
  list.map((each) => `${each.position}${each.name === undefined ? '' : ` ${each.name}:`} ${inWords(each)}`).join(', ');

const inWords = ({ kind, value }: Literal): string => (kind === 'string' ? JSON.stringify(value) : value);

describe('languages/javascript/read: details', () => {
  describe('calls', () => {
    const calls = check('calls');
    calls('a route', "app.get('/owners', listOwners);", ['app.get(0 "/owners", 1 listOwners)']);
    calls('none without a literal', 'a(b); c(); d(x => x); e({ f: g });', []);
    calls('new', "new Queue('mail', { retries: 3 })", ['Queue(0 "mail", 1 retries: 3)']);
    calls('templates and sums', 'f(`/a/${b}/c`); g("/a/" + b + `/c`); h(a + b);', ['f(0 "/a/{}/c")', 'g(0 "/a/{}/c")']);
    calls('options', 'axios({ url: "/a", method: get, deep: { b: 1 }, ...rest, [x]: 1, "content-type": `t` })', [
      'axios(0 url: "/a", 0 method: get, 0 content-type: "t")',
    ]);
    calls('numbers and booleans', 'f(-5, 1_000, true, 60 * 1000)', ['f(0 -5, 1 1000, 2 true, 3 60000)']);
    calls('the first four arguments only', 'f(a, b, c, d, "e")', []);
    calls('types around', 'f("a" as const, <T>{ b: 1 }, c!)'.replace('<T>', ''), ['f(0 "a", 1 b: 1, 2 c)']);
    calls('receivers', "this.a.b('x'); a?.b!.c('x'); super.a('x'); a().b('x'); import.meta.glob('./x')", [
      'this.a.b(0 "x")',
      'a.b.c(0 "x")',
      'super.a(0 "x")',
      'import.meta.glob(0 "./x")',
    ]);
    calls('not those of modules', "require('a'); import('b');", []);
    calls('functions they stand in', 'function a() { f(1); const b = () => f(2); }\nconst c = async () => { f(3) };', [
      'a: f(0 1)',
      'a: f(0 2)',
      'c: f(0 3)',
    ]);
    calls(
      'classes they stand in',
      'class A { x = f(1); y = () => f(2); constructor() { f(3) } static b() { f(4) } get c() { return f(5) } }',
      ['A: f(0 1)', 'A.y: f(0 2)', 'A.constructor: f(0 3)', 'A.b: f(0 4)', 'A.c: f(0 5)'],
    );
    calls(
      'objects they stand in',
      'const api = { list: () => f(1), get() { f(2) }, deep: { c: function () { f(3) } } }; export default { d() { f(4) } }',
      ['api.list: f(0 1)', 'api.get: f(0 2)', 'api.deep.c: f(0 3)', 'default.d: f(0 4)'],
    );
    calls(
      'wrapped, assigned and unnamed',
      'const A = memo(() => f(1)); exports.b = () => f(2); on(() => { f(3); const c = () => f(4) }); namespace N { function d() { f(5) } }',
      ['A: f(0 1)', 'b: f(0 2)', 'f(0 3)', 'f(0 4)', 'N.d: f(0 5)'],
    );
    calls('escapes', String.raw`f('a\'b\u0041')`, [`f(0 "a'bA")`]);

    calls(
      'what sets up a server, also without a literal',
      "const app = express(); app.use(owners.routes(), require('./x')); Router().route('/y').get(list);",
      [
        'express()',
        "app.use(0 owners.routes(), 1 require('./x'))",
        'Router().route().get(0 list)',
        'Router().route(0 "/y")',
        'Router()',
      ],
    );
    calls('all that a router of procedures holds', 'const a = router({ b, c: d.e, f: { g: h }, i: procedure.query(j) })', [
      'router(0 b: b, 0 c: d.e, 0 f.g: h)',
      'procedure.query(0 j)',
    ]);
    it('what results are given to', async () => {
      const text =
        "const a = f('1'); module.exports = g('2'); exports.b = h('3'); export default i('4'); const c = router({ d: k('5') }); l('6');";
      const { calls = [] } = await read(text);
      expect(calls.map(({ callee, result }) => `${callee} ${result ?? ''}`)).to.deep.equal([
        'f a',
        'g default',
        'h b',
        'i default',
        'router c',
        'k c.d',
        'l ',
      ]);
    });
    it('at the callee', async () => {
      const text = "x;\napp.get('/a')";
      const { calls = [] } = await read(text);
      expect(calls.map(({ range }) => textAt(text, range))).to.deep.equal(['app.get']);
    });
    it('not more than 2,000', async () => {
      const { calls = [], diagnostics } = await read('f(1);'.repeat(2_001));
      expect(calls).to.have.length(2_000);
      expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
        'too-many-facts Only the first 2000 of 2001 calls are kept.',
      ]);
    });
  });

  describe('annotations', () => {
    const annotations = check('annotations');
    annotations(
      'of classes, members and parameters',
      "@Controller('owners') class A { @Get(':id', { code: 200 }) list(@Param('id') id: string) {} @Input() name; constructor(@Inject(X) x) {} }",
      [
        'A @Controller(0 "owners")',
        'A.list @Get(0 ":id", 1 code: 200)',
        'A.list @Param(0 "id")',
        'A.name @Input()',
        'A.constructor @Inject(0 X)',
      ],
    );
    annotations('without a call, with a receiver', '@a.b class A {}', ['A @a.b()']);
    annotations('lists', "@Module({ imports: [B, C], names: ['d'] }) @Routes(['e', 'f']) export default class {}", [
      'default @Module(0 imports: B, 0 imports: C, 0 names: "d")',
      'default @Routes(0 "e", 0 "f")',
    ]);
  });

  describe('constants', () => {
    const constants = check('constants');
    constants('of the top level', "export const A = 5, B = 'b' as const; let c = 1; const d = e; function f() { const g = 1 }", [
      'A = 5',
      'B = "b"',
    ]);
    constants('numbers', 'const a = -5, b = 1_000, c = 60 * 60 * 1000, d = 0xff, e = 2 * x, f = 0.1 * 3;', [
      'a = -5',
      'b = 1000',
      'c = 3600000',
      'd = 255',
    ]);
    constants(
      'of objects',
      'const A = { b: 1, "c-d": true, e: { f: `g` }, h: i, j() {} } as const; const B = Object.freeze({ k: 1 });',
      ['A.b = 1', 'A.c-d = true', 'A.e.f = "g"', 'B.k = 1'],
    );
    constants(
      'of enumerations and classes',
      "enum A { B = 'b', C } class D { static readonly E = 5; private f = 3; g = h; static i = { j: 1 } }",
      ['A.B = "b"', 'D.E = 5', 'D.f = 3', 'D.i.j = 1'],
    );
    constants(
      'with what is said of them',
      '/** How often we try. */\nconst A = 5;\nconst B = {\n  /** How long we wait. */\n  c: 1,\n};',
      ['A = 5 // How often we try.', 'B.c = 1 // How long we wait.'],
    );
  });

  describe('environment', () => {
    const environment = check('environment');
    environment(
      'every spelling',
      "process.env.A; process.env['B']; import.meta.env.C; Deno.env.get('D'); Bun.env.E; const { F, G: g = 'h', ...i } = process.env;",
      ['A', 'B', 'C', 'D', 'E', 'F', 'G = "h"'],
    );
    environment(
      'fallbacks',
      "process.env.A ?? 'x'; process.env.B || 3; Number(process.env.C ?? 3000); Number(process.env.D) || 80; f(process.env.E!, 5);",
      ['A = "x"', 'B = 3', 'C = 3000', 'D = 80', 'E'],
    );
    environment(
      'not what is written, computed or built in',
      "process.env.A = 'x'; delete process.env.B; process.env[c]; import.meta.env.DEV; env.D;",
      [],
    );
  });

  describe('texts', () => {
    const texts = check('texts');
    texts('between tags', '<p>Save &amp; close\n   now <b>{count} items</b>{" left"}</p>', ['Save & close now', 'items', 'left']);
    texts(
      'attributes',
      '<input title="Owner name" className="big red" placeholder={ok ? "Type here" : "Wait"} aria-label={`Owner ${n}`} />',
      ['Owner name', 'Type here', 'Wait', 'Owner {}'],
    );
    texts('choices', '<p>{a && "Signed in"}{b ? "Yes" : c ?? "No"}{f("Not this")}</p>', ['Signed in', 'Yes', 'No']);
    texts(
      'not code',
      '<p>{a} × 5 px <code>fooBar</code> foo_bar a.b.c</p>'.replace('foo_bar a.b.c', '<i>foo_bar</i><i>a.b.c</i>'),
      ['× 5 px'],
    );
  });

  it('holds every quote in any valid program', () =>
    fc.assert(
      fc.asyncProperty(validProgram, async (text) => {
        const facts = await read(text, 'a.ts');
        expectExact(text, { ...facts, imports: [] });
      }),
    ));
});
