import { expect } from 'chai';
import { openTree, resolveIn } from './resolve-in.ts';

const check = (specifier: string, expected: string, files: Readonly<Record<string, unknown>> = {}): void => {
  it(JSON.stringify(specifier.slice(0, 60)), async () => {
    const tree = await openTree({ files: { 'src/from.ts': '', ...files } });
    expect(resolveIn(tree, 'src/from.ts', specifier)).to.equal(expected);
    expect(tree.reads.filter((path) => !Object.hasOwn(files, path))).to.deep.equal([]);
  });
};

describe('places outside the folder', () => {
  for (const specifier of [
    '../../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'C:\\Windows\\a',
    'c:/Windows/a',
    '\\\\server\\share',
    '//server/share',
  ]) {
    check(specifier, 'unresolved outside-the-folder');
  }
});

describe('names of runtimes', () => {
  check('fs', 'builtin fs');
  check('node:fs', 'builtin fs');
  check('fs/promises', 'builtin fs/promises');
  check('node:fs/promises', 'builtin fs/promises');
  check('node:test', 'builtin node:test');
  check('test', 'external test');
  check('punycode/', 'builtin punycode');
  check('bun:test', 'builtin bun:test');
  check('cloudflare:workers', 'builtin cloudflare:workers');
  check('vscode', 'external vscode');
  check('electron', 'external electron');
});

describe('addresses and schemes', () => {
  check('https://esm.sh/react@18', 'external esm.sh');
  check('http://localhost:3000/a.js', 'external localhost:3000');
  check('data:text/javascript,export default 1', 'external data:');
  check('npm:@scope/name@1.2/sub', 'external @scope/name');
  check('jsr:@std/path', 'external @std/path');
  check('virtual:uno.css', 'external virtual:uno.css');
  check('~icons/lucide/check', 'external unplugin-icons');
  check('virtual:icons?x', 'external virtual:icons');
  check('\0virtual', 'unresolved malformed');
});

describe('names of packages', () => {
  check('react', 'external react');
  check('react/jsx-runtime', 'external react');
  check('@scope/name', 'external @scope/name');
  check('@scope/name/deep/file.js', 'external @scope/name');
  check('JSONStream', 'external JSONStream');
  check('lodash.debounce', 'external lodash.debounce');
  check('react?raw', 'external react');
  check('__proto__', 'unresolved not-found');
  check('constructor', 'external constructor');
});

describe('names of aliases', () => {
  check('@/components/a', 'unresolved not-found');
  check('~/a', 'unresolved not-found');
  check('~utils', 'unresolved not-found');
  check('$lib/a', 'unresolved not-found');
  check('#alias', 'unresolved not-found');
  check('src/missing', 'unresolved not-found');
  check('src/missing', 'external src', { 'package.json': { dependencies: { src: '1' } } });
});
