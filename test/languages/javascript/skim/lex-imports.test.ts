import { expect } from 'chai';
import { init } from 'es-module-lexer';
import fc from 'fast-check';
import ts from 'typescript';
import { dialectOf, plainJavaScript } from '../../../../src/languages/javascript/dialect.ts';
import { candidatesOf } from '../../../../src/languages/javascript/skim/candidates.ts';
import { lexImports } from '../../../../src/languages/javascript/skim/lex-imports.ts';
import { treeImports } from '../../../../src/languages/javascript/skim/tree-imports.ts';
import { validProgram } from '../java-script-text.ts';

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
    check('types left out by the lexer', 'a.ts', "type A = import('x').A", ['x']);
    check('a generic type left out by the lexer', 'a.ts', "type A<T extends B> = import('x').A<T>", ['x']);
    check('a type in an ambient declaration', 'a.d.ts', "declare var A: typeof import('x').A;\ndeclare let b: 1", ['x']);
    check('an ambient module', 'a.d.ts', "declare module 'm' { import a from 'x'; export * from 'y'; import 'z' }", [
      'x',
      'y',
      'z',
    ]);
    check('an import equals in an ambient module', 'a.d.ts', "import 'x';\ndeclare module 'm' { import a = require('y') }", [
      'x',
      'y',
    ]);
    check('an exported import equals', 'a.ts', "export import a = require('x')", ['x']);
    check('an example in a string of a type', 'a.ts', "type A = \"import('x')\" | import('y').B", ['y']);
    check('an example in a comment after code', 'a.ts', "let a; // import('x') or from 'y'\nnamespace N {}", []);
    check('an example in a comment of an ambient module', 'a.d.ts', "declare module 'm' { // don't import a from 'x'\n}", []);
    check('an example in a regular expression', 'a.ts', "namespace N {}\nconst a = /[)\\]}]from 'x'/;", []);
    check('an example in a template', 'a.ts', "const a = `\n  await import('x')\n`;", []);
    check('a call without a literal', 'a.ts', 'interface A { import(a: string): void }\nconst b = `import(c)`', []);
    check('the word in quotes', 'a.tsx', "import 'x';\nconst a = <p>it's {f('import')}</p>", ['x']);
    check('a member named from', 'a.ts', "import 'x';\nsuite('A.from', () => {});", ['x']);
    check('lazy in a list of promises', 'a.ts', "await Promise.all([\n  a(b), // first\n  import('x'), import('y')])", [
      'x',
      'y',
    ]);
    check('lazy after a comment', 'a.ts', "const a = () => /* webpackChunkName */ import('x')", ['x']);
    check('lazy, then', 'a.ts', "f(a,\n  import('x').then(b))", ['x']);
    check('no JSX but its marks in strings', 'a.js', "const a = '</p>' + b.replace(/<p>/g, '<br />');\nrequire('x')", ['x']);
    check('indented imports above JSX', 'a.tsx', "  import a from 'x';\n  export const B = () => <p>it's</p>;\n", ['x']);
    check('a namespace without imports', 'a.ts', "import 'x';\nnamespace N { const a = 1 }", ['x']);
  });

  describe('leaves to TypeScript', () => {
    check('import after JSX', 'a.tsx', "const a = <p>it's</p>;\nimport('x')", 'left to TypeScript');
    check('a type in a template', 'a.ts', "type A = `${import('x').A}`", 'left to TypeScript');
    check('comments in an ambient statement', 'a.d.ts', "declare module 'm' { import /* b */ a from 'x' }", 'left to TypeScript');
    check('an ambient import with an escape', 'a.d.ts', "declare module 'm' { import 'a\\u0041' }", 'left to TypeScript');
    check('a tuple', 'a.ts', "let a: [B, import('x').C]", 'left to TypeScript');
    check('JSX whose end hides in a string', 'a.jsx', "const a = <p>don't</p>; // it's\nimport('x')", 'left to TypeScript');
    check('a bare type', 'a.ts', "let a: import('x')", 'left to TypeScript');
    check('a spread', 'a.js', "[...require('x')]", 'left to TypeScript');
    check('what the lexer refuses', 'a.ts', "import 'x'; const a = 'b", 'left to TypeScript');
    check('escapes in a template', 'a.ts', 'import(`\\u0041`)', 'left to TypeScript');
  });

  it('finds what the tree holds, or nothing', async () => {
    await init();
    let answered = 0;
    fc.assert(
      fc.property(validProgram, fc.constantFrom('a.ts', 'a.tsx'), (text, path) => {
        const dialect = dialectOf(path) ?? plainJavaScript;
        const found = lexImports(text, dialect, candidatesOf(text));
        if (!found) return;
        answered++;
        expect(found).to.deep.equal(treeImports(ts, text, dialect, candidatesOf(text)));
      }),
      { numRuns: 1_000 },
    );
    expect(answered).to.be.greaterThan(200);
  });

  it('is not changed by what follows the last candidate', async () => {
    await init();
    fc.assert(
      fc.property(validProgram, validProgram, (text, further) => {
        const rest = further.replaceAll(/from|import|require/g, 'word');
        const whole = `${text}\n${rest}\nimport 'end'`;
        const dialect = dialectOf('a.ts') ?? plainJavaScript;
        const cut = lexImports(`${text}\n${rest}`, dialect, candidatesOf(`${text}\n${rest}`));
        const full = lexImports(whole, dialect, candidatesOf(whole));
        if (cut && full) expect(cut).to.deep.equal(full.slice(0, -1));
      }),
      { numRuns: 500 },
    );
  });
});
