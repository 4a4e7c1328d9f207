import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createCFamilyLanguage } from '../../../src/languages/c-family/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts, Literal } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Quoted, Range } from '../../../src/model/text.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const language = createCFamilyLanguage(createTreeSitterRuntime(parserAssets));

const read = async (path: string, text: string): Promise<FileFacts> => {
  const source = { path: modulePath(path), text };
  const facts = await language.read(source);
  expectQuotes(text, facts);
  expect(await language.skim?.(source)).to.have.deep.property('imports', facts.imports);
  return facts;
};

const expectQuotes = (text: string, facts: FileFacts): void => {
  const index = lineIndex(text);
  const at = (range: Range): string => text.slice(index.offsetAt(range.start), index.offsetAt(range.end));
  const quoted = (each: Quoted | undefined): void => {
    if (each) expect(at(each.range)).to.equal(each.quote);
  };
  const literal = (each: Literal): void => {
    expect(at(each.range)).to.equal(each.quote ?? each.value);
  };
  quoted(facts.doc);
  for (const { name, range, doc } of facts.definitions) {
    expect(at(range)).to.equal(name);
    quoted(doc);
  }
  for (const { callee, range, arguments: list } of facts.calls ?? []) {
    expect(at(range)).to.equal(callee);
    list.forEach(literal);
  }
  for (const { value, doc } of facts.constants ?? []) {
    literal(value);
    quoted(doc);
  }
  (facts.texts ?? []).forEach(quoted);
};

