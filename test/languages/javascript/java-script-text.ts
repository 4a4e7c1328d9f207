import fc from 'fast-check';

const tokens = [
  'import',
  'export',
  'from',
  'require',
  'type',
  'typeof',
  'as',
  'default',
  'await',
  'const',
  'function',
  'class',
  'interface',
  'enum',
  'declare',
  'module',
  'namespace',
  'exports',
  'async',
  'return',
  'x',
  "'x'",
  '"./y"',
  '`z`',
  '`${',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '</',
  '/>',
  '=',
  '=>',
  ';',
  ',',
  ':',
  '.',
  '*',
  '|',
  '?',
  '!',
  '/',
  '//',
  '/*',
  '*/',
  '/**',
  "'",
  '"',
  '`',
  '\\',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '@',
  '#',
  '#!',
  '<<<<<<< a',
  '=======',
  '>>>>>>> b',
  '@file',
  '\u2028',
  '\uFEFF',
  '\u202E',
  '\uD83D',
  '😀',
  '\0',
  '__proto__',
  '1',
  '/a/g',
] as const;

/** Text that looks like JavaScript to a tokenizer and is seldom valid. */
export const javaScriptText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((separator) => parts.join(separator)));

const specifier = fc
  .constantFrom('./a', '../b/c', 'react', '@scope/name', 'node:fs', '__proto__', 'from', 'import', "don't")
  .map((text) => JSON.stringify(text));
const name = fc.constantFrom('a', 'b', 'type', 'from', 'as', 'of', '$', '_require', 'importer');

const importStatement = fc
  .tuple(name, specifier)
  .chain(([a, from]) =>
    fc.constantFrom(
      `import ${from};`,
      `import ${a} from ${from};`,
      `import {${a} as z} from ${from}`,
      `import * as ${a} from ${from};`,
      `import type { ${a} } from ${from};`,
      `import ${a} = require(${from});`,
      `export { ${a} as z } from ${from};`,
      `export * from ${from};`,
      `export type { ${a} } from ${from};`,
      `type T = import(${from}).U;`,
      `interface I { m(): import(${from}).U }`,
      `let v: typeof import(${from});`,
      `const w = require(${from}) / 2;`,
      `const f = async () => { await import(${from}) };`,
      `const g = (a: import(${from}).U = import(${from})) => a;`,
      `const o = { p: import(${from}), [require(${from})]: 1 };`,
      `declare module "m" { import ${a} from ${from} }`,
      `namespace N { export const n = require(${from}) }`,
    ),
  );

const otherStatement = fc.constantFrom(
  "const s = 'import x from';",
  'const t = `require("a") ${ `import("b")` }`;',
  '// import "x"\n',
  '/* export * from "x" */',
  "/** from 'x' */",
  `call("import('x')"); // don't: import("y") from 'z'`,
  `type S = "import('x')" | 'from "y"' | { m(): 'require("z")' };`,
  "declare module 'n' { // don't import a from 'b'\n const c: string }",
  "const p = `from 'x' ${ a ? 'import(\"y\")' : {} } import('z')`;",
  'const r = /[\'"`]/g, q = 1 / 2 / 3;',
  'class C<T extends string> { private m?(): void }',
  'if (a) { b() } else /x/.test(c);',
  'enum E { A = 1 }',
  'label: for (;;) break label;',
  '\n\n',
);

/** Valid TypeScript with imports of all kinds among other things. */
export const validProgram: fc.Arbitrary<string> = fc
  .array(fc.oneof(importStatement, otherStatement), { maxLength: 12 })
  .map((statements) => statements.join('\n'));
