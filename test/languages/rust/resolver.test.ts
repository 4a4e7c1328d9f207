import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import type { Resolver } from '../../../src/languages/language.ts';
import { createCargoManifestLanguage } from '../../../src/languages/rust/cargo/manifest-language.ts';
import { createRustLanguage } from '../../../src/languages/rust/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { inWords, resolverContext } from '../../support/resolution.ts';

type Texts = Readonly<Record<string, string>>;

const language = createRustLanguage(createTreeSitterRuntime(parserAssets));

const workspace = async (
  texts: Texts,
): Promise<{ readonly resolver: Resolver | undefined; readonly facts: ReadonlyMap<string, FileFacts> }> => {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of Object.entries(texts)) {
    if (path.endsWith('.rs')) facts.set(path, await language.read({ path: modulePath(path), text }));
  }
  const context = resolverContext(new Map(Object.entries(texts)), (path) => facts.get(path));
  return { resolver: await language.createResolver?.(context), facts };
};

/** What each reference of a file stands for. */
const check = (name: string, texts: Texts, expected: Readonly<Record<string, readonly string[]>>): void => {
  it(name, async () => {
    const { resolver, facts } = await workspace(texts);
    for (const [path, rows] of Object.entries(expected)) {
      const found = (facts.get(path)?.imports ?? []).map((fact) => {
        const resolution = resolver?.resolve(modulePath(path), fact);
        return `${fact.specifier}: ${resolution ? inWords(resolution) : ''}`;
      });
      expect(found, path).to.deep.equal(rows);
    }
  });
};

const shop = '[package]\nname = "shop"\nedition = "2021"\n';

