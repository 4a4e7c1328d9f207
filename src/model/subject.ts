import type { ComponentId } from './architecture.ts';
import type { ModulePath } from './module-path.ts';

/** Something a reader can ask about. */
export type Subject =
  | { readonly kind: 'repository' }
  | { readonly kind: 'component'; readonly id: ComponentId }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: ModulePath }
  /** Everything of one sort in the product: its numbers and settings, its ways in, what it stores, what it talks to, its own words. */
  | { readonly kind: 'list'; readonly list: ListKind }
  /** What a change would touch: one said in words, or a change of what is at a place (a path or the id of a part). */
  | { readonly kind: 'scope'; readonly request: string }
  | { readonly kind: 'scope'; readonly place: string }
  /** The way from an entry point to data and outside systems; `id` as in `Journey`. */
  | { readonly kind: 'journey'; readonly id: string }
  /** A document that is held against the code. */
  | { readonly kind: 'review'; readonly name: string; readonly text: string };

export type ReviewSubject = Extract<Subject, { readonly kind: 'review' }>;
export type ScopeSubject = Extract<Subject, { readonly kind: 'scope' }>;

export type ListKind = 'limits' | 'ways-in' | 'data' | 'outside' | 'terms';
