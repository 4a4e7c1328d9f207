import { expect } from 'chai';
import type { ModuleRole } from '../../src/model/module-graph.ts';
import { looksGenerated, roleOf } from '../../src/scan/classify.ts';

const check = (role: ModuleRole, ...paths: readonly string[]): void => {
  for (const path of paths) it(`${path} is ${role}`, () => expect(roleOf(path)).to.equal(role));
};

describe('roleOf', () => {
  check('asset', 'runtime/queries/rust/highlights.scm', 'queries/injections.scm');
  check('source', 'src/eval.scm', 'Web/lib/a.js', 'src/UnitTesting.cs');
  check('vendored', 'Web/wwwroot/lib/grid/grid.js');
  check('test', 'Server/UnitTest/Login.cs');
  check(
    'source',
    'src/a.ts',
    'index.js',
    'lib/build/a.ts',
    'src/contest.ts',
    'src/latest/a.ts',
    'src/attest.ts',
    'scripts/release.ts',
  );
  check(
    'source',
    'packages/test-utils/src/index.ts',
    'src/testing/run.ts',
    'src/app.config.ts',
    'src/app/app.config.ts',
    'app/spectrum/a.ts',
  );
  check(
    'source',
    'apps/vendor/page.tsx',
    'src/modules/vendor/service.ts',
    'packages/vendor/index.ts',
    'src/ab-tests/variant.ts',
    'docs/site/app.tsx',
  );
  check(
    'source',
    'src/generated-reports/a.ts',
    'src/config/database.ts',
    'constructor',
    '__proto__/toString.ts',
    'src/minutes.js',
  );
  check(
    'test',
    'src/a.test.ts',
    'a.spec.tsx',
    'src/a.cy.js',
    'src/__tests__/a.ts',
    'test/support/a.ts',
    'tests/a.js',
    'e2e/a.ts',
  );
  check(
    'test',
    'cypress/support/a.ts',
    'src/__mocks__/a.ts',
    'integration-tests/http/a.ts',
    'apps/shop-e2e/src/a.ts',
    'src/test-utils/render.tsx',
  );
  check(
    'test',
    'src/Button.stories.tsx',
    'fixtures/a.json',
    'src/__fixtures__/a.ts',
    'jest.setup.ts',
    'src/setupTests.ts',
    'a.test-d.ts',
    'src/components/test/Runner.spec.vue',
  );
  check('source', 'src/components/http/test/Runner.vue');
  check(
    'configuration',
    'vite.config.ts',
    'packages/a/jest.config.js',
    '.eslintrc.js',
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
  );
  check(
    'configuration',
    '.github/workflows/a.yml',
    '.storybook/main.ts',
    'docker-compose.yml',
    'Dockerfile',
    'gulpfile.js',
    'webpack.prod.js',
    '.env',
  );
  check('documentation', 'README.md', 'docs/a.mdx', 'LICENSE', '.github/CONTRIBUTING.md', 'CHANGELOG');
  check(
    'generated',
    'src/api.generated.ts',
    'src/routeTree.gen.ts',
    'src/__generated__/a.ts',
    'public/a.min.js',
    'pnpm-lock.yaml',
    'Cargo.lock',
  );
  check(
    'vendored',
    'vendor/jquery.js',
    'third_party/a/b.ts',
    'public/js/vendor/a.js',
    'src/third-party/a.ts',
    'lib/vendor/a.test.ts',
  );
  check(
    'test',
    ...['shop/test_cart.py', 'shop/cart_test.py', 'shop/conftest.py', 'shop/tests.py', 'pkg/cart_test.go', 'pkg/testdata/a.json'],
    ...[
      'pkg/mock_store.go',
      'app/src/test/java/A.java',
      'app/src/androidTest/A.kt',
      'a/CartTest.java',
      'a/CartTests.kt',
      'a/CartIT.java',
    ],
    ...[
      'Shop.Tests/A.cs',
      'tests/Shop.UnitTests/A.cs',
      'Shop/CartTests.cs',
      'spec/cart_spec.rb',
      'lib/cart_test.rb',
      'src/CartTest.php',
    ],
    ...[
      'tests/it.rs',
      'benches/a.rs',
      'src/tests.rs',
      'src/cart_test.cc',
      'src/cart_unittest.cpp',
      'ShopUITests/A.swift',
      'src/test.bats',
    ],
  );
  check(
    'generated',
    ...[
      'api/cart.pb.go',
      'api/cart_grpc.pb.go',
      'api/cart_pb2.py',
      'api/cart.pb.h',
      'web/cart_pb.d.ts',
      'target/generated-sources/A.java',
    ],
    ...[
      'Shop/Form.Designer.cs',
      'obj/A.g.cs',
      'Migrations/ShopContextModelSnapshot.cs',
      'k8s/zz_generated.deepcopy.go',
      'go.sum',
    ],
  );
  check('vendored', 'deps/hiredis/sds.c', 'external/zlib/a.h', 'pip/_vendor/a.py', 'ios/Pods/a.m');
  check(
    'source',
    ...[
      'deps.ts',
      'deps/a.ts',
      'src/external/a.c',
      'src/main/java/org/x/test/A.java',
      'lib/src/main/java/CartTest.java',
      'src/Latest.java',
    ],
    ...[
      'shop/migrations/0001_initial.py',
      'alembic/versions/a.py',
      'db/migrate/1_a.rb',
      'Migrations/20250101_A.cs',
      'db/schema.rb',
    ],
    ...[
      'db/a.sql',
      'prisma/schema.prisma',
      'api/a.graphql',
      'api/cart.proto',
      'templates/a.html',
      'src/contest.py',
      'src/build.rs',
    ],
    ...['shop/manage.py', 'src/testing.py', 'Shop/Contest.cs', 'src/Attest.php', 'src/latest.go'],
  );
  check(
    'configuration',
    ...['CMakeLists.txt', 'requirements.txt', 'requirements-dev.txt', 'setup.py', 'build.gradle.kts', 'build.rs', 'Shop.csproj'],
    ...[
      'Directory.Build.props',
      'web.config',
      'infra/main.tf',
      'src/main/resources/application.yml',
      'a.properties',
      'BUILD.bazel',
      'x.gemspec',
    ],
  );
  check('documentation', 'notes.txt', 'docs/a.rst');
  it('a description of an interface is source, whatever its ending', () => {
    for (const path of ['openapi.yaml', 'docs/api.json', 'spec/api.yml']) expect(roleOf(path, 'openapi')).to.equal('source');
    for (const path of ['test/api.yaml', 'test/spec/api.yaml']) expect(roleOf(path, 'openapi')).to.equal('test');
    expect(roleOf('a.yaml', 'yaml')).to.equal('configuration');
  });
  check('asset', 'public/logo.svg', 'src/a.css', 'src/theme.scss', 'locales/en.json', 'fonts/a.woff2');
});

