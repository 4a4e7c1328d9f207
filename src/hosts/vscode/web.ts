import * as vscode from 'vscode';
import type { WorkerChannel } from '../worker/channel.ts';
import { connectEngine } from '../worker/connect.ts';
import type { RemoteEngine } from '../worker/connect.ts';
import { activateWith } from './activate-with.ts';
import type { EngineStart } from './adapters.ts';
import type { ExtensionApi } from './extension-api.ts';
import { inHostWorker } from './in-host-worker.ts';
import { spawnWebWorker } from './spawn-web-worker.ts';

export const activate = (context: vscode.ExtensionContext): ExtensionApi => activateWith(context, { startEngine });

/** A browser may refuse a worker inside the extension host's own; then the engine shares that one. */
const startEngine = async (start: EngineStart): Promise<RemoteEngine> => {
  const place = vscode.Uri.joinPath(start.context.extensionUri, 'dist', 'web-worker.js');
  const script = await vscode.workspace.fs.readFile(place);
  try {
    const channel = spawnWebWorker(script);
    const engine = await connected(channel, start);
    channel.onClosed(start.onClosed);
    return engine;
  } catch (error) {
    start.log(`No worker (${error instanceof Error ? error.message : String(error)}); the engine runs in the extension host.`);
    return connected(inHostWorker(script), start);
  }
};

const connected = async (channel: WorkerChannel, { context, fileSystem, onProgress }: EngineStart): Promise<RemoteEngine> => {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'parsers');
  const read = async (name: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  const engine = connectEngine(channel, { fileSystem, parserAssets: { read }, onProgress });
  try {
    await engine.ready();
    return engine;
  } catch (error) {
    engine.dispose();
    throw error;
  }
};
