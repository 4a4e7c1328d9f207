import { parse } from 'es-module-lexer';
import type { Import } from 'es-module-lexer';
import type { Candidate } from './candidates.ts';

/** What es-module-lexer says of a text, or the offset where it gave up. */
export type Lexed = { readonly kind: 'lexed'; readonly imports: readonly Import[] } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly at: number;
}

export const lex = (text: string): Lexed => {
  try {
    return { kind: 'lexed', imports: parse(text)[0] };
  } catch (error) {
    return { kind: 'refused', at: (error as { readonly idx?: number }).idx ?? -1 };
  }
};

/** The lexer does not report `require(...)`, but `import (...)`, which is as long: every offset stays. */
export const withRequiresAsImports = (text: string, candidates: readonly Candidate[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const each of candidates) {
    if (each.start >= text.length) break;
    if (each.word !== 'require' || isImportEquals(text, each)) continue;
    parts.push(text.slice(from, each.start), 'import ');
    from = each.start + 'require'.length;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
};

/** `import x = require('y')`, which the lexer knows outside of ambient modules. */
export const isImportEquals = (text: string, candidate: Candidate): boolean =>
  /\bimport\s[\w$\s]+=\s*$/.test(text.slice(Math.max(0, candidate.start - 200), candidate.start));
