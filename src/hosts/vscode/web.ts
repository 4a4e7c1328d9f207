import * as vscode from 'vscode';
import type { EngineService } from '../../engine/service.ts';
import { connectEngine } from '../worker/connect.ts';
import type { RemoteEngine } from '../worker/connect.ts';
import { activateWith } from './activate-with.ts';
import type { EngineStart } from './adapters.ts';
import type { ExtensionApi } from './extension-api.ts';
import { spawnWebWorker } from './spawn-web-worker.ts';

export const activate = (context: vscode.ExtensionContext): ExtensionApi => activateWith(context, { startEngine });

/** A browser may refuse a worker inside the extension host's own; then the engine shares that one. */
const startEngine = async (start: EngineStart): Promise<RemoteEngine> => {
  try {
    return await inWorker(start);
  } catch (error) {
    start.log(`No worker (${error instanceof Error ? error.message : String(error)}); the engine runs in the extension host.`);
    return inHost(start);
  }
};

const inWorker = async ({ context, fileSystem, onProgress, onClosed }: EngineStart): Promise<RemoteEngine> => {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'web-worker.js'));
  const channel = spawnWebWorker(script);
  const engine = connectEngine(channel, { fileSystem, onProgress });
  try {
    await engine.ready();
  } catch (error) {
    engine.dispose();
    throw error;
  }
  channel.onClosed(onClosed);
  return engine;
};

const inHost = async ({ fileSystem, onProgress }: EngineStart): Promise<RemoteEngine> => {
  const { inProcessEngine } = await import('../worker/in-process.ts');
  return asRemote(await inProcessEngine(fileSystem, onProgress));
};

const asRemote = (engine: EngineService): RemoteEngine => ({
  ...engine,
  ready: () => Promise.resolve(),
  status: async () => engine.status(),
  cancel: async () => engine.cancel(),
  dispose: () => engine.cancel(),
});
