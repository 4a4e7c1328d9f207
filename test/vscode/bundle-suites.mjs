/**
 * Bundles the suites that run inside VS Code: those of test/vscode/suite and every pure suite of the project.
 * dist/test/node-suite.cjs for the Node extension host, dist/test/web-suite.js (one file) for the web extension host.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** These know neither the disk nor the host, so they must hold wherever VS Code runs. */
const pureFolders = [
  'base',
  'model',
  'scan',
  'languages',
  'graph',
  'conventions',
  'architecture',
  'explain',
  'journeys',
  'scope',
  'views',
  'engine',
  'protocol',
];

export async function bundleSuites(kinds = ['node', 'web']) {
  const node = path.join(root, 'dist/test/node-suite.cjs');
  const web = path.join(root, 'dist/test/web-suite.js');
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const pure = pureSuites(await pureTestFiles());
  const bundles = {
    node: {
      ...shared,
      entryPoints: ['test/vscode/suite/node.ts'],
      outfile: node,
      platform: 'node',
      // jsonc-parser's other build requires its parts in a way that no bundler sees.
      mainFields: ['module', 'main'],
      external: ['vscode', 'mocha'],
      plugins: [pure, assetsOfExtension],
      define: { ...shared.define, 'import.meta.url': '__import_meta_url' },
      banner: { js: "const __import_meta_url = require('node:url').pathToFileURL(__filename).href;" },
    },
    web: {
      ...shared,
      entryPoints: ['test/vscode/suite/web.ts'],
      outfile: web,
      platform: 'browser',
      external: ['vscode'],
      plugins: [pure, assetsOfExtension, emptyNodeModules],
      define: { ...shared.define, 'process.env.NODE_DEBUG': 'undefined' },
    },
  };
  await Promise.all(kinds.map((kind) => esbuild.build(bundles[kind])));
  return { node, web };
}

async function pureTestFiles() {
  const lists = await Promise.all(
    pureFolders.map(async (folder) => {
      const entries = await readdir(path.join(root, 'test', folder), { recursive: true }).catch(() => []);
      return entries.filter((name) => name.endsWith('.test.ts')).map((name) => path.join(root, 'test', folder, name));
    }),
  );
  return lists.flat().sort();
}

/** The file `pure-suites.ts` stands for all test files of the pure folders. */
const pureSuites = (files) => ({
  name: 'pure-suites',
  setup(build) {
    build.onLoad({ filter: /[/\\]suite[/\\]pure-suites\.ts$/ }, () => ({
      contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
      resolveDir: root,
    }));
  },
});

/** Grammars come from the extension under test instead of the disk. */
const assetsOfExtension = {
  name: 'assets-of-extension',
  setup(build) {
    build.onResolve({ filter: /[/\\]parser-assets\.ts$/ }, (args) =>
      path.resolve(args.resolveDir, args.path) === path.join(root, 'test/support/parser-assets.ts')
        ? { path: path.join(root, 'test/vscode/suite/parser-assets.ts') }
        : undefined,
    );
  },
};

/** Parsers mention Node modules that they do not touch in a browser. Our own tests may not even mention them. */
const emptyNodeModules = {
  name: 'empty-node-modules',
  setup(build) {
    const builtin =
      /^(node:)?(assert|buffer|child_process|crypto|fs|fs\/promises|inspector|module|os|path|perf_hooks|process|stream|tty|url|util|v8|worker_threads)$/;
    build.onResolve({ filter: builtin }, (args) =>
      args.importer.includes('node_modules') ? { path: args.path, namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await bundleSuites());
