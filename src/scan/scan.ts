import type { Skipped } from '../model/coverage.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { CancellationToken } from '../ports/cancellation.ts';
import type { FileSystem } from '../ports/file-system.ts';
import type { Scheduler } from '../ports/scheduler.ts';

export interface ScanOptions {
  /** VS Code `files.exclude` globs that are switched on. */
  readonly exclude: readonly string[];
  /** Files beyond this number are left out as `file-limit`. */
  readonly maxFiles: number;
}

export interface ScanResult {
  /** Sorted; each a regular file inside the root, not yet opened. */
  readonly files: readonly ModulePath[];
  /** Files seen and left out. */
  readonly skipped: readonly Skipped[];
  readonly excludedFolders: readonly Skipped[];
}

export interface ScanEnvironment {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  readonly token: CancellationToken;
  /** Called now and then with the number of files found so far. */
  readonly onProgress?: (files: number) => void;
}

export declare function scan(environment: ScanEnvironment, options: ScanOptions): Promise<ScanResult>;
