import type { Language } from '../language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { dialectOfPath } from './read/dialect.ts';
import { read, skim } from './read/read.ts';
import { createResolver } from './resolution/create-resolver.ts';

/** C and C++: one language, because they include each other's headers and are built by the same files. */
export const createCFamilyLanguage = (runtime: TreeSitterRuntime): Language => ({
  id: 'c',
  identify: (path) => dialectOfPath(path)?.id,
  skim,
  read: (source) => read(runtime, source),
  createResolver,
});
