import type { EngineService, Progress } from '../../engine/service.ts';
import type { DirectoryListing, FileContent } from '../../ports/file-system.ts';

/** What the worker answers. `ready` resolves when the engine has been made. */
export type WorkerFunctions = {
  [Name in keyof EngineService]: (...args: Parameters<EngineService[Name]>) => Promise<Awaited<ReturnType<EngineService[Name]>>>;
} & { ready(): Promise<void> };

/** What the extension host answers to its worker. */
export interface HostFunctions {
  progress(progress: Progress): void;
  readDirectory(path: string): Promise<DirectoryListing>;
  readFile(path: string, maxBytes: number): Promise<FileContent>;
  /** A file of the extension's own, see `ParserAssets`. */
  readAsset(name: string): Promise<Uint8Array>;
}

/** Analysis of a large repository may take minutes, and is cancelled by the reader, not by a clock. */
export const noTimeout = -1;
