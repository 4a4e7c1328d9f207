import { expect } from 'chai';
import { noProductFacts } from '../../../src/model/product.ts';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { tests } = await recognised(tree);
    expect(inWords({ ...noProductFacts, tests })).to.deep.equal(expected);
  });
};

describe('test suites', () => {
  check(
    'of JavaScript',
    {
      'src/a.test.ts': "import { it } from 'vitest';\nit('adds', () => {});\n",
      'src/b.test.ts': "import request from 'supertest';\nimport { it } from 'vitest';\nit('answers', () => request);\n",
      'e2e/a.spec.ts': "import { test } from '@playwright/test';\ntest('signs in', () => {});\n",
      'test/helpers/make.ts': 'export const make = () => 1;\n',
      'src/it.ts': "it('is no test', () => {});\n",
    },
    ['end-to-end e2e/a.spec.ts (Playwright)', 'unit src/a.test.ts (Vitest)', 'integration src/b.test.ts (Vitest)'],
  );
  check(
    'of runners that need no import',
    { 'package.json': '{"name":"a","devDependencies":{"jest":"1"}}', 'src/a.test.js': "describe('a', () => {});\n" },
    ['unit src/a.test.js (Jest)'],
  );
  check(
    'of Python',
    {
      'tests/test_a.py': 'import pytest\n\ndef test_adds():\n    assert True\n',
      'tests/test_b.py': 'from fastapi.testclient import TestClient\nimport pytest\n\ndef test_b():\n    TestClient(1)\n',
      'tests/conftest.py': 'import pytest\n\ndef test_data():\n    return 1\n',
    },
    ['unit tests/test_a.py (pytest)', 'integration tests/test_b.py (pytest)'],
  );
  const django = { 'requirements.txt': 'django==5\n', 'manage.py': 'import django.core\n' };
  const sends =
    'from shop.test import BaseTestCase\nimport unittest\n\nclass A(BaseTestCase):\n    def test_a(self):\n        self.client.get(self.url)\n';
  check('that send requests to the product', { ...django, 'shop/tests/test_a.py': sends }, [
    'integration shop/tests/test_a.py (unittest)',
  ]);
  check('that send requests to somebody else', { 'requirements.txt': 'httpx\n', 'tests/test_a.py': sends }, [
    'unit tests/test_a.py (unittest)',
  ]);
  check(
    'of Laravel',
    {
      'composer.json': '{"require":{"laravel/framework":"^11"}}',
      'tests/PageTest.php':
        "<?php\nclass PageTest extends TestCase\n{\n    public function test_a()\n    {\n        $this->get('/pages');\n    }\n}\n",
      'tests/MathTest.php':
        '<?php\nclass MathTest extends TestCase\n{\n    public function test_a()\n    {\n        add(1);\n    }\n}\n',
    },
    ['unit tests/MathTest.php (PHPUnit)', 'integration tests/PageTest.php (PHPUnit)'],
  );
  check(
    'of Java, Go, Ruby and C#',
    {
      'src/test/java/a/ATests.java':
        'package a;\nimport org.junit.jupiter.api.Test;\nimport org.springframework.boot.test.context.SpringBootTest;\n@SpringBootTest\nclass ATests {\n  @Test\n  void works() {}\n}\n',
      'b/b_test.go': 'package b\n\nimport "testing"\n\nfunc TestB(t *testing.T) {}\n',
      'spec/models/c_spec.rb': "RSpec.describe 'C' do\n  it 'works' do\n  end\nend\n",
      'test/system/d_test.rb': 'class DTest < ApplicationSystemTestCase\n  test "works" do\n  end\nend\n',
      'Shop.Tests/ETests.cs': 'using Xunit;\nnamespace Shop;\npublic class ETests\n{\n  [Fact]\n  public void Works() {}\n}\n',
    },
    [
      'unit Shop.Tests/ETests.cs (xUnit)',
      'unit b/b_test.go (Go tests)',
      'unit spec/models/c_spec.rb (RSpec)',
      'integration src/test/java/a/ATests.java (JUnit)',
      'end-to-end test/system/d_test.rb (Minitest)',
    ],
  );
});
