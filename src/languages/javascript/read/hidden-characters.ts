import { lineIndex } from '../../../base/line-index.ts';
import type { FileDiagnostic } from '../../../model/file-facts.ts';

/** Characters that make text look different from what it is (CVE-2021-42574): at most one diagnostic, for the first. */
export const hiddenCharacters = (text: string): readonly FileDiagnostic[] => {
  const at = text.search(/[\u202A-\u202E\u2066-\u2069]/);
  if (at < 0) return [];
  const index = lineIndex(text);
  const range = { start: index.positionAt(at), end: index.positionAt(at + 1) };
  return [
    { code: 'hidden-characters', message: 'Holds invisible characters that change the order in which its text is shown.', range },
  ];
};
