import * as vscode from 'vscode';
import { webviewHtml } from '../../protocol/webview-html.ts';

/** Fills a webview with the shell of one of our pages; nothing but our own scripts and styles can be loaded in it. */
export const fillWebview = (
  webview: vscode.Webview,
  kind: 'diagram' | 'about',
  { extensionUri }: vscode.ExtensionContext,
): void => {
  const scripts = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const styles = vscode.Uri.joinPath(extensionUri, 'media');
  webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [scripts, styles] };
  webview.html = webviewHtml({
    kind,
    nonce: nonce(),
    cspSource: webview.cspSource,
    scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(scripts, `${kind}.js`)).toString(),
    styleUri: webview.asWebviewUri(vscode.Uri.joinPath(styles, `${kind}.css`)).toString(),
    language: vscode.env.language,
  });
};

const nonce = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
