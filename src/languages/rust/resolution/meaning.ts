import type { Module } from './module-tree.ts';

/**
 * What a path means. `inside`: `module` is the last module that the path names; `definer` the file of the item where that is
 * another one, because the module passes it on. `unknown`: its first name is none that is known.
 */
export type Meaning =
  | { readonly kind: 'inside'; readonly module: Module; readonly item?: string; readonly definer?: string }
  | { readonly kind: 'external'; readonly package: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unknown'; readonly head: string };

/** A name in a module: a module of its own, or an item with the file that defines it. */
export type Found =
  { readonly kind: 'module'; readonly module: Module } | { readonly kind: 'item'; readonly definer: string } | Outside;
type Outside = Extract<Meaning, { readonly kind: 'external' | 'builtin' }>;
