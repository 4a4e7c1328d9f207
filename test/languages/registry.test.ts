import { parserAssets } from '../support/parser-assets.ts';
import { expect } from 'chai';
import { createLanguages, languageOf } from '../../src/languages/registry.ts';
import { modulePath } from '../../src/model/module-path.ts';

const check = (path: string, expected: string | undefined): void => {
  it(`${path} is ${expected ?? 'nobody’s'}`, async () => {
    const found = languageOf(await createLanguages(parserAssets), modulePath(path));
    expect(found && `${found.language.id}/${found.id}`).to.equal(expected);
  });
};

describe('languages/registry', () => {
  check('src/a.ts', 'typescript/typescript');
  check('src/a.tsx', 'typescript/typescriptreact');
  check('src/a.d.cts', 'typescript/typescript');
  check('a.jsx', 'typescript/javascriptreact');
  check('a.mjs', 'typescript/javascript');
  check('README.md', 'markdown/markdown');
  check('docs/a.mdx', 'markdown/markdown');
  check('a.MARKDOWN', 'markdown/markdown');
  check('package.json', 'json/json');
  check('a/package.json', 'json/json');
  check('a/package.json/b', undefined);
  check('my-package.json', 'json/json');
  check('tsconfig.json', 'json/jsonc');
  check('LICENSE', undefined);
  check('a.py', 'python/python');
  check('a.swift', undefined);
  check('', undefined);

  it('no language throws on an empty text, nor finds anything in it', async () => {
    for (const language of await createLanguages(parserAssets)) {
      const source = { path: modulePath('a'), text: '' };
      for (const facts of [await language.read(source), await language.skim?.(source)]) {
        if (facts) expect(facts).to.deep.include({ imports: [], definitions: [], exports: [] });
      }
    }
  });
});
