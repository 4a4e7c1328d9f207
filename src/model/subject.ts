import type { ComponentId } from './architecture.ts';
import type { ModulePath } from './module-path.ts';

/** Something a reader can ask about. */
export type Subject =
  | { readonly kind: 'repository' }
  | { readonly kind: 'component'; readonly id: ComponentId }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: ModulePath };
