import type { ModulePath } from '../../model/module-path.ts';
import type { Language } from '../language.ts';
import { createJvmResolver } from '../jvm/create-resolver.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { kotlinFacts } from './kotlin-facts.ts';

/**
 * Kotlin files and scripts. A name that several source sets of a module declare (`expect` and `actual`) means the one of the file's
 * own source set, else the one that stands nearest to it: of `jvmMain` for `jvmTest`. Extensions called as `x.foo()` are found where
 * an import names them.
 */
export const createKotlinLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'kotlin',
    identify: (path: ModulePath) => (/\.kts?$/u.test(path) ? 'kotlin' : undefined),
    grammar: { wasm: 'tree-sitter-kotlin.wasm', query: 'kotlin.scm' },
    extract: kotlinFacts,
    linksByName: true,
    createResolver: (context) => createJvmResolver(context, 'kotlin'),
  });
