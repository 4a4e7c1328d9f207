import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { extract } from './extract.ts';
import { createGoResolver } from './resolution/create-resolver.ts';

export const createGoLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'go',
    identify: (path) => (path.endsWith('.go') ? 'go' : undefined),
    grammar: { wasm: 'tree-sitter-go.wasm', query: 'go.scm' },
    extract,
    linksByName: true,
    createResolver: createGoResolver,
  });
