import type { Definition } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';

/** Tables that Diesel is told of: `table! { owners (id) { … } }`. `code` is without comments and texts. */
export const dieselTables = (
  code: string,
  rangeAt: (start: number, end: number) => Range,
  isInFunction: (start: number) => boolean,
): readonly Definition[] =>
  code.includes('table!')
    ? [...code.matchAll(table)].flatMap(({ 0: whole, 1: name = '', index }): Definition[] => {
        const end = index + whole.length;
        const start = end - name.length;
        return isInFunction(index) || name.startsWith(ofDatabase) ? [] : [{ name, kind: 'table', range: rangeAt(start, end) }];
      })
    : [];

const table =
  /\btable!\s*\{\s*(?:(?:use\s[^;{}]{1,300};|#!?\[[^[\]]{0,200}\])\s*){0,20}(?:\w+\s*\.\s*)?([a-z_]\w*)(?=\s*(?:\([^(){}]{0,300}\)\s*)?\{)/gu;

/** Tables that PostgreSQL keeps for itself. */
const ofDatabase = 'pg_';
