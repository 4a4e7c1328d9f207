/** The order of `src` is reading order and dependency order: a folder may import only from folders above it. */
const order = [
  'base',
  'model',
  'ports',
  'knowledge',
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
  'webview',
  'hosts',
];
const parsers = '^(typescript|@typescript-eslint/typescript-estree|es-module-lexer|jsonc-parser|yaml|web-tree-sitter)';
const npm = (names) => names.replace('^', 'node_modules/');

module.exports = {
  forbidden: [
    ...order.slice(0, -1).map((folder, index) => ({
      name: `${folder}-looks-up-only`,
      comment: `src/${folder} may import only from folders above it, so that the order of src is an order to read in.`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${order.slice(index + 1).join('|')})/` },
    })),
    ...[
      ['architecture', 'explain'],
      ['languages', 'scan'],
      ['graph', 'languages'],
      ['graph', 'scan'],
      ['architecture', 'languages'],
      ['explain', 'languages'],
      ['journeys', 'languages'],
      ['views', 'languages'],
      ['views', 'scan'],
    ]
      .filter(([from, to]) => order.indexOf(to) < order.indexOf(from))
      .map(([from, to]) => ({
        name: `${from}-not-to-${to}`,
        comment: 'Stages share nouns (model), not code; only the query surface of graph may be asked by later stages.',
        severity: 'error',
        from: { path: `^src/${from}/` },
        to: { path: `^src/${to}/` },
      })),
    {
      name: 'no-cycle',
      comment: 'A cycle of imports has no reading order.',
      severity: 'error',
      from: { path: '^(src|test)' },
      to: { circular: true },
    },
    {
      name: 'vscode-in-its-host-only',
      comment: 'The engine runs outside VS Code too; only hosts/vscode may know it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/vscode/' },
      to: { path: '(^vscode$|@types/vscode)' },
    },
    {
      name: 'node-in-hosts-only',
      comment: 'The engine runs in browsers too; Node built-ins belong to the command line and the adapters of hosts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/(cli|node)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'parser-in-its-language-only',
      comment: 'A parser package is the private matter of one language, or nobody can replace it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/languages/[^/]+/' },
      to: { path: npm(parsers) },
    },
    {
      name: 'mermaid-in-webview-only',
      comment: 'Mermaid is large and needs a document; it is loaded lazily by the webview.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/webview/' },
      to: { path: 'node_modules/(mermaid|dompurify)' },
    },
    {
      name: 'webview-is-thin',
      comment: 'The webview shows view models; the engine must not be bundled into it.',
      severity: 'error',
      from: { path: '^src/webview/' },
      to: { path: '^src/(scan|languages|graph|conventions|architecture|explain|journeys|scope|engine|ports)/' },
    },
    {
      name: 'hosts-do-not-meet',
      comment: 'Two hosts share adapters through hosts/node and hosts/worker, never through one another.',
      severity: 'error',
      from: { path: '^src/hosts/(cli)/' },
      to: { path: '^src/hosts/vscode/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be resolved hides from every other rule.',
      severity: 'error',
      from: { path: '^(src|test)' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'source-not-to-test',
      comment: 'What ships must not need the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(test/fixtures|dist)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Without these the parser rules silently pass: type-only imports vanish and packages with an exports map stay unresolved.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
