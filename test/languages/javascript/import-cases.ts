/** Texts and the imports in them, as `kind specifier`; what both `skim` and `read` must find. */
export interface ImportCase {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  /** Name of the file, where more than TypeScript is wanted. */
  readonly path?: string;
  /** True where `read` refuses the text. */
  readonly broken?: boolean;
}

export const importCases: readonly ImportCase[] = [
  // Static.
  { name: 'named', text: "import { a, b as c } from './x';", expected: ['static ./x'] },
  { name: 'default', text: 'import a from "./x"', expected: ['static ./x'] },
  { name: 'namespace', text: "import * as a from './x'", expected: ['static ./x'] },
  { name: 'side effect', text: "import './x.css';", expected: ['static ./x.css'] },
  { name: 'no spaces', text: 'import{a}from"x";import"y"', expected: ['static x', 'static y'] },
  { name: 'over lines', text: "import {\n  a,\n} from\n  'x'", expected: ['static x'] },
  { name: 'comments inside', text: "import /* a */ b from /* c */ 'x' // d", expected: ['static x'] },
  { name: 'line comment before the specifier', text: "import b from // c\n 'x'", expected: ['static x'] },
  { name: 'attributes', text: "import a from './a.json' with { type: 'json' }", expected: ['static ./a.json'] },
  { name: 'after a shebang', text: "#!/usr/bin/env node\nimport 'x'", expected: ['static x'] },
  { name: 'inline type only', text: "import { type A } from 'x'", expected: ['static x'] },
  { name: 'escape in the specifier', text: "import 'a\\u0041'", expected: ['static aA'] },
  { name: 'empty specifier', text: "import ''", expected: ['static '] },
  { name: 'named type', text: "import type from 'x'", expected: ['static x'] },
  { name: 'carriage returns', text: "import 'x'\r\nimport 'y'\r\n", expected: ['static x', 'static y'] },
  { name: 'carriage returns alone', text: "import 'x'\rimport 'y'", expected: ['static x', 'static y'] },
  {
    name: 'strange names',
    text: "import '__proto__'; import 'constructor'",
    expected: ['static __proto__', 'static constructor'],
  },
  // Type.
  { name: 'type import', text: "import type { A } from 'x'", expected: ['type x'] },
  { name: 'type default import', text: "import type A from 'x'", expected: ['type x'] },
  { name: 'type re-export', text: "export type { A } from 'x'; export type * from 'y'", expected: ['type x', 'type y'] },
  { name: 'import type in an annotation', text: "let a: import('x').A", expected: ['type x'] },
  { name: 'import type without a member', text: "let a: import('x')", expected: ['type x'] },
  { name: 'typeof import', text: "let a: Promise<typeof import('x')>", expected: ['type x'] },
  { name: 'import type in an alias', text: "type A = import('x').A | import('y').B", expected: ['type x', 'type y'] },
  {
    name: 'import type in an interface',
    text: "interface A { a(): import('x').A; b: import('y') }",
    expected: ['type x', 'type y'],
  },
  { name: 'import type in a declaration', text: "declare const a: import('x').A", expected: ['type x'] },
  { name: 'import type as the result', text: "const f = (): import('x').A => g()", expected: ['type x'] },
  { name: 'import type in a generic default', text: "type A<T = import('x').A> = T", expected: ['type x'] },
  {
    name: 'import type of a parameter',
    text: "function f(a: import('x').A, b = import('y')) {}",
    expected: ['type x', 'dynamic y'],
  },
  { name: 'import type in a cast', text: "const a = b as import('x').A", expected: ['type x'] },
  { name: 'import type in a generic call', text: "f<typeof import('x')>(() => import('y'))", expected: ['type x', 'dynamic y'] },
  {
    name: 'declaration file',
    path: 'a.d.ts',
    text: "export declare const a: import('x').A;\nexport * from './b';",
    expected: ['type x', 're-export ./b'],
  },
  { name: 'import type in brackets', text: "let a: (import('x').A)[]", expected: ['type x'] },
  { name: 'import type as the default of a parameter', text: "function f<T = import('x').A>() {}", expected: ['type x'] },
  // Re-export.
  {
    name: 're-exports',
    text: "export { a } from 'x'; export * from 'y'; export * as b from 'z'",
    expected: ['re-export x', 're-export y', 're-export z'],
  },
  { name: 'default passed on', text: "export { default } from 'x'", expected: ['re-export x'] },
  { name: 'import, then export', text: "import { a } from 'x'; export { a }", expected: ['static x'] },
  // Dynamic.
  { name: 'dynamic', text: "const a = await import('x')", expected: ['dynamic x'] },
  { name: 'dynamic with a member after', text: "import('x').then((a) => a)", expected: ['dynamic x'] },
  { name: 'dynamic with options', text: "f(import('x', { with: { type: 'json' } }))", expected: ['dynamic x'] },
  { name: 'dynamic with a comment', text: 'f(() => import(/* webpackChunkName: "y" */ \'x\'))', expected: ['dynamic x'] },
  {
    name: 'dynamic as a property',
    text: "const a = { b: import('x'), c: () => import('y') }",
    expected: ['dynamic x', 'dynamic y'],
  },
  { name: 'dynamic in a conditional', text: "const a = b ? import('x') : import('y')", expected: ['dynamic x', 'dynamic y'] },
  { name: 'dynamic in a list', text: "const a = [import('x'), import('y')]", expected: ['dynamic x', 'dynamic y'] },
  { name: 'template without holes', text: 'import(`x`)', expected: ['dynamic x'] },
  { name: 'in a hole of a template', text: "const a = `${import('x')} import('y')`", expected: ['dynamic x'] },
  { name: 'computed', text: "import(`./${a}`); import('a' + b); import(c)", expected: [] },
  { name: 'in JavaScript with a member', path: 'a.js', text: "const a = (await import('x')).default", expected: ['dynamic x'] },
  // require.
  { name: 'require', path: 'a.js', text: 'const a = require(\'x\'), { b } = require("y")', expected: ['static x', 'static y'] },
  { name: 'require with a comment', path: 'a.js', text: "require(/* a */ 'x')", expected: ['static x'] },
  { name: 'require with a member', path: 'a.js', text: "require('x').a(require('y'))", expected: ['static x', 'static y'] },
  { name: 'require of a template', path: 'a.js', text: 'require(`x`); require(`${a}`)', expected: ['static x'] },
  { name: 'require in a spread', path: 'a.js', text: "module.exports = [...require('x')]", expected: ['static x'] },
  {
    name: 'require in a function',
    path: 'a.cjs',
    text: "function f() { if (a) { return require('x') } }",
    expected: ['static x'],
  },
  {
    name: 'require then a division',
    path: 'a.js',
    text: "const a = require('x')/2; b = /'/.test(c) / require('y')",
    expected: ['static x', 'static y'],
  },
  { name: 'require in TypeScript', text: "const a: A = require('x')", expected: ['static x'] },
  {
    name: 'members named require and import',
    path: 'a.js',
    text: "a.require('x'); require.resolve('y'); a.import('z'); require.context('b')",
    expected: [],
  },
  { name: 'optional require', path: 'a.js', text: "require?.('x')", expected: [] },
  { name: 'names that end in require', path: 'a.js', text: "myrequire('x'); $require('y'); _import('z')", expected: [] },
  { name: 'mocks', text: "jest.mock('x'); vi.mock('y', () => 1); jest.requireActual('z')", expected: [] },
  // import x = require().
  { name: 'import equals', text: "import a = require('x')", expected: ['static x'] },
  { name: 'type import equals', text: "import type a = require('x')", expected: ['type x'] },
  { name: 'exported import equals', text: "export import a = require('x')", expected: ['static x'] },
  { name: 'import of a namespace', text: 'import a = b.c', expected: [] },
  {
    name: 'in an ambient module',
    text: "declare module 'm' {\n  import { a } from 'x';\n  export * from 'y';\n}",
    expected: ['static x', 're-export y'],
  },
  { name: 'module augmentation', text: "import 'x'; declare module 'y' { interface A {} }", expected: ['static x'] },
  // Not imports.
  {
    name: 'in comments',
    text: "// import 'x'\n/* require('y') */\n/**\n * import a from 'b'\n * type A = import('c').D\n */",
    expected: [],
  },
  {
    name: 'in strings',
    text: `const a = "import 'x'", b = 'require("y")', c = "copy from 'z'", d = \`import('w')\`;`,
    expected: [],
  },
  {
    name: 'in regular expressions',
    text: "const a = /import 'x'/; const b = /[/'`]require('y')/; import 'z'",
    expected: ['static z'],
  },
  {
    name: 'a quote in a regular expression',
    text: "const a = /'/; import('x'); const b = /`/; import('y')",
    expected: ['dynamic x', 'dynamic y'],
  },
  { name: 'import.meta', text: "import.meta.glob('./x'); new URL('./y', import.meta.url)", expected: [] },
  {
    name: 'documentation types',
    path: 'a.js',
    text: "/** @type {import('x').A} */\nlet a;\n/** @import { B } from 'y' */",
    expected: [],
  },
  { name: 'methods called import and require', text: 'class A { import() {} require() {} }', expected: [] },
  { name: 'nothing', text: '', expected: [] },
  { name: 'comments only', text: '// a\n/* b */', expected: [] },
  // JSX.
  {
    name: 'apostrophe in JSX',
    path: 'a.tsx',
    text: "import a from 'x';\nconst b = <p>Don't</p>;\nconst c = import('y');",
    expected: ['static x', 'dynamic y'],
  },
  {
    name: 'backtick in JSX',
    path: 'a.jsx',
    text: "const b = <p>`</p>;\nimport('y');\nconst c = <p>`</p>",
    expected: ['dynamic y'],
  },
  {
    name: 'comment marks in JSX',
    path: 'a.tsx',
    text: "const b = <a>http://x /* </a>;\nimport('y'); // */",
    expected: ['dynamic y'],
  },
  { name: 'code as text of JSX', path: 'a.tsx', text: "const b = <pre>import('x') from 'y' require('z')</pre>;", expected: [] },
  {
    name: 'lazy before JSX',
    path: 'a.tsx',
    text: "import { lazy } from 'react'\nconst A = lazy(() => import('./a'))\nexport const B = () => <A>it's</A>",
    expected: ['static react', 'dynamic ./a'],
  },
  { name: 'JSX in JavaScript', path: 'a.js', text: "const a = <p>it's</p>;\nrequire('x')", expected: ['static x'] },
  { name: 'generic arrow in TSX', path: 'a.tsx', text: "const f = <T,>(a: T) => a;\nimport('x')", expected: ['dynamic x'] },
  { name: 'type assertion in TypeScript', text: "const a = <A>b; import('x')", expected: ['dynamic x'] },
  {
    name: 'JSX that the lexer takes for a template and a regular expression',
    path: 'a.jsx',
    text: "const b = <p>`</p>; // a\nimport('y');\nconst c = <p>`</p>; // b\n",
    expected: ['dynamic y'],
  },
  // Broken text.
  { name: 'syntax error after imports', text: "import 'x';\nconst = ;;; }}", expected: ['static x'], broken: true },
  { name: 'unclosed bracket', text: "import 'x';\nfunction f() {", expected: ['static x'], broken: true },
  { name: 'unclosed string', text: "import 'x';\nconst a = 'b", expected: ['static x'], broken: true },
  { name: 'unclosed template', text: "import 'x';\nconst a = `b", expected: ['static x'], broken: true },
  { name: 'HTML in a script', path: 'a.ts', text: '<html><body>"</body></html>', expected: [], broken: true },
  {
    name: 'Flow',
    path: 'a.js',
    text: "// @flow\nimport typeof A from 'x';\nimport 'y';",
    expected: ['static x', 'static y'],
    broken: true,
  },
];
