import type { TypeScript } from '../typescript.ts';

/** True where the text holds the three marks of an unfinished merge in their order; they may stand in a string. */
export const hasConflictMarks = (text: string): boolean => {
  if (!text.includes('<<<<<<<')) return false;
  const ours = text.search(/^<{7}(?: |$)/m);
  if (ours < 0) return false;
  const middle = text.slice(ours).search(/^={7}\r?$/m);
  return middle >= 0 && /^>{7}(?: |$)/m.test(text.slice(ours + middle));
};

/** The text with the marks blanked out, so that both sides are read; every offset stays. */
export const withoutConflictMarks = (text: string): string =>
  text.replaceAll(/^(?:<{7}|\|{7}|={7}|>{7})(?:[ \r].*)?$/gm, (mark) => ' '.repeat(mark.length));

/** False where the marks stand in a string or a comment only, as in the tests of a merge tool. */
export const isInConflict = (ts: TypeScript, text: string): boolean => {
  try {
    const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
    return diagnostics.some(({ code }) => code === conflictMarkEncountered);
  } catch {
    return true;
  }
};

// "Merge conflict marker encountered."
const conflictMarkEncountered = 1185;
