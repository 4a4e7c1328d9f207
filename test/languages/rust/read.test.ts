import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createRustLanguage } from '../../../src/languages/rust/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts, Literal } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Quoted, Range } from '../../../src/model/text.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const language = createRustLanguage(createTreeSitterRuntime(parserAssets));

const read = async (text: string): Promise<FileFacts> => {
  const facts = await language.read({ path: modulePath('a.rs'), text });
  expectQuotes(text, facts);
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
  for (const { specifier, quote, range } of facts.imports) expect(at(range)).to.equal(quote ?? specifier);
  for (const { name, range, doc } of facts.definitions) {
    expect(at(range)).to.equal(name);
    quoted(doc);
  }
  for (const { arguments: list } of [...(facts.calls ?? []), ...(facts.annotations ?? [])]) list.forEach(literal);
  for (const { value } of facts.constants ?? []) literal(value);
};

const check = (name: string, text: string, words: (facts: FileFacts) => readonly string[], expected: readonly string[]): void => {
  it(name, async () => expect(words(await read(text))).to.deep.equal(expected));
};

const imports = (name: string, text: string, ...expected: readonly string[]): void =>
  check(
    name,
    text,
    (facts) =>
      facts.imports.map(({ kind, specifier, bindings: [binding] = [] }) => {
        const local = binding && !specifier.endsWith(binding.local) ? ` as ${binding.local}` : '';
        return `${kind === 'static' ? '' : `${kind} `}${specifier}${local}`;
      }),
    expected,
  );

const definitions = (name: string, text: string, ...expected: readonly string[]): void =>
  check(
    name,
    text,
    (facts) => [
      ...(facts.doc ? [`doc ${facts.doc.text}`] : []),
      ...facts.definitions.map(({ kind, name: title, container, doc }) => {
        const whole = container === undefined ? title : `${container}::${title}`;
        return `${kind} ${whole}${doc ? ` // ${doc.text}` : ''}`;
      }),
    ],
    expected,
  );

