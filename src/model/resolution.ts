import type { ModulePath } from './module-path.ts';
import type { Range } from './text.ts';

export type UnresolvedReason =
  'not-found' | 'outside-the-folder' | 'build-output-absent' | 'not-exported' | 'computed' | 'malformed';

/** A file that supplies part of what an import names, and where in the importing file that part is used. */
export interface Target {
  readonly path: ModulePath;
  /** Where it differs from the range of the import: the place of the name that comes from this file. */
  readonly place?: { readonly range: Range; readonly quote: string };
}

/**
 * What an import specifier stands for. `files`: a package or namespace of the workspace, with those of its files that supply the
 * names used; none where no name of it is used. `nothing`: a name that refers to no file and to no package that is known.
 */
export type Resolution =
  | { readonly kind: 'internal'; readonly path: ModulePath }
  | { readonly kind: 'files'; readonly targets: readonly Target[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'external'; readonly package: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unresolved'; readonly reason: UnresolvedReason };
