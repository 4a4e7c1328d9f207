import type * as vscode from 'vscode';
import type { FileSystem } from '../../ports/file-system.ts';
import type { RemoteEngine } from '../worker/connect.ts';
import type { EngineListener } from './engine-client.ts';
import type { WorkspacePaths } from './workspace-paths.ts';

/** What an engine is started with. */
export interface EngineStart extends EngineListener {
  readonly context: vscode.ExtensionContext;
  readonly paths: WorkspacePaths<vscode.Uri>;
  /** Serves the engine's reads where it cannot read the disk by itself. */
  readonly fileSystem: FileSystem;
  readonly log: (message: string) => void;
}

/** The only thing in which the desktop and the browser differ. */
export interface Adapters {
  startEngine(start: EngineStart): Promise<RemoteEngine>;
}
