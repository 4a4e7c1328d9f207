import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createFileLanguages } from '../../../src/languages/file-languages.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { readText } from './facts-in-words.ts';

const languages = createFileLanguages(createTreeSitterRuntime(parserAssets));

/** The text has one setting, whose last key is `key` and whose value is `x y`; both stand there without marks around them. */
const check = (path: string, text: string): void => {
  it(`${path}: ${text}`, async () => {
    const language = languages.find((each) => each.identify(modulePath(path)) !== undefined);
    const { settings = [] } = language ? await readText(language, path, text) : {};
    const index = lineIndex(text);
    const said = settings.map(({ range, value }) => [
      text.slice(index.offsetAt(range.start), index.offsetAt(range.end)),
      text.slice(index.offsetAt(value.range.start), index.offsetAt(value.range.end)),
      value.quote,
    ]);
    expect(said).to.deep.equal([['key', 'x y', undefined]]);
  });
};

describe('places of keys and values', () => {
  check('a.yml', 'a:\n  key: x y # z\n');
  check('a.yml', '"key": "x y"');
  check('a.yml', "{ key: 'x y' }");
  check('a.yml', 'key: |\n\n  x y\n\n');
  check('a.yml', 'a: [{ key: x y }]');
  check('a.json', '{ "a": { "key": "x y" } }');
  check('a.toml', '[a]\n"key" = "x y"');
  check('a.toml', "key = '''x y'''");
  check('a.xml', '<key> x y </key>');
  check('a.xml', "<a key='x y'/>");
  check('a.xml', '<key><![CDATA[x y]]></key>');
  check('a.properties', 'key = x y');
  check('a.ini', '[a]\nkey = "x y"');
  check('.env', 'export key="x y" # z');
  check('Dockerfile', 'ENV key="x y"');
  check('Dockerfile', 'ENV key x y');
  check('a.prisma', 'datasource d {\n  key = "x y"\n}');
  check('a.tf', 'a {\n  key = "x y"\n}');
});
