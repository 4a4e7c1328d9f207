import type { ModulePath } from '../../model/module-path.ts';
import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { csharpFacts } from './read/csharp-facts.ts';
import { createCSharpResolver } from './resolution/create-resolver.ts';

export const createCSharpLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'csharp',
    identify: (path: ModulePath) => (/\.csx?$/iu.test(path) ? 'csharp' : undefined),
    grammar: { wasm: 'tree-sitter-c-sharp.wasm', query: 'csharp.scm' },
    extract: csharpFacts,
    linksByName: true,
    createResolver: createCSharpResolver,
  });
