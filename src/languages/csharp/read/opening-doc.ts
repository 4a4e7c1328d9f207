import type { Quoted } from '../../../model/text.ts';
import { remarksOf } from '../../remarks/remark.ts';
import type { Comment } from '../../remarks/remark.ts';
import { leadingDoc } from '../../tree-sitter/leading-doc.ts';
import type { ParseTree } from '../../tree-sitter/parse-tree.ts';

/** What the comments before the first line of code say about the file, apart from its licence. */
export const openingDoc = (tree: ParseTree): Quoted | undefined => {
  const comments: Comment[] = [];
  let at = afterSpace(tree.text, 0);
  while (comments.length < 100) {
    const end = endOfComment(tree.text, at);
    if (end === undefined) break;
    comments.push({ start: at, end });
    at = afterSpace(tree.text, end);
  }
  return comments.length > 0 ? leadingDoc(tree, remarksOf(comments, tree.text), at, false) : undefined;
};

const afterSpace = (text: string, from: number): number => {
  const space = /\s*/uy;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
};

const endOfComment = (text: string, start: number): number | undefined => {
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? undefined : end + 2;
  }
  // Three slashes belong to what follows.
  if (!text.startsWith('//', start) || text.startsWith('///', start)) return undefined;
  const line = /[^\r\n]*/uy;
  line.lastIndex = start;
  return start + (line.exec(text)?.[0].length ?? 0);
};