const inWords = ({ definitions, constants = [], environment = [], texts = [], doc }: FileFacts): readonly string[] => [
  ...(doc ? [`doc ${doc.text}`] : []),
  ...definitions.map((each) => {
    const name = each.container === undefined ? each.name : `${each.container}::${each.name}`;
    return `${each.kind} ${name}${each.doc ? ` // ${each.doc.text}` : ''}`;
  }),
  ...constants.map(({ name, value, doc: said }) => `${name} = ${value.value}${said ? ` // ${said.text}` : ''}`),
  ...environment.map(({ name, fallback }) => `env ${name}${fallback ? ` or ${fallback.value}` : ''}`),
  ...texts.map(({ text }) => `text ${text}`),
];

const check = (name: string, path: string, text: string, ...expected: readonly string[]): void => {
  it(name, async () => expect(inWords(await read(path, text))).to.deep.equal(expected));
};

describe('languages/c-family/read', () => {
  check(
    'functions',
    'a.c',
    'int a(void) { return 1; }\nchar **b(int x) { return 0; }\nint c(void);\n',
    'function a',
    'function b',
  );
  check(
    'what a header declares',
    'a.h',
    '/** Sells it. */\nint sell(int id);\nchar *name(void);\n',
    'function sell // Sells it.',
    'function name',
  );
  check(
    'types of C',
    'a.h',
    'struct a { int x; };\ntypedef struct b { int y; } shop_t;\ntypedef int (*callback)(void);\nenum c { D };\n',
    'struct a',
    'struct shop_t',
    'type callback',
    'enum c',
  );
  check(
    'a comment at the end of a line is about that line',
    'a.c',
    'int n; /* how many there are */\nint f(void) { return n; }',
    'function f',
  );
  check(
    'a comment of two words is a heading',
    'a.h',
    '/* Private prototypes */\nint f(void);\n/** Sells. */\nint g(void);',
    'function f',
    'function g // Sells.',
  );
  check(
    'the words of Doxygen',
    'a.h',
    '/**\n * \\brief Sells a thing.\n * \\param id Which one.\n */\nint f(int id);',
    'function f // Sells a thing.',
  );
  check(
    'a file that says what it is',
    'a.c',
    '/**\n * @file a.c\n * @brief Keeps the stock of the shop.\n */\n#include <x.h>\n',
    'doc Keeps the stock of the shop.',
  );
  check(
    'beside a licence',
    'a.c',
    '/* a.c - Keeps the stock of the shop\n *\n * Copyright (c) 2020 Somebody. All rights reserved. */\n#include <x.h>\n',
    'doc Keeps the stock of the shop',
  );
  check(
    'a licence alone',
    'a.c',
    '/* Copyright (c) 2020 Somebody.\n * All rights reserved. */\nint f(void) { return 1; }',
    'function f',
  );
  check(
    'macros with a value',
    'a.h',
    '/* How many fit in a cart. */\n#define MAX_ITEMS 10u // few\n#define NAME ("a\\"b")\n#define F(x) 3\n#define OTHER MAX_ITEMS\n#define GUARD\n',
    'MAX_ITEMS = 10 // How many fit in a cart.',
    'NAME = a"b',
  );
  check(
    'constants',
    'a.cpp',
    'const int kMax = 3;\nclass A { static constexpr bool kOn = true; };\nvoid f() { const int n = 4; }',
    'class A',
    'function f',
    'kMax = 3',
    'kOn = true',
  );
  check(
    'environment',
    'a.cpp',
    'void f() { std::getenv("HOME"); qEnvironmentVariable("LANG", "en"); getenv(x); }',
    'function f',
    'env HOME',
    'env LANG or en',
  );
  check(
    'texts',
    'a.cpp',
    'void A::f() { tr("Save order"); _("Cancel it"); QObject::tr("Close"); other("No text"); }',
    'text Save order',
    'text Cancel it',
    'text Close',
  );
  check(
    'namespaces and classes',
    'a.hpp',
    'namespace a::b {\n/// Sells things.\ntemplate <class T> class Shop { public: Shop(); void f() {} };\nenum class E { X };\nusing S = int;\n}\nnamespace a::b { void g(); }',
    'namespace a::b',
    'class a::b::Shop // Sells things.',
    'enum a::b::E',
    'type a::b::S',
    'function a::b::g',
  );
  check(
    'C++ in a header named as of C',
    'a.h',
    '#ifndef A_H\n#define A_H\nclass Shop;\nnamespace n {\nclass Cart {};\n}\n#endif',
    'namespace n',
    'class n::Cart',
  );
  check(
    'macros that decorate',
    'a.h',
    'namespace n {\nclass SHOP_API Cart : public Base { int size GUARDED_BY(lock); };\nSHOP_API Cart* open(int a) NOEXCEPT;\nstruct ALIGNED(8) Row { int a; };\n}',
    'namespace n',
    'class n::Cart',
    'function n::open',
    'struct n::Row',
  );
  check('macros that stand alone', 'a.h', 'BEGIN_DECLS\n\nint f(void);\n\nEND_DECLS\nint g(void);', 'function f', 'function g');
  check(
    'types in capitals are no macros',
    'a.c',
    'DWORD count(HANDLE h) { return 0; }\nFILE *out;\nBOOL ok = TRUE;',
    'function count',
  );
  check(
    'halves of a block in branches',
    'a.c',
    `#ifdef A\nint f(int x) {\n#else\nint f(long x) {\n#endif\n  return 1;\n}\n${'int g(void) { return 1; }\n'.repeat(2)}`,
    'function f',
    'function g',
    'function g',
  );
  check(
    'in a merge conflict',
    'a.c',
    'int f(void) { return 1; }\n<<<<<<< ours\nint g(void) { return 1; }\n=======\nint h(void) { return 1; }\n>>>>>>> theirs\n',
    'function f',
    'function g',
    'function h',
  );
  check('names of JavaScript', 'a.c', 'int constructor(void) { return __proto__("a"); }', 'function constructor');

  it('which language', async () => {
    expect(
      ['a.c', 'a.h', 'a.cc', 'a.hpp', 'a.C', 'a.inl', 'a.cu', 'a.cs', 'c'].map((path) => language.identify(modulePath(path))),
    ).to.deep.equal(['c', 'c', 'cpp', 'cpp', 'cpp', 'cpp', undefined, undefined, undefined]);
    expect(
      (await read('a.h', 'struct a;\n#ifdef __cplusplus\nextern "C" {\n#endif\n/* class x of things */\n')).language,
    ).to.equal('c');
    expect((await read('a.h', 'template <typename T> T f();')).language).to.equal('cpp');
  });

  it('exports what a header declares', async () => {
    const { exports } = await read('a.hpp', 'namespace n { class A {}; }\nvoid f();\nvoid f(int);');
    expect(exports.map(({ name }) => name)).to.deep.equal(['n::A', 'f']);
    expect((await read('a.cpp', 'void f() {}')).exports).to.deep.equal([]);
  });

  it('quotes a comment as it is written, also where it names a macro that is not shown to the parser', async () => {
    const text = '#define API\n/** Returns NULL when there is NO_ROOM left in API code. */\nAPI int room(void) API;\n';
    const { definitions } = await read('a.h', text);
    expect(definitions.find(({ name }) => name === 'room')?.doc?.text).to.equal(
      'Returns NULL when there is NO_ROOM left in API code.',
    );
  });
  it('no definition without a name', async () => {
    const { definitions } = await read('a.h', 'typedef uint8_t BYTE;   // 8-bit byte\ntypedef uint32_t WORD;  // 32-bit word\n');
    expect(definitions.filter(({ name }) => name === '')).to.deep.equal([]);
  });
  it('calls with their place', async () => {
    const { calls } = await read('a.cpp', 'void Shop::open() { log->info("opened", 3); run(x, "a"); run(1); }');
    expect(
      calls?.map(({ callee, inside, arguments: list }) => `${callee} ${inside} ${list.map(({ value }) => value).join()}`),
    ).to.deep.equal(['log->info Shop::open opened,3', 'run Shop::open x,a']);
  });

  it('a notice only where much is lost', async () => {
    const codes = async (text: string): Promise<readonly string[]> =>
      (await read('a.c', text)).diagnostics.map(({ code }) => code);
    expect(await codes(`${'int f(void) { return 1; }\n'.repeat(20)}int @ g;`)).to.deep.equal([]);
    expect(await codes('@@@ ((( ]]] @@@ }}} %%% {{{ @@@')).to.deep.equal(['partly-understood']);
    expect(await codes(' '.repeat(2_000_001))).to.deep.equal(['too-large-to-read']);
  });

  it('never throws, and quotes what stands there', async () => {
    const pieces = fc.constantFrom(
      ...[
        'class A {',
        '}',
        'API ',
        'MACRO(x)',
        '\r\n',
        '\n',
        '\r',
        '#if X\n',
        '#else\n',
        '#endif\n',
        '#define N 1',
        '/* a b c */',
        '// \u{1f600} d e\n',
      ],
      ...['int f();', 'tr("a b")', '"', "'", 'template <', 'namespace n {', '(', ')', ';', '\t', '#include "a"\n'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), fc.constantFrom('a.h', 'a.c', 'a.cpp'), async (parts, path) => {
        await read(path, parts.join(''));
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);

  it('hostile input', async () => {
    for (const piece of ['(', '{', 'A ', 'API\n', 'class API ', '#if X\n', '/*', 'a<', 'MACRO('])
      await read('a.cpp', piece.repeat(20_000));
  }).timeout(60_000);
});
