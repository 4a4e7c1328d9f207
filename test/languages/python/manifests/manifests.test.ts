import { expect } from 'chai';
import fc from 'fast-check';
import { createPythonManifestLanguage } from '../../../../src/languages/python/manifests/manifest-language.ts';
import { modulePath } from '../../../../src/model/module-path.ts';
import type { ManifestContent } from '../../../../src/languages/python/manifests/manifest.ts';
import { isBroken } from '../../../../src/languages/python/manifests/manifest.ts';
import { manifestReader } from '../../../../src/languages/python/manifests/read-manifests.ts';

const contentOf = (path: string, text: string): ManifestContent => {
  const content = manifestReader(path)?.(text);
  if (!content || isBroken(content)) throw new Error(`${path} is a manifest`);
  return content;
};

/** Each row with exactly what stands at its place. */
const check = (path: string, text: string, expected: readonly string[]): void => {
  it(`${path}: ${JSON.stringify(text).slice(0, 60)}`, () => {
    const { name, rows, roots } = contentOf(path, text);
    const said = rows.map((row) => `${row.kind} ${row.name} ${row.constraint} [${text.slice(row.start, row.end)}]`);
    expect([
      ...(name ? [`${name.value} [${text.slice(name.start, name.end)}]`] : []),
      ...roots.map((root) => `in ${root}`),
      ...said,
    ]).to.deep.equal(expected);
  });
};

describe('manifests of Python', () => {
  check(
    'pyproject.toml',
    '[project]\nname = "a"\ndependencies = [\n  "b[x,y]>=1,<2; python_version>\'3\'", # why\n  \'c @ https://x\',\n]\n',
    ['a [a]', "runtime b >=1,<2 [b[x,y]>=1,<2; python_version>'3']", 'runtime c @ https://x [c @ https://x]'],
  );
  check(
    'pyproject.toml',
    '[project.optional-dependencies]\nx = ["d"]\n[dependency-groups]\ndev = ["e", {include-group = "x"}]\n[tool.uv]\ndev-dependencies = ["f==1"]',
    ['optional d  [d]', 'development e  [e]', 'development f ==1 [f==1]'],
  );
  check(
    'pyproject.toml',
    '[tool.hatch.build.targets.wheel]\npackages = ["py/shop"]\n[tool.pyright]\nextraPaths = ["x"]\n[[tool.poetry.packages]]\ninclude = "y"\nfrom = "src"',
    ['in py', 'in x'],
  );
  check(
    'setup.cfg',
    '[metadata]\nname = a\n[options]\npackage_dir =\n    = src\ninstall_requires =\n    b>=1\n    # no\n    c\n[options.extras_require]\nx = d',
    ['a [a]', 'in src', 'runtime b >=1 [b>=1]', 'runtime c  [c]', 'optional d  [d]'],
  );
  check(
    'setup.py',
    'from setuptools import find_packages, setup\nsetup(\n  name="a", # x\n  packages=find_packages(where=\'src\'),\n  install_requires=["b>1", "c" ],\n  extras_require={"x": ["d"]},\n  version=v("1"),\n)',
    ['a [a]', 'in src', 'runtime b >1 [b>1]', 'runtime c  [c]', 'optional d  [d]'],
  );
  check('setup.py', 'setup(name=NAME, package_dir={"": "lib", "p.q": "x/p/q"}, install_requires=read("r.txt"))', [
    'in lib',
    'in x',
  ]);
  check(
    'requirements-dev.txt',
    '# x\r\nDjango>=4,<5  # y\r\n-r base.txt\r\n--hash=sha256:1\r\nb==1 --hash=sha256:2\r\n./local\r\n',
    ['runtime Django >=4,<5 [Django>=4,<5]', 'runtime b ==1 [b==1]'],
  );
  check('requirements/prod.in', 'a\nb', ['runtime a  [a]', 'runtime b  [b]']);
  check('Pipfile', '[packages]\na = "*"\n[dev-packages]\nb = {version = "==1"}', ['runtime a * [a]', 'development b ==1 [b]']);

  it('are never refused with an error', () => {
    const piece = fc.constantFrom(
      'setup(',
      '[a]',
      '=',
      '"',
      "'''",
      '\n',
      ' ',
      '[',
      '{',
      '}',
      '__proto__',
      'name',
      '-r ',
      '\\',
      '🙂',
      '\r',
      'install_requires',
      ',',
      ')',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt', 'Pipfile'),
        (written, path) => {
          const content = manifestReader(path)?.(written);
          for (const { start, end } of content && !isBroken(content) ? content.rows : []) {
            if (start > end || end > written.length) throw new Error('out of the text');
          }
        },
      ),
    );
  });

  it('may be nested very deeply', () => {
    const deep = manifestReader('pyproject.toml')?.(`a = ${'['.repeat(50_000)}`);
    expect(deep && isBroken(deep)).to.equal(true);
  });

  it('have a title and a doc', async () => {
    const text = '[project]\nname = "shop"\ndescription = "Sells things."';
    const facts = await createPythonManifestLanguage().read({ path: modulePath('pyproject.toml'), text });
    expect([facts.title?.quote, facts.doc?.text, facts.language]).to.deep.equal(['shop', 'Sells things.', 'toml']);
  });
});