const generated = (expected: boolean, title: string, text: string, path = 'src/a.ts'): void => {
  it(`${title}: ${expected ? 'generated' : 'written'}`, () => expect(looksGenerated(path, text)).to.equal(expected));
};

describe('looksGenerated', () => {
  generated(true, 'a mark', '/**\n * @generated\n */\nexport const a = 1;');
  generated(true, 'Go’s sentence', '// Code generated by x. DO NOT EDIT.\n');
  generated(true, 'a sentence', '/* eslint-disable */\n\n// This file was automatically generated by y.\n');
  generated(true, 'a heading', '# Auto-generated from the schema\n');
  generated(true, 'over two lines', '/*\n * Please do not edit this file\n * by hand.\n */');
  generated(true, 'in HTML', '<!--\nThis file is auto-generated\n-->\n<p>', 'a.html');
  generated(true, 'by its path', '', 'src/a.gen.ts');
  generated(true, 'packed', `${'var a=1;'.repeat(2_000)}\n`, 'public/a.js');
  generated(false, 'the stored data of Rails', '# This file is auto-generated from the database.\n', 'db/schema.rb');
  generated(false, 'in code', 'const warning = "@generated DO NOT EDIT";');
  generated(false, 'after code', 'import a from "a";\n// @generated\n');
  generated(false, 'a comment about something generated', '// Gives invoices their auto-generated numbers.\nexport const a = 1;');
  generated(false, 'a warning of a careful author', '// PLEASE DO NOT MODIFY / DELETE UNLESS YOU KNOW WHAT YOU ARE DOING\n');
  generated(false, 'long lines in prose', 'word '.repeat(5_000), 'README.md');
  generated(false, 'long source', 'export const a = 1;\n'.repeat(2_000), 'src/a.js');
  generated(false, 'an empty file', '');

  it('takes time in proportion to the text', () => {
    const baits = [
      '/*'.repeat(500_000),
      ' '.repeat(1_000_000),
      '`'.repeat(1_000_000),
      '\n'.repeat(1_000_000),
      '//'.repeat(500_000),
    ];
    for (const bait of baits) expect(looksGenerated('a.ts', bait)).to.be.false;
    expect(roleOf('test-'.repeat(200_000))).to.equal('source');
    expect(roleOf('a/'.repeat(20_000))).to.equal('source');
    expect(roleOf(`docker-compose${'.'.repeat(100_000)}/`)).to.equal('source');
  });
});
