/**
 * Lays out what `web-tree-sitter` needs at run time in dist/parsers: its module, its instance, one grammar a language, one query
 * a language. Checks each grammar first: licence, version of the parser's tables, and that all it imports is there.
 */
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const packages = path.join(root, 'node_modules');
const collection = '@vscode/tree-sitter-wasm/wasm';

/** Files in the packages; a new language adds its grammar here. */
export const grammars = [
  ...['python', 'go', 'java', 'c-sharp', 'ruby', 'php', 'rust', 'cpp'].map((name) => `${collection}/tree-sitter-${name}.wasm`),
  'tree-sitter-c/tree-sitter-c.wasm',
  '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
];

export async function layOutParsers() {
  const out = path.join(root, 'dist', 'parsers');
  await mkdir(out, { recursive: true });
  const queries = (await readdir(path.join(root, 'syntaxes'))).filter((name) => name.endsWith('.scm'));
  const files = [
    ...['web-tree-sitter.cjs', 'web-tree-sitter.wasm'].map((name) => path.join(packages, 'web-tree-sitter', name)),
    ...grammars.map((name) => path.join(packages, name)),
    ...queries.map((name) => path.join(root, 'syntaxes', name)),
  ];
  await Promise.all(files.map((file) => copyIfOther(file, path.join(out, path.basename(file)))));
}

/** Suites and builds run side by side: nobody may find half a file. */
async function copyIfOther(from, to) {
  const [wanted, present] = await Promise.all([readFile(from), readFile(to).catch(() => undefined)]);
  if (present?.equals(wanted)) return;
  const temporary = `${to}.${process.pid}`;
  await writeFile(temporary, wanted);
  await rename(temporary, to);
}

const freeLicences = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Unlicense']);

/** What Emscripten's loader supplies to every side module, by itself. */
const suppliedByLoader = new Set(['__memory_base', '__table_base', 'memory', '__indirect_function_table', '__stack_pointer']);

/** Grammars whose scanners may call `abort` with a message; nothing supplies it, so such a call ends the instance, which is replaced. */
const mayAbort = new Set(['__assert_fail']);

/** @returns what is wrong with the grammars; empty where all is well. */
export async function checkGrammars() {
  const runtime = await import('web-tree-sitter');
  await runtime.Parser.init();
  const main = await WebAssembly.compile(await readFile(path.join(packages, 'web-tree-sitter/web-tree-sitter.wasm')));
  const supplied = new Set(WebAssembly.Module.exports(main).map(({ name }) => name));
  const wrongs = [];
  for (const grammar of grammars) {
    const bytes = await readFile(path.join(packages, grammar));
    const side = await WebAssembly.compile(bytes);
    const own = new Set(WebAssembly.Module.exports(side).map(({ name }) => name));
    for (const { name } of WebAssembly.Module.imports(side)) {
      if (![supplied, own, suppliedByLoader, mayAbort].some((set) => set.has(name))) wrongs.push(`${grammar} imports ${name}`);
    }
    const { abiVersion } = await runtime.Language.load(bytes);
    if (abiVersion < runtime.MIN_COMPATIBLE_VERSION || abiVersion > runtime.LANGUAGE_VERSION) {
      wrongs.push(`${grammar} has tables of version ${abiVersion}`);
    }
    const parts = grammar.split('/');
    const name = parts.slice(0, grammar.startsWith('@') ? 2 : 1).join('/');
    const { license } = JSON.parse(await readFile(path.join(packages, name, 'package.json'), 'utf8'));
    if (!freeLicences.has(license)) wrongs.push(`${name} has the licence ${license}`);
  }
  return wrongs;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await layOutParsers();
