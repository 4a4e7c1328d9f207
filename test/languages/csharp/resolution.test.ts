import { expect } from 'chai';
import { createCSharpLanguage } from '../../../src/languages/csharp/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { Resolver } from '../../../src/languages/language.ts';
import type { FileFacts, ImportFact } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { inWords, resolverContext } from '../../support/resolution.ts';

type Texts = Readonly<Record<string, string>>;

const language = createCSharpLanguage(createTreeSitterRuntime(parserAssets));

interface Workspace {
  readonly resolver: Resolver;
  readonly facts: ReadonlyMap<string, FileFacts>;
}

const open = async (texts: Texts): Promise<Workspace> => {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of Object.entries(texts))
    if (path.endsWith('.cs')) facts.set(path, await language.read({ path: modulePath(path), text }));
  const resolver = await language.createResolver?.(resolverContext(new Map(Object.entries(texts)), (path) => facts.get(path)));
  if (!resolver) throw new Error('C# resolves.');
  return { resolver, facts };
};

const resolved = ({ resolver }: Workspace, from: string, reference: ImportFact): string =>
  `${reference.specifier}: ${inWords(resolver.resolve(modulePath(from), reference)) || 'files'}`;

/** What the references of a file lead to; names that mean nothing are left out. */
const check = (title: string, from: string, texts: Texts, expected: readonly string[]): void => {
  it(title, async () => {
    const workspace = await open(texts);
    const found = (workspace.facts.get(from)?.imports ?? []).map((each) => resolved(workspace, from, each));
    expect(found.filter((each) => !each.endsWith(': nothing'))).to.deep.equal(expected);
  });
};

const project = (...rows: readonly string[]): string =>
  `<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>${rows.join('')}</ItemGroup></Project>`;

const refersTo = (path: string): string => `<ProjectReference Include="${path}" />`;

