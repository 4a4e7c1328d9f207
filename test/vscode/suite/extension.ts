import { expect } from 'chai';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/hosts/vscode/extension-api.ts';

const extension = (): vscode.Extension<ExtensionApi> => {
  const found = vscode.extensions.getExtension<ExtensionApi>('interlinear.interlinear');
  if (!found) throw new Error('The extension is not there');
  return found;
};

/** Bars in milliseconds are for a quiet machine; tests fail only where something is wrong in kind. */
const note = (text: string): void => console.log(`@@note ${text}`);

const workspaceFolder = (): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open');
  return folder.uri;
};

const until = async <T>(what: string, ask: () => T | undefined, milliseconds = 20_000): Promise<T> => {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Not within ${milliseconds} ms: ${what}`);
};

const open = async (path: string): Promise<vscode.TextDocument> => {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), path));
  await vscode.window.showTextDocument(document);
  return document;
};

/** Text of all hovers at the first place of some words in a file. */
const hoverAt = async (path: string, words: string): Promise<string> => {
  const document = await open(path);
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
};

const filesBelow = async (folder: vscode.Uri): Promise<string[]> => {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const lists = entries.map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) return filesBelow(uri);
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return [`${uri.path} ${size} ${mtime}`];
  });
  return (await Promise.all(lists)).flat().sort();
};

describe('the extension in VS Code', () => {
  let before: string[] = [];

  it('sleeps until it is asked', async () => {
    before = await filesBelow(workspaceFolder());
    expect(extension().isActive).to.equal(false);
  });

  it('wakes up quickly', async () => {
    const started = performance.now();
    const { activationMilliseconds } = await extension().activate();
    note(
      `activation: ${activationMilliseconds.toFixed(1)} ms of its own, ${(performance.now() - started).toFixed(1)} ms with loading`,
    );
    expect(activationMilliseconds).to.be.below(50);
    expect(extension().exports.status()).to.equal(undefined);
  });

  it('loads no parser to wake up', async () => {
    const { main, browser } = extension().packageJSON as { main: string; browser: string };
    const script = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined ? browser : main;
    const text = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, script)),
    );
    note(`${script}: ${Math.round(text.length / 1024)} KiB`);
    for (const word of ['createSourceFile', 'Jison', 'mermaid.initialize']) expect(text).not.to.include(word);
  });

  it('brings its commands', async () => {
    const { contributes } = extension().packageJSON as { contributes: { commands: readonly { readonly command: string }[] } };
    const present = await vscode.commands.getCommands(true);
    expect(present).to.include.members(contributes.commands.map(({ command }) => command));
  });

  it('explains the architecture in a panel', async () => {
    const started = performance.now();
    await vscode.commands.executeCommand('interlinear.explainArchitecture');
    const drawn = await until('a drawn picture', () => extension().exports.drawn());
    note(`from command to drawn picture: ${(performance.now() - started).toFixed(0)} ms`);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    expect(tabs.map(({ label }) => label)).to.include(`Architecture: ${vscode.workspace.name ?? ''}`);
    const view = extension().exports.diagram();
    expect(view?.nodes.map(({ name }) => name)).to.have.length.within(3, 12);
    expect(drawn.nodes).to.equal(view?.nodes.length);
    expect(drawn.edges).to.be.above(0);
  });

  it('has read everything, and says what it could not follow', async () => {
    const status = await until('all files read', () => {
      const now = extension().exports.status();
      return now?.phase === 'read' ? now : undefined;
    });
    expect(status.sourceFiles).to.be.at.least(18);
    expect(status.coverage.text).to.match(/^Read \d+ of \d+ files/);
    expect(JSON.stringify(status.coverage)).to.match(/import/);
  });

  it('hovers over an import, an exported name and the first line', async () => {
    expect(await hoverAt('src/web/pages/book-page.ts', '../../catalogue/find-book.ts')).to.match(/\w \w/);
    expect(await hoverAt('src/store/table.ts', 'readTable')).to.match(/[Rr]ows of a table/);
    expect(await hoverAt('src/web/server.ts', 'import')).to.match(/\w \w/);
  });

  it('reads another language with a grammar of its own', async () => {
    expect(await hoverAt('src/store/export.py', 'rows_of\n')).to.match(/one below the other/);
  });

  it('tells about the file that is looked at', async () => {
    await open('src/catalogue/search.ts');
    await vscode.commands.executeCommand('interlinear.explainFile');
    const about = await until('words about the file', () => {
      const view = extension().exports.about();
      return view?.subject.kind === 'file' && view.subject.path.endsWith('src/catalogue/search.ts') ? view : undefined;
    });
    const sentences = about.sections.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
    expect(sentences).to.match(/best first/);
  });

  it('notices a new file', async () => {
    const count = extension().exports.status()?.sourceFiles ?? 0;
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'src/loans/extend.ts');
    try {
      await vscode.workspace.fs.writeFile(
        uri,
        new TextEncoder().encode(`import { openLoans } from './open-loans.ts';\nexport const extend = openLoans;\n`),
      );
      await until('one source file more', () => (extension().exports.status()?.sourceFiles === count + 1 ? true : undefined));
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await until('as many source files as before', () => (extension().exports.status()?.sourceFiles === count ? true : undefined));
  });

  it('has written nothing into the folder', async () => {
    expect(await filesBelow(workspaceFolder())).to.deep.equal(before);
  });
});
