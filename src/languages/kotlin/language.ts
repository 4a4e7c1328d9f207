import type { ModulePath } from '../../model/module-path.ts';
import type { Language } from '../language.ts';
import { createJvmResolver } from '../jvm/create-resolver.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { kotlinFacts } from './kotlin-facts.ts';

export const createKotlinLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'kotlin',
    identify: (path: ModulePath) => (/\.kts?$/u.test(path) ? 'kotlin' : undefined),
    grammar: { wasm: 'tree-sitter-kotlin.wasm', query: 'kotlin.scm' },
    extract: kotlinFacts,
    linksByName: true,
    createResolver: (context) => createJvmResolver(context, 'kotlin'),
  });
