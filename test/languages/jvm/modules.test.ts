import { expect } from 'chai';
import * as fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createJvmResolver } from '../../../src/languages/jvm/create-resolver.ts';
import { readModules } from '../../../src/languages/jvm/modules/read-modules.ts';
import type { PackageDependency } from '../../../src/model/module-graph.ts';
import { resolverContext } from '../../support/resolution.ts';

type Texts = Readonly<Record<string, string>>;

const inWords = (text: string, { name, kind, constraint, internal, range }: PackageDependency): string => {
  const index = lineIndex(text);
  const quote = text.slice(index.offsetAt(range.start), index.offsetAt(range.end));
  return `${internal ? 'our ' : ''}${name} ${kind} ${constraint} at ${quote}`;
};

/** The packages of a workspace with their rows, and the files that notices are about. */
const check = (
  title: string,
  texts: Texts,
  expected: Readonly<Record<string, readonly string[]>>,
  notices: readonly string[] = [],
): void => {
  it(title, async () => {
    const found = await readModules(resolverContext(new Map(Object.entries(texts))));
    const packages = found.packages.map(({ name, path, manifest, dependsOn }) => [
      `${name} in ${path}`,
      dependsOn.map((row) => inWords(texts[manifest] ?? '', row)),
    ]);
    expect(Object.fromEntries(packages)).to.deep.equal(expected);
    expect(found.notices.map(({ path }) => path)).to.deep.equal(notices);
  });
};

const dependency = (rest: string): string => `<dependency>${rest}</dependency>`;

describe('modules of Maven', () => {
  check(
    'what a parent says counts for its children',
    {
      'pom.xml': `<project>\r\n<groupId>shop</groupId><artifactId>all</artifactId><version>2</version><modules><module>web</module><module>core</module></modules>
<properties><json.version>\${major}.1</json.version><major>9</major></properties>
<dependencyManagement><dependencies>${dependency('<groupId>j</groupId><artifactId>json</artifactId><version>${json.version}</version>')}${dependency('<groupId>u</groupId><artifactId>unit</artifactId><version>4</version><scope>test</scope>')}</dependencies></dependencyManagement></project>`,
      'web/pom.xml': `<project><parent><groupId>shop</groupId><artifactId>all</artifactId></parent><artifactId>web</artifactId><dependencies>
${dependency('<groupId>${project.groupId}</groupId><artifactId>core</artifactId><version>${project.version}</version>')}
${dependency('<groupId>j</groupId><artifactId>json</artifactId>')}
${dependency('<groupId>u</groupId><artifactId>unit</artifactId>')}
${dependency('<groupId>s</groupId><artifactId>servlet</artifactId><scope>provided</scope><version>${unknown}</version>')}
${dependency('<groupId>o</groupId><artifactId>extra</artifactId><optional>true</optional>')}
</dependencies><build><plugins><plugin><dependencies>${dependency('<groupId>x</groupId><artifactId>y</artifactId>')}</dependencies></plugin></plugins></build></project>`,
      'core/pom.xml':
        '<project><parent><groupId>shop</groupId><artifactId>all</artifactId></parent><artifactId>core</artifactId><properties><major>1</major></properties></project>',
    },
    {
      'shop:core in core': [],
      'shop:all in ': [],
      'shop:web in web': [
        'our shop:core runtime 2 at core',
        'j:json runtime 9.1 at json',
        'u:unit development 4 at unit',
        's:servlet peer  at servlet',
        'o:extra optional  at extra',
      ],
    },
  );
  check('no group', { 'pom.xml': '<project><artifactId>alone</artifactId></project>' }, { 'alone in ': [] });
  check(
    'parents and properties in a circle, a parent outside, a missing module',
    {
      'a/pom.xml':
        '<project><parent><groupId>g</groupId><artifactId>b</artifactId><relativePath>../b</relativePath></parent><artifactId>a</artifactId></project>',
      'b/pom.xml':
        '<project><parent><groupId>g</groupId><artifactId>a</artifactId><relativePath>../a/pom.xml</relativePath></parent><artifactId>b</artifactId><properties><x>${y}</x><y>${x}</y></properties><dependencies><dependency><groupId>d</groupId><artifactId>d</artifactId><version>${x}</version></dependency></dependencies></project>',
      'c/pom.xml':
        '<project><parent><groupId>h</groupId><artifactId>q</artifactId><relativePath>../../../q</relativePath></parent><artifactId>c</artifactId><modules><module>../../x</module><module>gone</module></modules></project>',
    },
    { 'g:a in a': [], 'g:b in b': ['d:d runtime  at d'], 'h:c in c': [] },
    ['c/pom.xml', 'c/pom.xml', 'a/pom.xml', 'b/pom.xml', 'c/pom.xml'],
  );
  check('broken XML', { 'pom.xml': '<project><artifactId>a</artifactId><dependencies><dependency>' }, {}, ['pom.xml']);
});