describe('languages/rust/resolution', () => {
  check(
    'files of modules',
    {
      'Cargo.toml': shop,
      'src/lib.rs': 'mod a; mod b; mod c { mod d; } mod gone; #[path = "odd/e.rs"] mod e;',
      'src/a.rs': 'mod inner;',
      'src/a/inner.rs': '',
      'src/b/mod.rs': 'mod inner;',
      'src/b/inner.rs': '',
      'src/c/d.rs': '',
      'src/odd/e.rs': 'mod f;',
      'src/odd/f.rs': '',
    },
    {
      'src/lib.rs': [
        'mod a: src/a.rs',
        'mod b: src/b/mod.rs',
        '{c}mod d: src/c/d.rs',
        'mod gone: unresolved not-found',
        'mod e = odd/e.rs: src/odd/e.rs',
      ],
      'src/a.rs': ['mod inner: src/a/inner.rs'],
      'src/b/mod.rs': ['mod inner: src/b/inner.rs'],
      'src/odd/e.rs': ['mod f: src/odd/f.rs'],
    },
  );
  check(
    'paths',
    {
      'Cargo.toml': shop,
      'src/lib.rs': 'pub mod a; pub struct Root;',
      'src/a.rs':
        'pub mod b; use crate::Root; use self::b::Cart; use super::a::b; use std::io; fn f() { b::go(); crate::a::b::Cart::new(); x::y(); }',
      'src/a/b.rs':
        'use super::super::Root; use super::*; pub struct Cart; pub fn go() {} mod t { use super::Cart; use super::super::f; }',
    },
    {
      'src/a.rs': [
        'mod b: src/a/b.rs',
        'crate::Root: src/lib.rs',
        'self::b::Cart: src/a/b.rs',
        'super::a::b: src/a/b.rs',
        'std::io: builtin std',
        'b::go: src/a/b.rs',
        'crate::a::b::Cart: src/a/b.rs',
        'x::y: nothing',
      ],
      'src/a/b.rs': ['super::super::Root: src/lib.rs', 'super::*: src/a.rs', '{t}super::Cart: ', '{t}super::super::f: src/a.rs'],
    },
  );
  check(
    'what a module passes on: it and the file that defines',
    {
      'Cargo.toml': shop,
      'src/lib.rs': 'mod a; mod user; pub mod prelude;',
      'src/prelude.rs': 'pub use crate::a::*; pub use crate::a::deep as renamed;',
      'src/a.rs': 'mod hidden; pub mod deep; pub use hidden::Cart; use hidden::Secret;',
      'src/a/hidden.rs': 'pub struct Cart; pub struct Secret;',
      'src/a/deep.rs': 'pub fn dive() {}',
      'src/user.rs':
        'use crate::a::Cart; use crate::prelude::Cart as C; use crate::prelude::renamed::dive; use crate::prelude::Secret;',
    },
    {
      'src/user.rs': [
        'crate::a::Cart: src/a.rs src/a/hidden.rs',
        'crate::prelude::Cart: src/prelude.rs src/a/hidden.rs',
        'crate::prelude::renamed::dive: src/a/deep.rs',
        'crate::prelude::Secret: src/prelude.rs',
      ],
    },
  );
  check(
    'modules that take all of each other',
    {
      'Cargo.toml': shop,
      'src/lib.rs': 'pub mod a; pub mod b; pub use a::*; pub use b::*;',
      'src/a.rs': 'pub use crate::b::*; pub use super::*; use crate::X;',
      'src/b.rs': 'pub use crate::a::*; pub use crate::*; pub struct X;',
    },
    { 'src/a.rs': ['crate::b::*: src/b.rs', 'super::*: src/lib.rs', 'crate::X: src/lib.rs src/b.rs'] },
  );
  check(
    'across a workspace',
    {
      'Cargo.toml':
        '[workspace]\nmembers = ["crates/*"]\n[workspace.dependencies]\nshop-core = { path = "crates/core" }\nserde = "1"',
      'crates/core/Cargo.toml': '[package]\nname = "shop-core"\nedition.workspace = true\n[lib]\npath = "core.rs"',
      'crates/core/core.rs': 'mod m; pub use m::Cart;\n#[macro_export] macro_rules! sell { () => {} }',
      'crates/core/m.rs': 'pub struct Cart;',
      'crates/app/Cargo.toml':
        '[package]\nname = "app"\nedition = "2021"\n[dependencies]\nshop-core.workspace = true\nserde = { workspace = true }\n[dependencies.alias]\npackage = "real-name"\nversion = "2"\n[dev-dependencies]\nother = { path = "../core", package = "shop-core" }',
      'crates/app/src/lib.rs': 'pub fn own() {}',
      'crates/app/src/main.rs':
        'use shop_core::Cart; use serde::Serialize; use alias::X; use app::own; fn f() { shop_core::sell!(); other::Cart; } use unknown::Y;',
      'crates/app/tests/t.rs': 'use app::own;',
    },
    {
      'crates/app/src/main.rs': [
        'shop_core::Cart: crates/core/core.rs crates/core/m.rs',
        'serde::Serialize: external serde',
        'alias::X: external real-name',
        'app::own: crates/app/src/lib.rs',
        'unknown::Y: external unknown',
        'shop_core::sell: crates/core/core.rs',
        'other::Cart: crates/core/core.rs crates/core/m.rs',
      ],
      'crates/app/tests/t.rs': ['app::own: crates/app/src/lib.rs'],
    },
  );
  check(
    'a module that a macro names after a type is no crate',
    {
      'Cargo.toml': '[package]\nname = "a"\nedition = "2021"',
      'src/main.rs': 'struct GetOrders; use get_orders::Variables; use other::X;',
    },
    { 'src/main.rs': ['get_orders::Variables: nothing', 'other::X: external other'] },
  );
  check(
    'the first edition: paths of use begin at the root',
    {
      'Cargo.toml': '[package]\nname = "old"',
      'src/main.rs': 'mod a; mod b;',
      'src/a.rs': 'use b::X; fn f() { ::b::go(); }',
      'src/b.rs': 'pub struct X; pub fn go() {}',
    },
    { 'src/a.rs': ['b::X: src/b.rs', '::b::go: src/b.rs'] },
  );
  check(
    'targets named and found',
    {
      'Cargo.toml': `${shop}[[bin]]\nname = "tool"\npath = "tools/tool.rs"\n[[bench]]\nname = "speed"`,
      'src/lib.rs': 'pub fn f() {}',
      'src/bin/cli/main.rs': 'mod args; use shop::f;',
      'src/bin/cli/args.rs': '',
      'tools/tool.rs': 'mod help; use shop::f;',
      'tools/help.rs': '',
      'benches/speed.rs': 'use shop::f;',
      'build.rs': 'mod gen;',
      'gen.rs': '',
    },
    {
      'src/bin/cli/main.rs': ['mod args: src/bin/cli/args.rs', 'shop::f: src/lib.rs'],
      'tools/tool.rs': ['mod help: tools/help.rs', 'shop::f: src/lib.rs'],
      'benches/speed.rs': ['shop::f: src/lib.rs'],
      'build.rs': ['mod gen: gen.rs'],
    },
  );
  check(
    'files that no crate reaches',
    { 'a.rs': 'mod b; use crate::b::X; include!("c.in");', 'b.rs': 'pub struct X; use super::*;', 'c.in': '' },
    {
      'a.rs': ['mod b: b.rs', 'crate::b::X: b.rs', 'include c.in: c.in'],
      'b.rs': ['super::*: a.rs'],
    },
  );
  check(
    'circles, and paths that lead out',
    {
      'Cargo.toml': `${shop}[dependencies]\nx = { path = "../../x" }\ny = { path = "." }\n[workspace]\nmembers = [".", "../..", "**"]`,
      'src/lib.rs':
        '#[path = "lib.rs"] mod again; #[path = "../../../out.rs"] mod out; use self::turn::b as turn; use x::X; include!("../../z.rs");',
    },
    {
      'src/lib.rs': [
        'mod again = lib.rs: src/lib.rs',
        'mod out = ../../../out.rs: unresolved not-found',
        'self::turn::b: ',
        'x::X: external x',
        'include ../../z.rs: unresolved outside-the-folder',
      ],
    },
  );
  check(
    'names of JavaScript',
    {
      'Cargo.toml': `${shop}[dependencies]\n__proto__ = "1"\nconstructor = "1"`,
      'src/lib.rs': 'mod __proto__; use constructor::x; use toString::y;',
    },
    {
      'src/lib.rs': [
        'mod __proto__: unresolved not-found',
        'constructor::x: external constructor',
        'toString::y: external toString',
      ],
    },
  );

  it('packages and their rows', async () => {
    const text = `${shop}[dependencies]\nserde = { version = "1.0", optional = true }\ncore = { path = "core", package = "shop-core" }\n[target.'cfg(unix)'.dev-dependencies]\nnix = "0.27"\n[dependencies.log]\nversion = "0.4"`;
    const { resolver } = await workspace({
      'Cargo.toml': text,
      'core/Cargo.toml': '[package]\nname = "shop-core"',
      'bad/Cargo.toml': '[package\n',
    });
    const index = lineIndex(text);
    const rows = resolver?.packages[0]?.dependsOn.map(({ name, kind, constraint, internal, range: { start, end } }) =>
      [name, kind, constraint, internal, text.slice(index.offsetAt(start), index.offsetAt(end))].join(' '),
    );
    expect(rows).to.deep.equal([
      'serde optional 1.0 false serde',
      'shop-core runtime  true core',
      'nix development 0.27 false nix',
      'log runtime 0.4 false log',
    ]);
    expect(resolver?.packages.map(({ name, path, ecosystem }) => `${name} ${path} ${ecosystem}`)).to.deep.equal([
      'shop  cargo',
      'shop-core core cargo',
    ]);
    expect(resolver?.notices.map(({ path, line }) => `${path} ${line}`)).to.deep.equal(['bad/Cargo.toml 1']);
    expect(resolver?.configuration.size).to.equal(3);
  });

  it('what a manifest says of its package', async () => {
    const text = '[package]\r\nname = "shop"\r\nversion = "1.0.0"\r\ndescription = "Sells **things**."\r\n';
    const { title, doc } = await createCargoManifestLanguage().read({ path: modulePath('Cargo.toml'), text });
    expect([title?.text, doc?.text, doc?.quote]).to.deep.equal(['shop', 'Sells things.', 'Sells **things**.']);
    expect(doc?.range.start).to.deep.equal({ line: 3, character: 15 });
    const broken = await createCargoManifestLanguage().read({ path: modulePath('Cargo.toml'), text: '[package' });
    expect(broken.diagnostics.map(({ code }) => code)).to.deep.equal(['syntax-error']);
  });
});