describe('languages/rust/read', () => {
  describe('imports', () => {
    imports('modules', 'mod a;\npub mod b;\npub(crate) mod r#c;\nmod d { mod e; }', 'mod a', 'mod b', 'mod c', '{d}mod e');
    imports(
      'modules by a path',
      '#[path = "x/y.rs"] mod a;\n#[cfg_attr(unix, path = "u.rs")]\n#[cfg_attr(windows, path = "w.rs")]\nmod b;',
      'mod a = x/y.rs',
      'mod b = u.rs',
      'mod b = w.rs',
    );
    imports(
      'modules in macros, not in words',
      'cfg_if! { if #[cfg(unix)] { mod a; } }\n// mod b;\n/* /* */ mod c; */\nconst S: &str = "mod d;";\nconst R: &str = r#"" mod e; "#;',
      'mod a',
    );
    imports('a tree', 'use a::{b, c::{self, d as e}, f::*, g::{}};', 'a::b', 'a::c', 'a::c::d as e', 'a::f::*');
    imports(
      'from where it stands',
      'use self::a; use super::super::b; use crate::c; use ::d::e; use f as _;',
      'self::a',
      'super::super::b',
      'crate::c',
      '::d::e',
      'f as _',
    );
    imports('passed on', 'pub use a::B;\npub(crate) use c::*;', 're-export a::B', 're-export c::*');
    imports('in a block and in a function', 'mod t { use super::*; fn f() { use a::B; } }', '{t}super::*', '{t}a::B');
    imports('crates', 'extern crate serde;\n#[macro_use] extern crate log as l;', '::serde', '::log as l');
    imports('files put in', 'include!("table.rs"); include!(concat!(env!("OUT_DIR"), "/x.rs"));', 'include table.rs');
    imports(
      'paths in code, up to the first type',
      'fn f() { crate::a::b(); c::D::new(); c::D::old(); e::f::<u8>(); G::h(); u8::MAX; vec![super::i::j]; x.y::<T>(); }',
      'implicit crate::a::b',
      'implicit c::D',
      'implicit e::f',
      'implicit super::i::j',
    );
    imports(
      'paths in types, patterns, attributes and macros',
      '#[tokio::main] fn f(x: &dyn a::T) -> b::U { match x { c::D { .. } => m::n!() } }\nmacro_rules! q { () => { $crate::r::s() } }',
      'implicit tokio::main',
      'implicit a::T',
      'implicit b::U',
      'implicit c::D',
      'implicit m::n',
      'implicit crate::r::s',
    );
    imports('lifetimes and characters', "fn f<'a>(x: &'a str) { let q = '\"'; let c = '\\''; crate::g(); }", 'implicit crate::g');
    imports('a tree that never ends', 'use std::{error::Error;\nuse std::io;', 'std::error::Error', 'std::io');
  });

  describe('definitions', () => {
    definitions(
      'items',
      '/// Sells.\n#[derive(Debug)]\n#[x(y)]\npub struct S;\nenum E { A }\npub trait T { fn m(&self) {} }\nunion U { a: u8 }\ntype A = u8;\nfn f() { struct Inner; fn g() {} }\nmacro_rules! q { () => {} }',
      'struct S // Sells.',
      'enum E',
      'interface T',
      'struct U',
      'type A',
      'function f',
      'function q',
    );
    definitions('methods are none', 'struct S;\nimpl S { pub fn new() -> S { S } }', 'struct S');
    definitions(
      'in blocks',
      'mod a { pub mod b { pub fn f() {} } const N: u8 = 1; }',
      'namespace a',
      'namespace a::b',
      'function a::b::f',
      'constant a::N',
    );
    definitions('of the file', '//! Keeps the stock.\n//!\n//! More.\n\nfn f() {}', 'doc Keeps the stock. More.', 'function f');
    definitions(
      'a licence, then the file',
      '// Copyright 2020 Somebody.\n\n//! Keeps the stock.\n\nfn f() {}',
      'doc Keeps the stock.',
      'function f',
    );
    definitions('not of the file', '/// Sells.\n\nfn f() {}', 'function f');
    definitions('no doc across a blank line', '/// Sells.\n\n/// Buys.\nfn f() {}', 'function f // Buys.');
  });

  check(
    'exports',
    'pub struct S;\nfn f() {}\npub mod m { pub fn g() {} }\npub use a::{B as C, d::*};\nmacro_rules! q { () => {} }',
    ({ exports }) => exports.map(({ name, from }) => (from === undefined ? name : `${name} < ${from}`)),
    ['S', 'm::g', 'q!', 'C < a::B', '* < a::d::*'],
  );
  check(
    'constants',
    'pub const MAX: usize = 10_000;\nstatic NAME: &str = r"a\\b";\nimpl S { const ON: bool = true; }\nfn f() { const N: u8 = 1; }\nconst C: u8 = g();',
    ({ constants = [] }) => constants.map(({ name, container, value }) => `${container ?? ''}.${name}=${value.value}`),
    ['.MAX=10000', '.NAME=a\\b', 'S.ON=true'],
  );
  check(
    'environment',
    'fn f() { std::env::var("A"); env::var_os("B").unwrap(); env::var("C").unwrap_or_else(|_| "c".to_string()); env::var("D").unwrap_or("d".into()); let e = env!("E"); let v = env!("CARGO_PKG_NAME"); }\n#[derive(Parser)]\nstruct S { #[arg(long, env = "F")] a: u8 }',
    ({ environment = [] }) => environment.map(({ name, fallback }) => name + (fallback ? ` or ${fallback.value}` : '')),
    ['A', 'B', 'C or c', 'D or d', 'E', 'F'],
  );
  check(
    'attributes',
    '#[derive(Clone)]\n#[get("/items/<id>", rank = 2)]\npub async fn item() {}\n#[serde(rename_all = "camelCase")]\nstruct S;',
    ({ annotations = [] }) =>
      annotations.map(
        ({ name, target, arguments: list }) =>
          `${name} on ${target}: ${list.map((each) => `${each.name ?? ''}=${each.value}`).join()}`,
      ),
    ['get on item: =/items/<id>,rank=2', 'serde on S: rename_all=camelCase'],
  );
  check(
    'calls',
    'impl Shop { fn open(&self) { self.log.info("opened", 3); run(1); Route::get("/a"); } }',
    ({ calls = [] }) =>
      calls.map(({ callee, inside, arguments: list }) => `${callee} in ${inside}: ${list.map(({ value }) => value).join()}`),
    ['self.log.info in Shop::open: opened,3', 'Route::get in Shop::open: /a'],
  );

  it('never throws, and quotes what stands there', async () => {
    const pieces = fc.constantFrom(
      ...[
        'use a::{',
        '}',
        ';',
        '::',
        'mod m {',
        'mod x;',
        'pub ',
        'fn f() {',
        '"',
        "'",
        'r#"',
        '"#',
        '/*',
        '*/',
        '// a b c\n',
        '\r\n',
        '\r',
        '\n',
      ],
      ...[
        '#[path = "y"]',
        '/// d e f\n',
        '//! g h i\n',
        '\u{1f600}',
        'crate::a',
        'macro_rules! q',
        'struct S;',
        '{',
        '*',
        ' as ',
        ',',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        await read(parts.join(''));
      }),
      { numRuns: 200 },
    );
  }).timeout(20_000);

  check(
    'modules of tests say nothing of the product; what draws a screen is a screen piece',
    `use yew::prelude::*;
pub struct Cart;
impl Component for Cart {}
#[function_component(Total)]
pub fn total() -> Html { html! {} }
#[cfg(test)]
mod tests {
    const LIMIT: u32 = 3;
    #[test]
    fn test_cart() { connect("postgres://a"); }
}
`,
    ({ definitions, members = [], calls = [], constants = [] }) => [
      ...definitions.map(({ kind, name }) => `${kind} ${name}`),
      ...[...members, ...constants].map(({ name }) => name),
      ...calls.map(({ callee }) => callee),
    ],
    ['component Cart', 'component total'],
  );

  it('hostile input', async () => {
    for (const piece of ['{', 'use a::{', 'a::', '/*', '#[', 'mod m {', "'", 'r#"', 'pub ( ', '#[a] '])
      await read(piece.repeat(20_000));
  }).timeout(60_000);
});
