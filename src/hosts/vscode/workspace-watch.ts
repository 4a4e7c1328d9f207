import * as vscode from 'vscode';
import type { FileChange } from '../../engine/service.ts';
import { gather, matters, movesHistory } from './file-changes.ts';
import type { Services } from './services.ts';
import { changesWhatIsRead } from './settings.ts';

/** A save is one change, a pull is thousands: both are told once it is quiet. Milliseconds. */
const quiet = 100;
const longest = 1000;

/** Moving many changes, one after the other, shall not read the history after each. Milliseconds. */
const historyQuiet = 2000;
const historyLongest = 20_000;

/** Keeps the engine at what the workspace is: files, folders and settings. Nothing happens before the engine runs. */
export const registerWorkspaceWatch = ({ engine, paths }: Services): vscode.Disposable => {
  const gatherer = gather<FileChange>((changes) => engine.change(changes), quiet, longest);
  const moves = gather<string>(() => engine.checkHistory(), historyQuiet, historyLongest);
  const tell = (kind: FileChange['kind'], uri: vscode.Uri): void => {
    if (engine.state.kind !== 'ready' && engine.state.kind !== 'opening') return;
    const path = paths().toPath(uri);
    if (path === undefined) return;
    if (matters(path)) gatherer.add({ kind, path });
    else if (movesHistory(path)) moves.add(path);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    watcher,
    gatherer,
    moves,
    watcher.onDidCreate((uri) => tell('created', uri)),
    watcher.onDidChange((uri) => tell('changed', uri)),
    watcher.onDidDelete((uri) => tell('deleted', uri)),
    // A virtual file system need not watch.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => tell('changed', uri)),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => tell('created', uri))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => tell('deleted', uri))),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      files.forEach(({ oldUri, newUri }) => {
        tell('deleted', oldUri);
        tell('created', newUri);
      }),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(() => engine.replace()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => engine.checkHistory()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (engine.state.kind !== 'idle' && changesWhatIsRead(event)) engine.reopen();
    }),
  );
};
