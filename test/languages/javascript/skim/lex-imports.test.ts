import { expect } from 'chai';
import { init } from 'es-module-lexer';
import { dialectOf, plainJavaScript } from '../../../../src/languages/javascript/dialect.ts';
import { candidatesOf } from '../../../../src/languages/javascript/skim/candidates.ts';
import { lexImports } from '../../../../src/languages/javascript/skim/lex-imports.ts';

const check = (name: string, path: string, text: string, expected: readonly string[] | 'left to TypeScript'): void => {
  it(name, async () => {
    await init();
    const found = lexImports(text, dialectOf(path) ?? plainJavaScript, candidatesOf(text));
    expect(found?.map(({ specifier }) => specifier) ?? 'left to TypeScript').to.deep.equal(expected);
  });
};

describe('languages/javascript/skim/lex-imports', () => {
  describe('answers without TypeScript', () => {
    check('no candidate', 'a.tsx', "export const a = <p>it's</p>", []);
    check('imports above JSX', 'a.tsx', "import a from 'x';\nexport const B = () => <p>it's</p>;\n", ['x']);
    check(
      'lazy above JSX',
      'a.tsx',
      "const A = lazy(() => {\n  return import('x');\n});\nexport const B = () => <p>it's</p>;\n",
      ['x'],
    );
    check('CommonJS', 'a.js', "const a = require('x');\n// require('y')\nmodule.exports = `require('z')`", ['x']);
    check('examples in doc comments', 'a.ts', "/**\n * const a = await import('y')\n */\nimport 'x';", ['x']);
    check('queries in strings', 'a.ts', "import 'x';\nquery(`select * from 'users'`)", ['x']);
    check('a type with a member', 'a.ts', "let a: import('x').A", ['x']);
    check('a namespace without imports', 'a.ts', "import 'x';\nnamespace N { const a = 1 }", ['x']);
  });

  describe('leaves to TypeScript', () => {
    check('import after JSX', 'a.tsx', "const a = <p>it's</p>;\nimport('x')", 'left to TypeScript');
    check('types left out by the lexer', 'a.ts', "type A = import('x').A", 'left to TypeScript');
    check('an ambient module', 'a.d.ts', "declare module 'm' { import a from 'x' }", 'left to TypeScript');
    check('a bare type', 'a.ts', "let a: import('x')", 'left to TypeScript');
    check('an exported import equals', 'a.ts', "export import a = require('x')", 'left to TypeScript');
    check('a spread', 'a.js', "[...require('x')]", 'left to TypeScript');
    check('what the lexer refuses', 'a.ts', "import 'x'; const a = 'b", 'left to TypeScript');
    check('escapes in a template', 'a.ts', 'import(`\\u0041`)', 'left to TypeScript');
  });
});
