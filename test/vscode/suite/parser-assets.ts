import * as vscode from 'vscode';
import type { ParserAssets } from '../../../src/ports/parser-assets.ts';

/** The grammars as the extension under test ships them, read as the host reads them. */
export const parserAssets: ParserAssets = {
  read(name) {
    const extension = vscode.extensions.getExtension('interlinear.interlinear');
    if (!extension) throw new Error('the extension under test is not there');
    return Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'dist', 'parsers', name)));
  },
};