describe('resolution of C# names', () => {
  describe('namespaces', () => {
    check('of the same namespace', 'a.cs', { 'a.cs': 'namespace N; class A : B { }', 'b.cs': 'namespace N; class B { }' }, [
      'B: b.cs',
    ]);
    check('of one around it', 'a.cs', { 'a.cs': 'namespace N.M.O; class A : B { }', 'b.cs': 'namespace N { class B { } }' }, [
      'B: b.cs',
    ]);
    check('not of one inside it', 'a.cs', { 'a.cs': 'namespace N; class A : B { }', 'b.cs': 'namespace N.M; class B { }' }, []);
    check('by using', 'a.cs', { 'a.cs': 'using M.O; class A : B { }', 'b.cs': 'namespace M.O; class B { }' }, [
      'M.O: files',
      'B: b.cs',
    ]);
    check(
      'by a using inside a namespace, without what is around it',
      'a.cs',
      { 'a.cs': 'namespace N { using M; class A : B { } }', 'b.cs': 'namespace N.M; class B { }' },
      ['M: files', 'B: b.cs'],
    );
    check(
      'the innermost namespace comes before usings',
      'a.cs',
      {
        'a.cs': 'using M;\nnamespace N.I; class A : B { }',
        'b.cs': 'namespace M; class B { }',
        'c.cs': 'namespace N; class B { }',
      },
      ['M: files', 'B: c.cs'],
    );
    check(
      'a namespace named from the one around',
      'a.cs',
      { 'a.cs': 'namespace N.Web; class A { Data.B b; void M() { Data.B.Run(); } }', 'b.cs': 'namespace N.Data; class B { }' },
      ['Data.B: b.cs', 'Data.B.Run: b.cs'],
    );
    check(
      'in full, and from the root',
      'a.cs',
      {
        'a.cs': 'namespace N.M; class A { void F() { M.b.B.Run(); global::M.b.B.Run(); } }',
        'b.cs': 'namespace M.b; class B { }',
      },
      ['M.b.B.Run: b.cs', 'global::M.b.B.Run: b.cs'],
    );
    check(
      'blocks',
      'a.cs',
      {
        'a.cs': 'namespace N { class A : B { } } namespace O { class C : D { } }',
        'b.cs': 'namespace N { class B { } }',
        'd.cs': 'namespace O { class D { } }',
      },
      ['B: b.cs', 'D: d.cs'],
    );
  });

  describe('types', () => {
    const inN = (code: string): string => `namespace N; ${code}`;
    check(
      'every part of a partial type',
      'a.cs',
      { 'a.cs': inN('class A : B { }'), 'b.cs': inN('partial class B { }'), 'c.cs': inN('partial class B { }') },
      ['B: b.cs c.cs'],
    );
    check(
      'the other parts of one of its own',
      'b.cs',
      { 'b.cs': inN('partial class B { B b; }'), 'c.cs': inN('partial class B { }') },
      ['B: c.cs'],
    );
    check(
      'nested types',
      'a.cs',
      { 'a.cs': inN('class A { B.C c; D d; }'), 'b.cs': inN('class B { public class C { class D { } } }') },
      ['B.C: b.cs'],
    );
    check(
      'a type nested in another part of the type around',
      'a.cs',
      {
        'a.cs': inN('partial class A { Inner i; }'),
        'b.cs': inN('partial class A { class Inner { } }'),
        'c.cs': inN('class Inner { }'),
      },
      ['Inner: b.cs'],
    );
    check(
      'a generic type nested in another part of the type around',
      'a.cs',
      { 'a.cs': inN('partial class A { Inner<int> i; }'), 'b.cs': inN('partial class A { class Inner<T> { } }') },
      ['Inner`1: b.cs'],
    );
    check(
      'nested in a generic type',
      'a.cs',
      { 'a.cs': 'using static N.B<int>; class A { C c; }', 'b.cs': inN('class B<T> { public class C { } }') },
      ['N.B`1: b.cs', 'C: b.cs'],
    );
    check(
      'by the number of parameters',
      'a.cs',
      { 'a.cs': inN('class A { R r; R<int> s; R<int, int> t; }'), 'b.cs': inN('class R { }'), 'c.cs': inN('class R<T> { }') },
      ['R: b.cs', 'R`1: c.cs'],
    );
    check(
      'generic, nested in generic',
      'a.cs',
      { 'a.cs': inN('class A { B<int>.C<int> c; }'), 'b.cs': inN('class B<T> { class C<U> { } }') },
      ['B`1.C`1: b.cs'],
    );
    check(
      'attributes by their long names only',
      'a.cs',
      {
        'a.cs': inN('[Audit, Table("x")] class A { Audit a; }'),
        'b.cs': inN('class AuditAttribute : Attribute { }'),
        'c.cs': inN('class Table { }'),
      },
      ['AuditAttribute: b.cs'],
    );
    check('an alias of a type', 'a.cs', { 'a.cs': 'using X = N.B; class A { X x; }', 'b.cs': inN('class B { }') }, [
      'N.B: b.cs',
      'X: b.cs',
    ]);
    check(
      'an alias of a namespace',
      'a.cs',
      { 'a.cs': 'using X = N.M; class A { X.B x; }', 'b.cs': 'namespace N.M; class B { }' },
      ['N.M: files', 'X.B: b.cs'],
    );
    check(
      'static members',
      'a.cs',
      { 'a.cs': 'using static N.B; class A { C c; }', 'b.cs': inN('class B { public class C { } }') },
      ['N.B: b.cs', 'C: b.cs'],
    );
    check('names of nobody', 'a.cs', { 'a.cs': 'class A { String s; List<int> l; }', 'b.cs': inN('class B { }') }, []);
    check(
      'the program that is written nowhere',
      'a.cs',
      { 'a.cs': 'class A : Factory<Program> { }', 'Program.cs': 'var app = Build(); app.Run();' },
      ['Program: Program.cs'],
    );
  });

  describe('projects', () => {
    const b = 'namespace N; public class B { }';
    check(
      'not of a project that is not referred to',
      'a/a.cs',
      { 'a/a.csproj': project(), 'a/a.cs': 'namespace N; class A : B { }', 'b/b.csproj': project(), 'b/b.cs': b },
      [],
    );
    check(
      'of one that is, through another one too',
      'a/a.cs',
      {
        'a/a.csproj': project(refersTo('..\\c\\c.csproj')),
        'a/a.cs': 'namespace N; class A : B { }',
        'c/c.csproj': project(refersTo('../b/b.csproj')),
        'b/b.csproj': project(),
        'b/b.cs': b,
      },
      ['B: b/b.cs'],
    );
    check(
      'the one that is referred to, of two',
      'a/a.cs',
      {
        'a/a.csproj': project(refersTo('../b/b.csproj')),
        'a/a.cs': 'namespace N; class A : B { }',
        'b/b.csproj': project(),
        'b/b.cs': b,
        'c/c.csproj': project(),
        'c/c.cs': b,
      },
      ['B: b/b.cs'],
    );
    check('files in no project see each other', 'a.cs', { 'a.cs': 'namespace N; class A : B { }', 'x/b.cs': b }, ['B: x/b.cs']);
    check(
      'a file that a project takes in from elsewhere',
      'a/a.cs',
      {
        'a/a.csproj': project('<Compile Include="../shared/*.cs" />'),
        'a/a.cs': 'namespace N; class A : B { }',
        'shared/b.cs': b,
        'z/z.csproj': project(),
      },
      ['B: shared/b.cs'],
    );
    check(
      'global usings of the project only',
      'a/a.cs',
      {
        'a/a.csproj': project(),
        'a/g.cs': 'global using N; global using X = N.C;',
        'a/a.cs': 'class A : B { X x; }',
        'a/b.cs': `${b} class C { }`,
      },
      ['B: a/b.cs', 'X: a/b.cs'],
    );
    check(
      'not of another one',
      'a/a.cs',
      { 'a/a.csproj': project(), 'c/c.csproj': project(), 'c/g.cs': 'global using N;', 'a/a.cs': 'class A : B { }', 'a/b.cs': b },
      [],
    );
    check(
      'usings of the project file and of the folder',
      'a/a.cs',
      {
        'a/a.csproj': project('<Using Include="N" />'),
        'Directory.Build.props': project('<Using Include="M.C" Alias="X" />'),
        'a/a.cs': 'class A : B { X x; }',
        'a/b.cs': b,
        'a/c.cs': 'namespace M; class C { }',
      },
      ['B: a/b.cs', 'X: a/c.cs'],
    );
    check(
      'projects that refer to each other',
      'a/a.cs',
      {
        'a/a.csproj': project(refersTo('../b/b.csproj')),
        'a/a.cs': 'namespace N; class A : B { }',
        'b/b.csproj': project(refersTo('../a/a.csproj')),
        'b/b.cs': b,
      },
      ['B: b/b.cs'],
    );
  });

  describe('usings of what is outside', () => {
    const texts = (using: string, ...rows: readonly string[]): Texts => ({
      'a.csproj': project(...rows),
      'a.cs': `using ${using};`,
      'b.cs': 'namespace Acme.Shop; class B { }',
    });
    const rows = ['Json', 'Json.Linq.More', 'Microsoft.Data.Sqlite', 'Serilog.AspNetCore'].map(
      (name) => `<PackageReference Include="${name}" Version="1.0" />`,
    );
    check('the framework', 'a.cs', texts('System.Text', ...rows), ['System.Text: builtin System.Text']);
    check('the framework by another name', 'a.cs', texts('Microsoft.Win32', ...rows), [
      'Microsoft.Win32: builtin Microsoft.Win32',
    ]);
    check('a package by its longest name', 'a.cs', texts('Json.Linq', ...rows), ['Json.Linq: external Json']);
    check('a package whose name is like the framework', 'a.cs', texts('Microsoft.Data.Sqlite', ...rows), [
      'Microsoft.Data.Sqlite: external Microsoft.Data.Sqlite',
    ]);
    check('the longer of two', 'a.cs', texts('Json.Linq.More.X', ...rows), ['Json.Linq.More.X: external Json.Linq.More']);
    check('a package with a longer name', 'a.cs', texts('Serilog', ...rows), ['Serilog: external Serilog.AspNetCore']);
    check(
      "a package of the framework's makers",
      'a.cs',
      texts('Microsoft.Feeds', '<PackageReference Include="Microsoft.Feeds.Reader" Version="1.0" />'),
      ['Microsoft.Feeds: external Microsoft.Feeds.Reader'],
    );
    check('nobody', 'a.cs', texts('Other.Thing.Deep', ...rows), ['Other.Thing.Deep: external Other.Thing']);
    check('a company with one package', 'a.cs', texts('Serilog.Events.X', ...rows), [
      'Serilog.Events.X: external Serilog.AspNetCore',
    ]);
    check('a static one', 'a.cs', texts('static System.Math'), ['System.Math: builtin System.Math']);
    check('what should be there and is not', 'a.cs', texts('Acme.Shop.Generated'), ['Acme.Shop.Generated: unresolved not-found']);
  });
});
