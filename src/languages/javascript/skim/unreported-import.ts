import type { DependencyKind } from '../../../model/file-facts.ts';
import type { Candidate } from './candidates.ts';
import type { FoundImport } from './found-import.ts';
import { lastStatement, statementKind } from './statement-kind.ts';

/**
 * The import that a candidate in TypeScript code is part of although the lexer has not reported it: in an ambient module, or a type.
 * Undefined for any form but the plainest.
 */
export const unreportedImport = (text: string, candidate: Candidate): FoundImport | undefined => {
  const literal = literalOf(text, candidate);
  const kind = literal && kindOf(text, candidate);
  return kind && { kind, ...literal };
};

/** The quoted text after the word, without its quotes. */
const literalOf = (text: string, { end }: Candidate): Omit<FoundImport, 'kind'> | undefined => {
  const bracket = text[end - 1] === '(';
  literal.lastIndex = bracket ? end : end - 1;
  const [whole, space = '', , specifier = '', after] = literal.exec(text) ?? [];
  if (whole === undefined || (bracket && after === '')) return undefined;
  const start = literal.lastIndex - whole.length + space.length + 1;
  return { specifier, start, end: start + specifier.length };
};

const literal = /(\s*)(['"])([^'"\\\n\r]*)\2\s*([,)]?)/y;

const kindOf = (text: string, { word, start, end }: Candidate): DependencyKind | undefined => {
  const before = text.slice(Math.max(0, start - maxStatement), start);
  if (word === 'import') return text[end - 1] !== '(' ? 'static' : beforeType.test(before.slice(-200)) ? 'type' : undefined;
  const statement = lastStatement(before);
  return plainStatements[word].test(statement) ? statementKind(statement + word) : undefined;
};

/** Characters between the first word of a statement and its specifier. */
const maxStatement = 4_000;

// No expression ends like this in the declarations that the lexer passes over.
const beforeType = /(?:\b(?:typeof|keyof)|[<|&:]|\btype\s[\w$\s<>,]+=)\s*$/;

const plainStatements = { from: /^(?:import|export)\b[\w$\s{},*]+$/, require: /^import\s[\w$\s]+=\s*$/ };
