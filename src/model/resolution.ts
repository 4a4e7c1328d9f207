import type { ModulePath } from './module-path.ts';

export type UnresolvedReason =
  'not-found' | 'outside-the-folder' | 'build-output-absent' | 'not-exported' | 'computed' | 'malformed';

/** What an import specifier stands for. */
export type Resolution =
  | { readonly kind: 'internal'; readonly path: ModulePath }
  | { readonly kind: 'external'; readonly package: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unresolved'; readonly reason: UnresolvedReason };
