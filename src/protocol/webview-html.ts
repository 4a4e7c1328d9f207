/** What a page is made of; the host makes the URIs and the nonce. */
export interface WebviewPage {
  readonly kind: 'diagram' | 'about';
  /** Fresh for each page, at least 16 characters of `[A-Za-z0-9]`. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** BCP 47, as of `vscode.env.language`. */
  readonly language: string;
}

/**
 * The shell of a webview: nothing but a content security policy, one style sheet and one script. Chunks that the script loads by
 * `import()` come from `cspSource`. Inline styles cannot be forbidden: Mermaid measures and draws with them.
 */
export const webviewHtml = ({ kind, nonce, cspSource, scriptUri, styleUri, language }: WebviewPage): string => `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy(nonce, cspSource))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(styleUri)}">
<title>${kind === 'diagram' ? 'Architecture' : 'About this file'}</title>
</head>
<body class="${kind}">
<script type="module" nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;

const policy = (nonce: string, cspSource: string): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' ${cspSource}`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

const attribute = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
