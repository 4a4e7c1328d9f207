import type { UnresolvedImport } from './module-graph.ts';

/** Why a file or folder was left out. */
export type SkipReason =
  | 'ignored'
  | 'excluded'
  | 'dependency-folder'
  | 'build-output'
  | 'virtual-environment'
  | 'version-control'
  | 'not-a-regular-file'
  | 'link-outside'
  | 'link-broken'
  | 'link-alias'
  | 'no-permission'
  | 'missing'
  | 'too-large'
  | 'binary'
  | 'unknown-encoding'
  | 'pointer'
  | 'unreadable'
  | 'file-limit'
  | 'unread-language'
  | 'no-reader';

/** A path that was seen and not looked into. `detail` is plain words, without a path of the machine. */
export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  readonly detail?: string;
}

/** What was seen and what was not. Invariant: `files = read + skimmed + skipped.length`. */
export interface Coverage {
  readonly files: number;
  readonly read: number;
  readonly skimmed: number;
  /** One row for each file left out. */
  readonly skipped: readonly Skipped[];
  /** Folders that were not entered; their files are not counted in `files`. */
  readonly excludedFolders: readonly Skipped[];
  readonly imports: {
    readonly internal: number;
    readonly external: number;
    readonly builtin: number;
    readonly unresolved: readonly UnresolvedImport[];
  };
  /** Files that were looked at with something in the way: `path`, and what, in words. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly path: string;
  readonly message: string;
  /** Zero-based. */
  readonly line?: number;
}
