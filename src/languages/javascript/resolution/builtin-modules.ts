/** What Node names so, of `specifier`: `fs` for `fs` and `node:fs`; undefined for everything else. */
export const builtinModule = (specifier: string): string | undefined => {
  if (specifier.startsWith('node:')) return withPrefixOnly.has(specifier) ? specifier : specifier.slice('node:'.length);
  if (otherRuntimes.test(specifier)) return specifier;
  const name = specifier.endsWith('/') ? specifier.slice(0, -1) : specifier;
  return node.has(name) ? name : undefined;
};

/** Schemes that runtimes other than Node keep for what they bring along. */
const otherRuntimes = /^(?:bun|cloudflare|deno|workerd):/;

/** Known with the prefix `node:` only; the bare names belong to packages. */
const withPrefixOnly: ReadonlySet<string> = new Set(['node:sea', 'node:sqlite', 'node:test', 'node:test/reporters']);

/** `require('node:module').builtinModules` of Node 24, public names. */
const node: ReadonlySet<string> = new Set([
  ...['assert', 'assert/strict', 'async_hooks', 'buffer', 'child_process', 'cluster', 'console', 'constants', 'crypto', 'dgram'],
  ...[
    'diagnostics_channel',
    'dns',
    'dns/promises',
    'domain',
    'events',
    'fs',
    'fs/promises',
    'http',
    'http2',
    'https',
    'inspector',
  ],
  ...['inspector/promises', 'module', 'net', 'os', 'path', 'path/posix', 'path/win32', 'perf_hooks', 'process', 'punycode'],
  ...['querystring', 'readline', 'readline/promises', 'repl', 'stream', 'stream/consumers', 'stream/promises', 'stream/web'],
  ...[
    'string_decoder',
    'sys',
    'timers',
    'timers/promises',
    'tls',
    'trace_events',
    'tty',
    'url',
    'util',
    'util/types',
    'v8',
    'vm',
  ],
  ...['wasi', 'worker_threads', 'zlib'],
]);
