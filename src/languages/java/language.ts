import type { ModulePath } from '../../model/module-path.ts';
import type { Language } from '../language.ts';
import { createJvmResolver } from '../jvm/create-resolver.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { javaFacts } from './java-facts.ts';

export const createJavaLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'java',
    identify: (path: ModulePath) => (path.endsWith('.java') ? 'java' : undefined),
    grammar: { wasm: 'tree-sitter-java.wasm', query: 'java.scm' },
    extract: javaFacts,
    linksByName: true,
    createResolver: (context) => createJvmResolver(context, 'java'),
  });
