import { expect } from 'chai';
import * as fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createDotNetManifestLanguage } from '../../../src/languages/csharp/projects/manifest-language.ts';
import { createCSharpResolver } from '../../../src/languages/csharp/resolution/create-resolver.ts';
import type { PackageDependency } from '../../../src/model/module-graph.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { resolverContext } from '../../support/resolution.ts';

type Texts = Readonly<Record<string, string>>;

const inWords = (text: string, { name, kind, constraint, internal, range }: PackageDependency): string => {
  const index = lineIndex(text);
  const quote = text.slice(index.offsetAt(range.start), index.offsetAt(range.end));
  return `${internal ? 'our ' : ''}${name} ${kind} ${constraint} at ${quote}`;
};

const check = (title: string, texts: Texts, expected: Readonly<Record<string, readonly string[]>>): void => {
  it(title, async () => {
    const { packages } = await createCSharpResolver(resolverContext(new Map(Object.entries(texts))));
    const found = packages.map(({ name, manifest, dependsOn }) => [
      name,
      dependsOn.map((row) => inWords(texts[manifest] ?? '', row)),
    ]);
    expect(Object.fromEntries(found)).to.deep.equal(expected);
  });
};

const checkNotices = (title: string, texts: Texts, expected: readonly string[]): void => {
  it(title, async () => {
    const { notices } = await createCSharpResolver(resolverContext(new Map(Object.entries(texts))));
    expect(notices.map(({ path }) => path)).to.deep.equal(expected);
  });
};

describe('.NET projects', () => {
  check(
    'references to projects and packages',
    {
      'src/Web/Web.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web">\r\n\t<ItemGroup>\r\n\t\t<ProjectReference Include="..\\Core\\Core.csproj" />\r\n\t\t<PackageReference Include="Json" Version="13.0.1" />\r\n\t\t<PackageReference Include="Lint" PrivateAssets="all"><Version>2.0</Version></PackageReference>\r\n\t</ItemGroup>\r\n</Project>',
      'src/Core/Core.csproj': '<Project><PropertyGroup><AssemblyName>Acme.Core</AssemblyName></PropertyGroup></Project>',
    },
    {
      Web: ['our Acme.Core runtime  at ..\\Core\\Core.csproj', 'Json runtime 13.0.1 at Json', 'Lint development 2.0 at Lint'],
      'Acme.Core': [],
    },
  );
  check(
    'versions for the whole folder, the nearest file of them',
    {
      'a/A.csproj':
        '<Project><ItemGroup><PackageReference Include="Json" /><PackageReference Include="Own" VersionOverride="9" /></ItemGroup></Project>',
      'a/Directory.Packages.props':
        '<Project><ItemGroup><PackageVersion Include="json" Version="2" /><PackageVersion Include="Own" Version="1" /></ItemGroup></Project>',
      'Directory.Packages.props': '<Project><ItemGroup><PackageVersion Include="Json" Version="1" /></ItemGroup></Project>',
    },
    { A: ['Json runtime 2 at Json', 'Own runtime 9 at Own'] },
  );
  check(
    'projects of F# and Visual Basic, two in a folder, a package of our own by name',
    {
      'x/A.fsproj': '<Project><ItemGroup><PackageReference Include="B" Version="1" /></ItemGroup></Project>',
      'x/B.vbproj': '<Project />',
    },
    { A: ['our B runtime 1 at B'], B: [] },
  );
  check(
    'paths out of the root, computed ones and absent projects',
    {
      'A.csproj':
        '<Project><ItemGroup><ProjectReference Include="../../B.csproj" /><ProjectReference Include="$(Root)\\B.csproj" /><ProjectReference Include="/etc/B.csproj" /><ProjectReference Include="C:\\B.csproj" /><ProjectReference Include="b/B.csproj" /><PackageReference Include="$(Name)" /></ItemGroup></Project>',
    },
    { A: [] },
  );
  check(
    'names like those of objects',
    { '__proto__/constructor.csproj': '<Project><ItemGroup><PackageReference Include="toString" /></ItemGroup></Project>' },
    {
      constructor: ['toString runtime  at toString'],
    },
  );
  checkNotices(
    'a broken project file is told',
    { 'A.csproj': '<Project><ItemGroup></Project>', 'B.csproj': '<Project></Project>', 'C.csproj': '' },
    ['A.csproj', 'C.csproj'],
  );

  it('any text is read', async () => {
    const pieces = [
      '<Project>',
      '</Project>',
      '<ItemGroup',
      '>',
      '/>',
      ' Include="',
      '"',
      '<PackageReference',
      '<![CDATA[',
      ']]>',
      '<!--',
      '&amp;',
      'x',
      '\n',
      '../',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (parts) => {
        const texts = new Map([['A.csproj', parts.join('')]]);
        expect((await createCSharpResolver(resolverContext(texts))).packages).to.have.length(1);
      }),
    );
  });

  it('a manifest says what it is called and for', async () => {
    const text =
      '<Project><PropertyGroup><PackageId>Acme.Core</PackageId><Description>\n  Takes orders &amp; keeps them.\n</Description></PropertyGroup></Project>';
    const facts = await createDotNetManifestLanguage().read({ path: modulePath('Core.csproj'), text });
    expect([facts.title?.text, facts.doc?.text, facts.doc?.quote]).to.deep.equal([
      'Acme.Core',
      'Takes orders & keeps them.',
      'Takes orders &amp; keeps them.',
    ]);
  });

  for (const [path, id] of [
    ['a/B.csproj', 'xml'],
    ['B.fsproj', 'xml'],
    ['B.vbproj', 'xml'],
    ['Directory.Build.props', 'xml'],
    ['Directory.Packages.props', 'xml'],
    ['packages.config', 'xml'],
    ['All.sln', 'plaintext'],
    ['web.config', undefined],
  ] as const) {
    it(`${path} is ${id ?? 'not a manifest'}`, () => {
      expect(createDotNetManifestLanguage().identify(modulePath(path))).to.equal(id);
    });
  }
});
