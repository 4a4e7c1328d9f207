import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { webviewHtml } from '../../../src/protocol/webview-html.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Both webviews, freshly bundled and served on this machine with the real shell and its content security policy. */
export interface WebviewSite {
  /** Address of a page; `bodyClass` is the theme class that VS Code gives the body. */
  address(kind: 'diagram' | 'about', theme: string): string;
  close(): Promise<void>;
}

export const startWebviewSite = async (): Promise<WebviewSite> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'interlinear-webview-'));
  await bundle(folder);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/diagram' || url.pathname === '/about') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(url));
      return;
    }
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const base = url.pathname.startsWith('/media/') ? root : folder;
    readFile(path.join(base, path.normalize(url.pathname))).then(
      (bytes) => {
        response.setHeader('content-type', url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript');
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (kind, theme) => `http://127.0.0.1:${port}/${kind}?theme=${theme}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The shell as VS Code serves it: the host's HTML, with the theme's class on the body. */
const page = (url: URL): string => {
  const kind = url.pathname === '/about' ? 'about' : 'diagram';
  const html = webviewHtml({
    kind,
    nonce: 'abcdefghijklmnop0123456789',
    cspSource: url.searchParams.get('csp') ?? `http://127.0.0.1:*`,
    scriptUri: `/${kind}.js`,
    styleUri: `/media/${kind}.css`,
    language: 'en',
  });
  return html.replace(`<body class="${kind}">`, `<body class="${kind} ${url.searchParams.get('theme') ?? ''}">`);
};

const bundle = async (folder: string): Promise<void> => {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { diagram: 'src/webview/diagram.ts', about: 'src/webview/about.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
};
