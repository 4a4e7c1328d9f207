/**
 * Bundles what ships and the command line. `--production` minifies and leaves out source maps; `--only name,name` builds some.
 * dist/desktop.cjs  dist/web.js          extension hosts: small, no engine in the desktop one
 * dist/worker.cjs   dist/web-worker.js   the engine with its parsers; dist/typescript.cjs is loaded by the Node one when needed
 * dist/webview/*    diagram and "about" pages; Mermaid in lazily loaded chunks
 * dist/cli.cjs      the command line
 * dist/parsers/*    tree-sitter, grammars and queries, loaded when a file needs them
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { checkGrammars, layOutParsers } from './parsers.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const production = process.argv.includes('--production');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt > 0 ? new Set(process.argv[onlyAt + 1].split(',')) : undefined;

/**
 * TypeScript and typescript-estree mention Node modules that their parsers never touch. In browsers those become empty
 * modules; a use of one fails loudly as "not a function". `events` is not among them: graphology extends it, and brings its own.
 */
const emptyNodeModules = {
  name: 'empty-node-modules',
  setup(build) {
    const builtin =
      /^(node:)?(assert|buffer|child_process|crypto|fs|fs\/promises|inspector|module|os|path|perf_hooks|process|stream|tty|url|util|v8|worker_threads)$/;
    build.onResolve({ filter: builtin }, (args) => ({ path: args.path, namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** TypeScript is 9 MB of text that most runs never need: a file of its own is not even looked at until it is. */
const separateTypeScript = {
  name: 'separate-typescript',
  setup(build) {
    build.onResolve({ filter: /^typescript$/ }, () => ({ path: './typescript.cjs', external: true }));
  },
};

/** Of Mermaid's three dozen diagrams and layouts the product draws flowcharts laid out by dagre; the others would be 4 MB in a hundred files. */
const flowchartsOnly = {
  name: 'flowcharts-only',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, importer, path: wanted }) =>
      kind === 'dynamic-import' && /node_modules[\\/]mermaid[\\/]/.test(importer) && !/[\\/](?:flowDiagram|dagre)-/.test(wanted)
        ? { path: 'not-drawn', namespace: 'not-drawn' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'not-drawn' }, () => ({ contents: 'export const diagram = undefined;' }));
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's `main` is UMD, which hides its parts from the bundler.
  mainFields: ['module', 'main'],
  // Importing CommonJS makes Node search its text for names first, which takes a quarter of a second for TypeScript; requiring does not.
  supported: { 'dynamic-import': false },
  define: { ...shared.define, 'import.meta.url': '__import_meta_url' },
  banner: { js: "const __import_meta_url = require('node:url').pathToFileURL(__filename).href;" },
};
const browser = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  plugins: [emptyNodeModules],
  define: { ...shared.define, 'process.env.NODE_DEBUG': 'undefined' },
};

const bundles = {
  desktop: { ...node, entryPoints: ['src/hosts/vscode/desktop.ts'], outfile: 'dist/desktop.cjs', external: ['vscode'] },
  worker: { ...node, entryPoints: ['src/hosts/node/node-worker.ts'], outfile: 'dist/worker.cjs', plugins: [separateTypeScript] },
  cli: {
    ...node,
    entryPoints: ['src/hosts/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    plugins: [separateTypeScript],
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
  },
  typescript: {
    ...node,
    banner: {},
    entryPoints: ['node_modules/typescript/lib/typescript.js'],
    outfile: 'dist/typescript.cjs',
    minify: true,
    sourcemap: false,
    define: {},
  },
  web: { ...browser, entryPoints: ['src/hosts/vscode/web.ts'], outfile: 'dist/web.js', external: ['vscode'] },
  webWorker: { ...browser, format: 'iife', entryPoints: ['src/hosts/worker/web-worker.ts'], outfile: 'dist/web-worker.js' },
  webview: {
    ...shared,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    plugins: [flowchartsOnly],
    entryPoints: { diagram: 'src/webview/diagram.ts', about: 'src/webview/about.ts' },
    outdir: 'dist/webview',
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
  },
};

const selected = Object.entries(bundles).filter(([name]) => !only || only.has(name));
if (!only) await rm(path.join(root, 'dist', 'webview'), { recursive: true, force: true });
await mkdir(path.join(root, 'dist'), { recursive: true });
const wrongs = await checkGrammars();
if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
await Promise.all([layOutParsers(), ...selected.map(([, options]) => esbuild.build(options))]);
