import { baseName } from '../base/paths.ts';
import type { ModuleRole } from '../model/module-graph.ts';

/**
 * What a file is to the team, told by its path, and by its language where the content tells it. In doubt it is `source`: showing too
 * much misleads less than hiding a part.
 */
export const roleOf = (path: string, language?: string): ModuleRole => {
  if (language !== 'openapi') return roleOfPath(path);
  // A description of an interface is a part of the product, whatever it is written in; its folder is often called `spec`.
  const role = roleOfPath(path.replaceAll(/(?<=^|\/)specs?\//gu, ''));
  return role === 'configuration' || role === 'asset' ? 'source' : role;
};

const roleOfPath = (path: string): ModuleRole => {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  if (isVendored(segments, name)) return 'vendored';
  if (isGeneratedPath(segments, name)) return 'generated';
  if (isTest(segments, name)) return 'test';
  if (isDocumentation(name) && !buildText.test(name)) return 'documentation';
  if (isConfiguration(segments, name)) return 'configuration';
  return assetExtension.test(name) || editorQuery.test(name) ? 'asset' : 'source';
};

/** True for code that a program wrote: by its name, by what its leading comment says, or by its lines, which nobody could read. */
export const looksGenerated = (path: string, text: string): boolean => {
  if (schemaOfRails.test(path)) return false;
  const segments = path.split('/');
  return isGeneratedPath(segments.slice(0, -1), baseName(path)) || saysGenerated(text) || isMinified(path, text);
};

/** Written by a program, and yet the one place where the whole of the stored data stands. */
const schemaOfRails = /(?:^|\/)db\/(?:\w+_)?(?:schema|structure)\.(?:rb|sql)$/u;

const thirdPartyFolders: ReadonlySet<string> = new Set([
  ...['third_party', 'third-party', 'thirdparty', '3rdparty'],
  ...['node_modules', 'bower_components', 'jspm_packages', 'site-packages', '_vendor', 'Pods', 'Carthage'],
]);

/** Below one of these, `vendor` may be a part of the product: who sells on a marketplace. */
const productFolders: ReadonlySet<string> = new Set(['src', 'app', 'apps', 'pages', 'routes', 'modules', 'features', 'api']);

const isVendored = (folders: readonly string[], name: string): boolean =>
  (bundledFolders.has(folders[0] ?? '') && /\.(?:[chs]|cc|cpp|cxx|hh|hpp|hxx|inl)$/iu.test(name)) ||
  folders.some((folder, index) => {
    if (thirdPartyFolders.has(folder)) return true;
    const above = folders.slice(0, index);
    // Where ASP.NET keeps what browsers load and others wrote.
    if (folder === 'lib' && above.at(-1) === 'wwwroot') return true;
    return folder === 'vendor' && !above.some((other) => productFolders.has(other)) && !packageFolders.has(above.at(-1) ?? '');
  });

/** Where C and C++ programs keep what they bring with them; elsewhere, and for other languages, the names mean other things as well. */
const bundledFolders: ReadonlySet<string> = new Set(['deps', 'external', 'extern']);

const packageFolders: ReadonlySet<string> = new Set(['packages', 'libs', 'services']);

const isGeneratedPath = (folders: readonly string[], name: string): boolean =>
  folders.some((folder) => generatedFolders.has(folder)) ||
  generatedName.test(name) ||
  generatedCode.test(name) ||
  lockFiles.has(name);

const generatedFolders: ReadonlySet<string> = new Set([
  '__generated__',
  'generated-sources',
  'generated-src',
  'generated-test-sources',
]);

const generatedName = /\.(?:generated|gen)\.[a-z]+$|[.-]min\.[cm]?(?:js|css)$|\.(?:js|css|ts)\.map$/u;

/** What compilers of interfaces, designers of screens and keepers of databases write. */
const generatedCode =
  /\.pb(?:\.gw|\.validate)?\.(?:go|cc|h|swift|dart)$|_pb2(?:_grpc)?\.pyi?$|_(?:grpc_)?pb\.(?:d\.ts|[jt]s|rb)$|^zz_generated\..*\.go$|_gen(?:erated)?\.go$|\.(?:Designer|g|g\.i)\.(?:cs|vb)$|ModelSnapshot\.cs$|\.(?:g|freezed|mocks)\.dart$/u;

const lockFiles: ReadonlySet<string> = new Set([
  ...['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'deno.lock'],
  ...['go.work.sum', 'mix.lock', 'pubspec.lock', 'pdm.lock', 'Podfile.lock', 'gradle.lockfile', '.terraform.lock.hcl'],
  ...['Cargo.lock', 'composer.lock', 'Gemfile.lock', 'poetry.lock', 'uv.lock', 'Pipfile.lock', 'go.sum', 'flake.lock'],
]);

const isTest = (all: readonly string[], name: string): boolean => {
  const main = all.findIndex((folder, index) => folder === 'main' && all[index - 1] === 'src');
  // Below `src/main` stands the product of Maven and Gradle, a library for tests among others.
  const folders = main < 0 ? all : all.slice(0, main);
  return (
    testName.test(name) ||
    (main < 0 && testCode.test(name)) ||
    folders.some(
      (folder, index) => isTestFolder(folder, folders.slice(0, index)) && !isScreenOfTests(folders.slice(0, index), name),
    )
  );
};

/** `components/http/test/Runner.vue`: screens of a product that is about testing. */
const isScreenOfTests = (above: readonly string[], name: string): boolean =>
  /\.(?:vue|svelte|astro)$/u.test(name) &&
  above.some((folder) => /^(?:components|pages|views|layouts|routes|screens)$/u.test(folder));

/** Names that the test runners of other languages look for. */
const testCode =
  /^(?:test_.*|.*_test|conftest|tests)\.pyi?$|_test\.(?:go|rb|exs|dart|c|cc|cpp|cxx|rs)$|_spec\.(?:rb|cr|lua)$|_unittest\.(?:c|cc|cpp|cxx)$|^mock_.*\.go$|_mocks?\.go$|^(?:test_helper|spec_helper|rails_helper)\.rb$|[a-z\d](?:Tests?|TestCase|IT|ITCase)\.(?:java|kt|groovy|scala)$|[A-Za-z\d]Tests?\.(?:cs|fs|vb|php|swift)$|^tests?\.rs$|\.bats$/u;

const testName =
  /\.(?:test|spec|cy|e2e|e2e-spec|test-d|stories|story|bench)\.(?:[cm]?[jt]sx?|vue|svelte|mdx|snap)$|\.snap$|^(?:setup-?tests?|(?:jest|vitest|cypress)[.-]setup)\.[cm]?[jt]sx?$/iu;

const isTestFolder = (folder: string, above: readonly string[]): boolean =>
  testFolders.has(folder) ||
  testFolderName.test(folder) ||
  /^(?:Unit|Integration|Functional|Acceptance)Test$/u.test(folder) ||
  projectOfTests.test(folder) ||
  // Source sets of Gradle: `src/androidTest`, `src/integrationTest`.
  (above.at(-1) === 'src' && /^[a-z][A-Za-z]*Test$/u.test(folder)) ||
  // `packages/test-utils` may be what a team sells; `src/test-utils` serves its own tests.
  (testHelpers.test(folder) && above.some((other) => other === 'src' || other === 'app' || other === 'lib'));

// Not `testing`: that is a product's own subject as often as not.
const testFolders: ReadonlySet<string> = new Set([
  ...['__tests__', '__test__', '__mocks__', '__fixtures__', '__snapshots__', '__testfixtures__', '__stories__'],
  ...['test', 'tests', 'spec', 'specs', 'e2e', 'cypress', 'fixtures'],
  ...['Tests', 'testdata', 'test-data', 'test_data', 'testFixtures', 'test-fixtures', 'test_fixtures', 'benches'],
]);

/** Of .NET and Swift: `Billing.Tests`, `Billing.UnitTests`, `BillingUITests`. */
const projectOfTests = /^[A-Z][\w.]*Tests$|^[A-Z][\w.]*\.\w*Test$/u;

const testFolderName =
  /^(?:integration|unit|e2e|acceptance|smoke|functional|browser|ui|system|perf|performance|load|regression|visual|contract)[-_]tests?$|[-_]e2e$/iu;

const testHelpers = /^test[-_]?(?:utils?|helpers?|support)$/iu;

const isDocumentation = (name: string): boolean =>
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|org|dita|txt)$/iu.test(name) ||
  /^(?:license|licence|notice|authors|contributors|maintainers|credits|thanks|copying|changelog|readme)$/iu.test(name);

/** Instructions for tools that end like a text. */
const buildText = /^(?:CMakeLists|meson_options|(?:[\w-]*[-_.])?(?:requirements|constraints)(?:[-_.][\w.-]*)?)\.txt$/iu;

const isConfiguration = (folders: readonly string[], name: string): boolean =>
  name.startsWith('.') ||
  buildText.test(name) ||
  buildCode.test(name) ||
  // Beside `src` it is run by Cargo; inside it is a module like any other.
  (name === 'build.rs' && folders.at(-1) !== 'src') ||
  folders.some((folder) => folder.startsWith('.')) ||
  configurationNames.has(name) ||
  configurationName.test(name) ||
  // Inside the product `app.config.ts` is code that runs; beside it `vite.config.ts` is not.
  (/\.(?:config|conf|workspace)\.(?:[cm]?[jt]s|json)$/u.test(name) && !folders.includes('src') && !folders.includes('app'));

const configurationNames: ReadonlySet<string> = new Set([
  ...[
    'package.json',
    'turbo.json',
    'nx.json',
    'lerna.json',
    'project.json',
    'angular.json',
    'vercel.json',
    'biome.json',
    'rush.json',
  ],
  ...[
    'deno.json',
    'renovate.json',
    'components.json',
    'firebase.json',
    'netlify.toml',
    'bower.json',
    'composer.json',
    'nodemon.json',
  ],
  ...[
    'Dockerfile',
    'Makefile',
    'Procfile',
    'Jenkinsfile',
    'Vagrantfile',
    'CODEOWNERS',
    'Gemfile',
    'Rakefile',
    'go.mod',
    'pom.xml',
  ],
]);

const configurationName =
  /^[jt]sconfig(?:[.-][\w.-]*)?\.json$|^(?:gulpfile|gruntfile)(?:\.\w+)*\.[cm]?[jt]s$|^(?:webpack|rollup|esbuild)\.\w+\.[cm]?[jt]s$|^docker-compose[\w.-]*$|\.(?:ya?ml|toml|ini|cfg|properties|env|jsonc|code-workspace|editorconfig|lock|gradle|csproj|sln|nix|tf|dockerfile)$/iu;

/** Programs that build the product, by the names that their tools look for, and settings of other platforms. */
const buildCode =
  /^(?:setup|noxfile|fabfile)\.py$|^knexfile\.[jt]s$|^MANIFEST\.in$|^(?:CNAME|VERSION)$|\.(?:sample|dist|neon)$|^(?:build|settings|init)\.gradle\.kts$|^(?:GNUm|BSDm|m)akefile(?:\.\w+)?$|^(?:BUILD|WORKSPACE|MODULE|BUCK)(?:\.bazel)?$|^meson\.build$|^Package\.swift$|^(?:mix|rebar)\.(?:exs|config)$|^build\.(?:sbt|zig|xml)$|^(?:Cask|Brew|Guard|Cap|Pod|Fast|App|Berks|Earth|Just|Snap|Tilt|Container)file$|\.(?:mk|mak|cmake|bzl|gemspec|podspec|cabal|nimble|rockspec|sbt|pri|pro|vcxproj|fsproj|vbproj|shproj|proj|props|targets|slnx|nuspec|iml|launch|ruleset|config|wxs|wxi|entitlements|xcconfig|pbxproj|xcscheme|xcworkspacedata|manifest|tofu|tfvars|hcl|bicep|desktop|service|socket|timer|conf|webmanifest|code-snippets)$/u;

const assetExtension =
  /\.(?:json5?|jsonld|har|geojson|ndjson|jsonl|csv|tsv|xml|xsd|rng|dtd|ent|rdf|rss|atom|opml|resx|xlf|xliff|tmx|plist|strings|po|pot|png|jpe?g|gif|svg|webp|avif|ico|icns|bmp|tiff?|psd|woff2?|ttf|otf|eot|mp[34]|m4a|wav|ogg|webm|mov|pdf|zip|gz|tgz|tar|wasm|css|scss|sass|less|styl|pcss|postcss|bin|node|exe|dll|so|dylib|jar|map)$/iu;

/** What editors colour, fold and indent a language by (tree-sitter): data, a folder for each language. */
const editorQuery = /^(?:highlights|injections|locals|tags|folds|indents|textobjects|outline|brackets|rainbows)\.scm$/u;

const headLength = 2_000;

const saysGenerated = (text: string): boolean => {
  const head = text.slice(0, headLength);
  // Spares most files the search for their first comment.
  const lower = head.toLowerCase();
  if (!lower.includes('generated') && !lower.includes('do not ')) return false;
  const comment = leadingComment(head);
  return comment !== '' && generatedWords.some((words) => words.test(comment));
};

const generatedWords = [
  /@generated\b/u,
  /\bDO NOT EDIT\b/u,
  /\bdo not (?:edit|modify|change) (?:this (?:file|code)|manually|by hand|directly)\b/iu,
  /(?:^|\n)[^\w\n]*(?:auto-?generated|automatically generated|auto generated)\b/iu,
  /\b(?:file|code|module|types?|content|contents|schema) (?:is|are|was|were|has been|have been) (?:auto-?|automatically |auto )generated\b/iu,
];

/** The comments that stand before the first line of code, one to a line. */
const leadingComment = (head: string): string => {
  const comments: string[] = [];
  let end: string | undefined;
  for (const line of head.split('\n').map((text) => text.trim())) {
    if (end === undefined && !isCommentStart(line)) break;
    comments.push(line);
    end = end === undefined ? blockEnd(line) : line.includes(end) ? undefined : end;
  }
  return comments.join('\n');
};

const isCommentStart = (line: string): boolean =>
  line === '' || /^(?:\/\/|\/\*|#|<!--|--|;|'use strict'|"use strict"|'use client'|"use client"|<\?)/u.test(line);

const blockEnd = (line: string): string | undefined =>
  line.startsWith('/*') && !line.includes('*/') ? '*/' : line.startsWith('<!--') && !line.includes('-->') ? '-->' : undefined;

/** Characters a line on average: people write 30 to 60, programs that pack code thousands. */
const packedLineLength = 500;

const isMinified = (path: string, text: string): boolean => {
  if (text.length < 4_000 || !/\.(?:[cm]?jsx?|css)$/iu.test(path)) return false;
  const head = text.slice(0, 100_000);
  let lines = 1;
  for (let at = head.indexOf('\n'); at >= 0; at = head.indexOf('\n', at + 1)) lines++;
  return head.length / lines > packedLineLength;
};
