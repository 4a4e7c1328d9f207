import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { extractPhp } from './extract.ts';
import { createPhpResolver } from './resolution/create-resolver.ts';

/** PHP, with the HTML around it. Blade's templates are a language of their own. */
export const createPhpLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'php',
    identify: (path) => (/\.(?:php|phtml|inc|php\d)$/iu.test(path) && !/\.blade\.php$/iu.test(path) ? 'php' : undefined),
    grammar: { wasm: 'tree-sitter-php.wasm', query: 'php.scm' },
    extract: extractPhp,
    linksByName: true,
    createResolver: createPhpResolver,
  });
