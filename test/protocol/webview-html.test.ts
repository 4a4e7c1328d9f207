import { expect } from 'chai';
import { webviewHtml } from '../../src/protocol/webview-html.ts';

const page = {
  kind: 'diagram',
  nonce: 'abcDEF0123456789',
  cspSource: 'https://*.vscode-cdn.net',
  scriptUri: 'https://host/dist/webview/diagram.js',
  styleUri: 'https://host/media/diagram.css',
  language: 'en',
} as const;

const check = (
  name: string,
  changes: Partial<Parameters<typeof webviewHtml>[0]>,
  has: readonly string[],
  lacks: readonly RegExp[],
): void => {
  it(name, () => {
    const html = webviewHtml({ ...page, ...changes });
    for (const part of has) expect(html).to.include(part);
    for (const pattern of lacks) expect(html).to.not.match(pattern);
  });
};

describe('webviewHtml', () => {
  check(
    'allows nothing but its own script and styles',
    {},
    [
      `default-src 'none'`,
      `script-src 'nonce-abcDEF0123456789' https://*.vscode-cdn.net`,
      `<script type="module" nonce="abcDEF0123456789" src="https://host/dist/webview/diagram.js">`,
      `<link rel="stylesheet" href="https://host/media/diagram.css">`,
    ],
    [/unsafe-eval/, /script-src[^;]*unsafe-inline/, /connect-src/, /frame-src/, /<script(?![^>]*nonce)/, /\son\w+=/],
  );
  check(
    'names the page and its language',
    { kind: 'about', language: 'de' },
    ['<body class="about">', '<html lang="de">', 'About this file'],
    [],
  );
  check(
    'keeps what it is given inside attributes',
    { language: '"><script>', scriptUri: 'a"b' },
    ['lang="&#34;&#62;&#60;script&#62;"', 'src="a&#34;b"'],
    [/"><script>/],
  );
});
