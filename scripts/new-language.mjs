/**
 * npm run new-language -- <identifier> <endings> <package/file.wasm>
 * npm run new-language -- elixir .ex,.exs tree-sitter-elixir/tree-sitter-elixir.wasm
 *
 * Makes what a language read by tree-sitter needs, so that it builds and passes its tests at once: a folder in src/languages, a query in
 * syntaxes, tests, and the lines in the registry and in the list of grammars. It asks the grammar for its nodes, so that comments and
 * literals are right from the start; imports, definitions and the resolver are for you to write.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { Language, Parser, Query } from 'web-tree-sitter';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);

const [id, endings, wasm] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*$/.test(id ?? '') || !/^\.[\w.,]+$/.test(endings ?? '') || !wasm?.endsWith('.wasm')) {
  console.error('Usage: npm run new-language -- <identifier> <.ending,.ending> <package/file.wasm>');
  process.exit(2);
}
if (existsSync(at('src/languages', id))) {
  console.error(`src/languages/${id} is there already.`);
  process.exit(1);
}

await Parser.init();
const grammar = await Language.load(at('node_modules', wasm)).catch((error) => {
  console.error(
    `The grammar cannot be loaded: ${error.message}\nInstall its package first: npm install --save-dev --ignore-scripts ${wasm.split('/')[0]}`,
  );
  process.exit(1);
});
const types = Array.from({ length: grammar.nodeTypeCount }, (_, index) => index)
  .filter((index) => grammar.nodeTypeIsNamed(index) && grammar.nodeTypeIsVisible(index))
  .map((index) => grammar.nodeTypeForId(index));
const matching = (pattern, not = /$^/) =>
  [...new Set(types.filter((type) => pattern.test(type) && !not.test(type)))].filter(isQueried);
const comments = matching(/comment/);
const literals = {
  strings: matching(/^(?:\w+_)?string(?:_literal)?$/),
  numbers: matching(/^(?:integer|int|float|number|decimal|real)(?:_literal)?$|_(?:integer|float|number)_literal$/),
  booleans: matching(/^(?:true|false|bool|boolean)(?:_literal)?$/),
  names: [],
  interpolations: matching(/interpolation$/),
  signed: matching(/unary/),
};

/** A node that the grammar lists and no query can name would break the query. */
function isQueried(type) {
  try {
    new Query(grammar, `(${type}) @node`).delete();
    return true;
  } catch {
    return false;
  }
}

const name = `${id[0].toUpperCase()}${id.slice(1)}`;
const file = path.basename(wasm);

const language = `import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import { readFacts } from '../tree-sitter/read-facts.ts';
import type { Grammar } from '../tree-sitter/read-facts.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';

/** ${name}: comments and what \`syntaxes/${id}.scm\` names. It refers to nothing until \`createResolver\` is written. */
export const create${name}Language = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: '${id}',
    identify: (path) => ([${endings
      .split(',')
      .map((each) => `'${each}'`)
      .join(', ')}].some((ending) => path.endsWith(ending)) ? '${id}' : undefined),
    grammar: { wasm: '${file}', query: '${id}.scm' },
    extract: (tree) => readFacts(tree, grammar).facts,
  });

const grammar: Grammar = {
  literals: ${JSON.stringify(literals)},
  arguments: { argument: (value) => ({ value }), lists: [] },
  docKinds: ['doc', 'line', 'block'],
  separator: '.',
  annotationsStand: 'inside',
};
`;

const query = `; What a ${name} file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

${comments.map((type) => `(${type}) @comment`).join('\n')}
`;

const test = `import { expect } from 'chai';
import fc from 'fast-check';
import { create${name}Language } from '../../../src/languages/${id}/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const language = create${name}Language(createTreeSitterRuntime(parserAssets));

const check = (path: string, expected: string | undefined): void => {
  it(\`\${path} is \${expected ?? 'something else'}\`, () => expect(language.identify(modulePath(path))).to.equal(expected));
};

describe('${name}', () => {
  ${endings
    .split(',')
    .map((ending) => `check('a${ending}', '${id}');`)
    .join('\n  ')}
  check('a.txt', undefined);

  it('never throws', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const facts = await language.read({ path: modulePath('a${endings.split(',')[0]}'), text });
        expect(facts.language).to.equal('${id}');
      }),
    ));
});
`;

await create(`src/languages/${id}/language.ts`, language);
await create(`syntaxes/${id}.scm`, query);
await create(`test/languages/${id}/language.test.ts`, test);
await insert(
  'src/languages/registry.ts',
  '\n/** Programming languages read by tree-sitter. */',
  `import { create${name}Language } from './${id}/language.ts';\n`,
);
await insert('src/languages/registry.ts', '\n];\n', `  create${name}Language,`, '\n');
await insert('scripts/parsers.mjs', '\n];\n', `  '${wasm}',`, '\n');
await insert('src/explain/language-names.ts', '\n]);\n', `  ['${id}', '${name}'],`, '\n');
console.log(
  `Next: the query in syntaxes/${id}.scm, imports and a resolver in src/languages/${id}, and its references in the tests.`,
);

async function create(name, text) {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), await formatted(name, text));
  console.log(`made     ${name}`);
}

/** Puts a line before the first place where \`before\` stands. */
async function insert(name, before, line, end = '') {
  const text = await readFile(at(name), 'utf8');
  const place = text.indexOf(before);
  if (place < 0) throw new Error(`${name} does not look as expected`);
  const changed =
    end === ''
      ? `${text.slice(0, place)}${line}${text.slice(place)}`
      : `${text.slice(0, place)}${end}${line}${text.slice(place)}`;
  await writeFile(at(name), await formatted(name, changed));
  console.log(`extended ${name}`);
}

async function formatted(name, text) {
  if (name.endsWith('.scm')) return text;
  return format(text, { ...(await resolveConfig(at(name))), filepath: at(name) });
}
