import * as vscode from 'vscode';
import { spawnWorker } from '../node/spawn-worker.ts';
import { connectEngine } from '../worker/connect.ts';
import type { RemoteEngine } from '../worker/connect.ts';
import { activateWith } from './activate-with.ts';
import type { EngineStart } from './adapters.ts';
import type { ExtensionApi } from './extension-api.ts';

export const activate = (context: vscode.ExtensionContext): ExtensionApi => activateWith(context, { startEngine });

/** The worker reads the disk itself where all folders are on it; otherwise it asks VS Code for every file. */
const startEngine = async ({ context, paths, fileSystem, onProgress, onClosed }: EngineStart): Promise<RemoteEngine> => {
  const onDisk = paths.roots.every(({ uri }) => uri.scheme === 'file');
  const roots = onDisk ? paths.roots.map(({ name, uri }) => ({ name, path: uri.fsPath })) : [];
  const storage = context.storageUri?.scheme === 'file' ? context.storageUri.fsPath : undefined;
  const version = versionOf(context);
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.cjs').fsPath;
  const channel = spawnWorker(script, { roots, version, ...(storage === undefined ? {} : { storage }) });
  channel.onClosed(onClosed);
  const engine = connectEngine(channel, { onProgress, ...(onDisk ? {} : { fileSystem }) });
  await engine.ready();
  return engine;
};

const versionOf = ({ extension }: vscode.ExtensionContext): string => {
  const manifest: unknown = extension.packageJSON;
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return typeof version === 'string' ? version : '0';
};
