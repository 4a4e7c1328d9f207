import { baseName } from '../../base/paths.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { readPython } from './read.ts';
import { createResolver } from './resolution/create-resolver.ts';

export const createPythonLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'python',
    identify,
    grammar: { wasm: 'tree-sitter-python.wasm', query: 'python.scm' },
    extract: readPython,
    linksByName: true,
    createResolver,
  });

const identify = (path: ModulePath): string | undefined =>
  /\.py[iw]?$/u.test(path) || buildFiles.has(baseName(path)) ? 'python' : undefined;

/** Scripts of SCons and Waf are Python and have no ending. */
const buildFiles: ReadonlySet<string> = new Set(['SConstruct', 'SConscript', 'wscript']);
