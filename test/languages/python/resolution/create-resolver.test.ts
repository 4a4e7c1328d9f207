import { expect } from 'chai';
import { readTree, resolvedIn } from './resolve-tree.ts';

type Tree = Readonly<Record<string, string>>;

const check = (name: string, tree: Tree, from: string, expected: string): void => {
  it(name, async () => {
    expect(await resolvedIn(tree, from)).to.equal(expected);
  });
};

describe('what an import of Python stands for', () => {
  check(
    'the standard library',
    { 'a.py': 'import os.path\nfrom tomllib import loads\nimport distutils' },
    'a.py',
    'builtin os | builtin tomllib | builtin distutils',
  );
  check('a package by its module', { 'a.py': 'import requests' }, 'a.py', 'external requests');
  check(
    'a package by the name that the manifest writes',
    {
      'requirements.txt': 'PyYAML==6.0\ngoogle-cloud-storage\n',
      'a.py': 'import yaml\nimport google.cloud.storage\nimport google.auth',
    },
    'a.py',
    'external PyYAML | external google-cloud-storage | external google',
  );
  check('a relative import out of the folder', { 'a.py': 'from ...b import c' }, 'a.py', 'unresolved outside-the-folder');
  check(
    'a module that is not there',
    { 'p/__init__.py': '', 'p/a.py': 'from p._version import v\nfrom . import b' },
    'p/a.py',
    'unresolved not-found | p/__init__.py',
  );
  check(
    'a module of the same name in a script folder',
    { 's/run.py': 'import calendar\nfrom json import dumps', 's/calendar.py': '', 's/json.py': '' },
    's/run.py',
    'builtin calendar | builtin json',
  );
  check(
    'its own module instead of the library',
    {
      'calendar/__init__.py': '',
      'calendar/models.py': 'class Day: ...',
      'a.py': 'from calendar.models import Day\nfrom calendar import timegm',
    },
    'a.py',
    'calendar/models.py | builtin calendar',
  );
  check('not itself', { 'celery.py': 'from celery import Celery' }, 'celery.py', 'external celery');
  check(
    'its own inner module',
    { 'web/__init__.py': 'from web import views', 'web/views.py': '' },
    'web/__init__.py',
    'web/views.py',
  );
  check(
    'a package without __init__ over two folders',
    {
      'a/src/ns/one.py': '',
      'b/src/ns/two.py': 'from ns import one, two',
      'a/pyproject.toml': '[project]\nname="a"\n[tool.setuptools]\npackage-dir={""="src"}',
      'b/setup.py': 'from setuptools import setup\nsetup(name="b")',
    },
    'b/src/ns/two.py',
    'a/src/ns/one.py b/src/ns/two.py',
  );
  check(
    'a folder is no package that is installed',
    { 'requirements.txt': 'redis', 'tests/redis/test_a.py': '', 'tests/test_b.py': 'import redis' },
    'tests/test_b.py',
    'external redis',
  );
  check(
    'nor is one at the root',
    { 'requirements.txt': 'redis', 'redis/settings.py': '', 'a/__init__.py': '', 'a/b.py': 'import redis' },
    'a/b.py',
    'external redis',
  );
  check(
    'a function of the name of its module',
    { 'p/__init__.py': 'from .run import run', 'p/run.py': 'def run(): ...', 'a.py': 'from p import run' },
    'a.py',
    'p/__init__.py',
  );
  check(
    'stars that go in circles',
    {
      'p/__init__.py': 'from .a import *',
      'p/a.py': 'from .b import *',
      'p/b.py': 'from .a import *',
      'p/x.py': '',
      'q.py': 'from p import x',
    },
    'q.py',
    'p/x.py',
  );
  check(
    'addresses by their name',
    { 'urls.py': 'urlpatterns = [path("", include("shop.urls")), path("", include("other.urls"))]', 'shop/urls.py': '' },
    'urls.py',
    'shop/urls.py | nothing',
  );
  check('a stub asks stubs', { 'p/a.pyi': 'from .b import B', 'p/b.py': '', 'p/b.pyi': '' }, 'p/a.pyi', 'p/b.pyi');
  check(
    'roots that tests are told',
    { 'pyproject.toml': '[tool.pytest.ini_options]\npythonpath = "code lib"', 'code/m.py': '', 'tests/t.py': 'import m' },
    'tests/t.py',
    'code/m.py',
  );
  check(
    'roots outside are left out',
    { 'setup.cfg': '[options.packages.find]\nwhere = ../../x', 'a.py': 'import m' },
    'a.py',
    'external m',
  );
});

describe('the packages of Python', () => {
  it('are read from their manifests', async () => {
    const { resolver } = await readTree({
      'core/pyproject.toml': '[project]\nname = "shop-core"\ndependencies = ["attrs>=22"]\n',
      'web/pyproject.toml':
        '[tool.poetry]\nname = "web"\n[tool.poetry.dependencies]\npython = "^3.9"\nShop_Core = { path = "../core" }\n[tool.poetry.group.dev.dependencies]\npytest = "^8"\n',
    });
    const rows = resolver.packages.map(({ name, path, dependsOn }) => [
      `${name} ${path}`,
      ...dependsOn.map(
        (row) => `${row.kind} ${row.name} ${row.constraint} ${row.internal} ${row.range.start.line}:${row.range.start.character}`,
      ),
    ]);
    expect(rows).to.deep.equal([
      ['shop-core core', 'runtime attrs >=22 false 2:17'],
      ['web web', 'runtime Shop_Core  true 4:0', 'development pytest ^8 false 6:0'],
    ]);
  });

  it('leave a notice where a manifest is broken', async () => {
    const { resolver } = await readTree({ 'pyproject.toml': '[project]\nname = = 1' });
    expect(resolver.notices).to.deep.equal([
      { path: 'pyproject.toml', message: 'Not valid TOML; nothing of it is used.', line: 1 },
    ]);
    expect([...resolver.configuration]).to.deep.equal(['pyproject.toml']);
  });

  it('do not follow requirements in circles', async () => {
    const { resolver } = await readTree({
      'requirements.txt': '-r more.txt\n-r ../../x.txt',
      'more.txt': '-r requirements.txt\n-r /etc/passwd\nrich',
    });
    expect([...resolver.configuration]).to.deep.equal(['requirements.txt', 'more.txt']);
  });
});