describe('modules of Gradle', () => {
  check(
    'scripts in Groovy',
    {
      'settings.gradle': "rootProject.name = 'shop'\n// include 'no'\ninclude 'core',\n  ':web:api'\n",
      'build.gradle':
        "buildscript { dependencies { classpath 'x:y:1' } }\next { versions = [json: '2.1'] }\nlibs = [json: \"j:json:$versions.json\"]\nproject(':core') {\n  dependencies {\n    implementation libs.json\n  }\n}\n",
      'core/A.java': '',
      'web/api/build.gradle':
        "dependencies {\n  implementation project(':core')\n  testImplementation 'u:unit:4.1', 'u:more:1'\n  compileOnly(\"s:servlet:3\") { exclude group: 'q', module: 'r' }\n  runtimeOnly group: 'g', name: 'version', version: '7'\n  /* api 'a:b:1' */\n  constraints { api 'c:d:1' }\n}\n",
    },
    {
      'shop in ': [],
      'shop:core in core': ['j:json runtime 2.1 at libs.json'],
      'shop:web:api in web/api': [
        'our shop:core runtime  at :core',
        'u:unit development 4.1 at u:unit:4.1',
        's:servlet peer 3 at s:servlet:3',
        'g:version runtime 7 at version',
      ],
    },
  );
  check(
    'scripts in Kotlin, with a catalog of versions',
    {
      'settings.gradle.kts':
        'rootProject.name = "shop"\ninclude(":core-api")\ninclude(":moved")\nproject(":moved").projectDir = file("else/where")\n',
      'gradle/libs.versions.toml':
        '[versions]\njson = "2"\n[libraries]\njson-core = { module = "j:core", version.ref = "json" }\nunit = "u:unit:4"\n[bundles]\nall = ["json-core", "unit"]\n',
      'core-api/build.gradle.kts':
        'dependencies {\n  api(libs.json.core)\n  testImplementation(libs.bundles.all)\n  ksp(platform("p:bom:1"))\n}\n',
      'else/where/build.gradle.kts':
        'kotlin { sourceSets { val jvmTest by getting { dependencies { implementation(kotlin("test")) } } } }\ndependencies { api(projects.coreApi); implementation(libs.gone) }\n',
    },
    {
      'shop:core-api in core-api': [
        'j:core runtime 2 at libs.json.core',
        'j:core development 2 at libs.bundles.all',
        'u:unit development 4 at libs.bundles.all',
        'p:bom development 1 at p:bom:1',
      ],
      'shop:moved in else/where': [
        'org.jetbrains.kotlin:kotlin-test development  at test',
        'our shop:core-api runtime  at projects.coreApi',
      ],
    },
  );
  check(
    'a folder that Maven describes as well is one package',
    {
      'pom.xml': '<project><groupId>g</groupId><artifactId>a</artifactId></project>',
      'build.gradle': '',
      'settings.gradle': "rootProject.name = 'a'",
    },
    { 'g:a in ': [] },
  );
  check(
    'a script that no settings name',
    { 'tool/build.gradle': "dependencies { api 'a:b:1' }" },
    { 'tool in tool': ['a:b runtime 1 at a:b:1'] },
  );
  check(
    'projects that lead out or are not there, and a broken catalog',
    {
      'settings.gradle': "include 'gone', 'out'\nproject(':out').projectDir = file('../../out')",
      'gradle/libs.versions.toml': '[[[',
    },
    {},
    ['gradle/libs.versions.toml', 'settings.gradle', 'settings.gradle'],
  );
});

describe('modules of any text', () => {
  it('are told by Java alone', async () => {
    const context = resolverContext(new Map([['pom.xml', '<project><artifactId>a</artifactId></project>']]));
    expect((await createJvmResolver(context, 'java')).packages).to.have.length(1);
    expect((await createJvmResolver(context, 'kotlin')).packages).to.deep.equal([]);
  });

  it('never throw', async () => {
    const pieces = [
      ...[
        '<project>',
        '</project>',
        '<dependencies>',
        '<dependency>',
        '</',
        '<artifactId>',
        'a',
        '${a}',
        '${',
        '}',
        '{',
        'dependencies ',
        '"',
        "'",
      ],
      ...[
        'implementation ',
        '(',
        ')',
        'x:y:1',
        'project',
        'include ',
        ',',
        '\n',
        '\r',
        '//',
        '/*',
        'libs.a.b',
        '__proto__',
        '[libraries]',
        '=',
        '𝒳',
      ],
    ];
    const names = ['pom.xml', 'a/pom.xml', 'build.gradle', 'settings.gradle.kts', 'gradle/libs.versions.toml'];
    const texts = fc.array(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const written = names.map((name, index): [string, string] => [name, (all[index] ?? []).join('')]);
        await readModules(resolverContext(new Map(written)));
      }),
      { numRuns: 200 },
    );
  });

  it('nested without end take no time', async () => {
    const texts: Texts = {
      'pom.xml': '<dependencies>'.repeat(20_000),
      'build.gradle': 'dependencies {'.repeat(20_000) + 'a('.repeat(20_000),
      'x/build.gradle': '/*'.repeat(100_000) + '"'.repeat(100_000),
    };
    await readModules(resolverContext(new Map(Object.entries(texts))));
  }).timeout(4000);
});
