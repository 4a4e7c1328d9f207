import type { Quoted } from '../../model/text.ts';
import { isAboutCode, wordCount } from '../remarks/remark-kind.ts';
import { proseOf } from '../remarks/remark-prose.ts';
import type { Remark } from '../remarks/remark.ts';
import type { ParseTree } from './parse-tree.ts';

/**
 * What the first comments of a file say about it as a whole. `firstCode` is the offset of the first thing that is no comment.
 * `mayTouch`: in some languages a comment right above the first line of code is about the file (Go's package comment), in others
 * it is about that line and only one that is set apart by a blank line counts.
 */
export const leadingDoc = (
  tree: ParseTree,
  remarks: readonly Remark[],
  firstCode: number,
  mayTouch: boolean,
): Quoted | undefined => {
  const leading = remarks.filter(({ end }) => end <= firstCode);
  for (const [index, remark] of leading.entries()) {
    const next = leading[index + 1]?.start ?? firstCode;
    const isApart = /\n[ \t]*\r?\n/u.test(tree.text.slice(remark.end, next)) || next >= tree.text.length;
    if (!isAboutCode(remark) || !(isApart || (mayTouch && index === leading.length - 1))) continue;
    const doc = proseOf(remark, tree.text, tree.rangeAt);
    if (doc && wordCount(doc.text) >= 3) return doc;
  }
  return undefined;
};
