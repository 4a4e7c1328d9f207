import type { Quoted } from '../../../model/text.ts';
import { isAboutCode, isLegal, isSaidOfFile, wordCount } from '../../remarks/remark-kind.ts';
import { proseOf } from '../../remarks/remark-prose.ts';
import type { Remark, RemarkLine } from '../../remarks/remark.ts';
import { leadingDoc } from '../../tree-sitter/leading-doc.ts';
import type { ParseTree } from '../../tree-sitter/parse-tree.ts';

/** What the comments at the top say of the file, with or without a licence in the same comment. */
export const fileDoc = (tree: ParseTree, remarks: readonly Remark[]): Quoted | undefined => {
  const first = tree.root.namedChildren.find(({ type }) => type !== 'comment');
  const firstCode = first?.startIndex ?? tree.text.length;
  const leading = remarks.filter(({ end }) => end <= firstCode);
  const said = leading.find((remark) => isSaidOfFile(remark));
  // What stands right above the first directive is about the file: nobody documents an `#include`.
  const aboveDirective = first === undefined || /^preproc_(?!def|function_def)/u.test(first.type);
  return (
    (said && proseOf(said, tree.text, tree.rangeAt)) ??
    besideLicence(tree, leading[0]) ??
    leadingDoc(tree, leading.map(withoutFileName), firstCode, aboveDirective)
  );
};

/** `shop.c - Sells things to people`, with the licence in further paragraphs. */
const besideLicence = (tree: ParseTree, remark: Remark | undefined): Quoted | undefined => {
  if (!remark || !isLegal(remark)) return undefined;
  const from = remark.lines.findIndex(({ text }) => /\p{L}/u.test(text));
  const length = remark.lines.slice(from).findIndex(({ text }) => text.trim() === '');
  if (from < 0 || length <= 0) return undefined;
  const opening = { ...remark, lines: remark.lines.slice(from, from + length) };
  if (isLegal(opening) || !isAboutCode(opening) || /\b(?:licen[cs]e|authors?|warranty)\b|all rights/iu.test(wordsOf(opening)))
    return undefined;
  const doc = proseOf(withoutFileName(opening), tree.text, tree.rangeAt);
  return doc && wordCount(doc.text) >= 3 ? doc : undefined;
};

const wordsOf = ({ lines }: Remark): string => lines.map(({ text }) => text).join(' ');

const withoutFileName = (remark: Remark): Remark => {
  const at = remark.lines.findIndex(({ text }) => text.trim() !== '');
  return { ...remark, lines: remark.lines.map((line, index) => (index === at ? afterFileName(line) : line)) };
};

const afterFileName = ({ text, start }: RemarkLine): RemarkLine => {
  const [name = ''] = /^\s{0,20}[\w./+-]{1,80}\.[a-z+]{1,4}\s{0,10}(?:[-:\u2013\u2014]{1,3}\s{1,10}|$)/iu.exec(text) ?? [];
  return { text: text.slice(name.length), start: start + name.length };
};
