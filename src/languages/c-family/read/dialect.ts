import { baseName } from '../../../base/paths.ts';
import type { GrammarSource } from '../../tree-sitter/runtime.ts';

export interface Dialect {
  /** VS Code's identifier. */
  readonly id: 'c' | 'cpp';
  readonly grammar: GrammarSource;
}

const c: Dialect = { id: 'c', grammar: { wasm: 'tree-sitter-c.wasm', query: 'c.scm' } };
const cpp: Dialect = { id: 'cpp', grammar: { wasm: 'tree-sitter-cpp.wasm', query: 'cpp.scm' } };

const endings: ReadonlyMap<string, Dialect> = new Map([
  ...['c', 'h'].map((ending) => [ending, c] as const),
  ...['cc', 'cpp', 'cxx', 'c++', 'hh', 'hpp', 'hxx', 'h++', 'ipp', 'inl', 'tpp', 'tcc', 'cppm', 'ixx'].map(
    (ending) => [ending, cpp] as const,
  ),
]);

/** By the name alone; headers that may be of either language count as C. */
export const dialectOfPath = (path: string): Dialect | undefined => {
  const name = baseName(path);
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  // `.C` and `.H` are C++ where case tells them apart.
  if (ending === 'C' || ending === 'H') return cpp;
  return endings.get(ending.toLowerCase());
};

/** What the file is written in: `.h` is C++ where its text has what only C++ has. */
export const dialectOf = (path: string, text: string): Dialect => {
  const named = dialectOfPath(path) ?? c;
  return named === c && path.endsWith('.h') && onlyInCpp.test(text) ? cpp : named;
};

const onlyInCpp =
  /^[ \t]*(?:template[ \t]*<|namespace(?:[ \t]+[\w:]+)?[ \t]*(?:\{|$)|class[ \t]+[\w:]+(?:[ \t]+\w+)?[ \t]*(?:[:{;]|$)|(?:public|private|protected)[ \t]*:|using[ \t]+(?:namespace[ \t]+)?[A-Za-z_][\w:]*[ \t]*[;=])/mu;

/** Declares for others what it defines elsewhere. */
export const isHeader = (path: string): boolean => /\.(?:h|hh|hpp|hxx|h\+\+|ipp|inl|tpp|tcc|cppm|ixx)$/iu.test(path);
