import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { extract } from './read/extract.ts';
import { createResolver } from './resolution/create-resolver.ts';

export const createRustLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'rust',
    identify: (path) => (path.endsWith('.rs') ? 'rust' : undefined),
    grammar: { wasm: 'tree-sitter-rust.wasm', query: 'rust.scm' },
    extract,
    linksByName: true,
    createResolver,
  });
