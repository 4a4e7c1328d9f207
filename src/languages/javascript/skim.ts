import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import type { SourceText } from '../language.ts';
import { dialectOf, plainJavaScript } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { importFacts } from './skim/import-facts.ts';
import { candidatesOf } from './skim/candidates.ts';
import type { Candidate } from './skim/candidates.ts';
import type { FoundImport } from './skim/found-import.ts';
import { lexImports } from './skim/lex-imports.ts';
import { hasConflictMarks, isInConflict, withoutConflictMarks } from './skim/merge-conflict.ts';
import { scanImports } from './skim/scan-imports.ts';
import { treeImports } from './skim/tree-imports.ts';
import { loadedTypeScript, loadTypeScript } from './typescript.ts';
import type { TypeScript } from './typescript.ts';

/** Imports only. Needs no more than es-module-lexer for most files and TypeScript for the rest; synchronous once that is loaded. */
export const skim = ({ path, text }: SourceText): FileFacts | Promise<FileFacts> => {
  const dialect = dialectOf(path) ?? plainJavaScript;
  const candidates = candidatesOf(text);
  const hasMarks = hasConflictMarks(text);
  const found = hasMarks ? undefined : lexImports(text, dialect, candidates);
  if (found) return skimmedFacts(dialect, text, found);
  const typescript = loadedTypeScript();
  const finish = (ts: TypeScript): FileFacts => thoroughFacts(ts, dialect, text, candidates, hasMarks);
  return typescript ? finish(typescript) : loadTypeScript().then(finish);
};

const thoroughFacts = (
  ts: TypeScript,
  dialect: Dialect,
  text: string,
  candidates: readonly Candidate[],
  hasMarks: boolean,
): FileFacts => {
  const inConflict = hasMarks && isInConflict(ts, text);
  const found = thorough(ts, dialect, inConflict ? withoutConflictMarks(text) : text, candidates);
  return skimmedFacts(dialect, text, found, inConflict ? [mergeConflict] : []);
};

const mergeConflict: FileDiagnostic = {
  code: 'merge-conflict',
  message: 'An unfinished merge: both versions stand in the file.',
};

/** A tree of a megabyte takes about a second and 200 MB. */
const maxTreeLength = 1_000_000;

const thorough = (ts: TypeScript, dialect: Dialect, text: string, candidates: readonly Candidate[]): readonly FoundImport[] => {
  if (text.length > maxTreeLength) {
    // So large a file is a bundle, where JSX has become calls and what looks like it stands in strings.
    return lexImports(text, { ...dialect, jsx: false }, candidates) ?? scanImports(ts, text);
  }
  try {
    return treeImports(ts, text, dialect, candidates);
  } catch (error) {
    if (error instanceof RangeError) return scanImports(ts, text);
    throw error;
  }
};

const skimmedFacts = (
  dialect: Dialect,
  text: string,
  found: readonly FoundImport[],
  diagnostics: readonly FileDiagnostic[] = [],
): FileFacts => {
  const { imports, diagnostics: cuts } = importFacts(text, found);
  return {
    language: dialect.id,
    level: 'skimmed',
    imports,
    definitions: [],
    exports: [],
    diagnostics: [...diagnostics, ...cuts],
  };
};
