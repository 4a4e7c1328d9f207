import type { DependencyKind } from '../../../model/file-facts.ts';
import type { FoundImport } from './found-import.ts';
import { inOrder } from './found-import.ts';
import { lastStatement, statementKind } from './statement-kind.ts';
import type { TypeScript } from '../typescript.ts';

/**
 * Imports by TypeScript's token scan, for what no tree can be made of: enormous or deeply nested text. It is misled by a regular
 * expression that holds a quote, so it is the last resort.
 */
export const scanImports = (ts: TypeScript, text: string): readonly FoundImport[] => {
  const found: FoundImport[] = [];
  for (const { fileName, pos } of ts.preProcessFile(text, true, true).importedFiles) {
    const start = text.indexOf(fileName, pos);
    if (start < 0 || start > pos + 1) continue;
    found.push({ kind: kindBefore(text, pos), specifier: fileName, start, end: start + fileName.length });
  }
  return inOrder(found);
};

/** By the words before the opening quote. */
const kindBefore = (text: string, quote: number): DependencyKind => {
  const before = text.slice(Math.max(0, quote - 2000), quote);
  if (/\bimport\s*\(\s*$/.test(before)) return 'dynamic';
  if (/\bfrom\s*$/.test(before)) return statementKind(lastStatement(before));
  return 'static';
};
