import { baseName } from '../base/paths.ts';
import type { Evidence } from '../model/claim.ts';
import { visibleText } from './diagram/visible-text.ts';

/** Digits that tell changes of one repository apart; git's own tools show about as many. */
const commitDigits = 8;

/** `Portal.tsx:26`; `Portal.tsx@1a2b3c4d` where a recorded change shows what is said. */
export const placeLabel = ({ path, range, commit }: Pick<Evidence, 'path' | 'range' | 'commit'>): string =>
  `${visibleText(baseName(path))}${commit === undefined ? `:${range.start.line + 1}` : `@${commit.slice(0, commitDigits)}`}`;
