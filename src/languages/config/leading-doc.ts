import type { Quoted } from '../../model/text.ts';
import { isAboutCode, wordCount } from '../remarks/remark-kind.ts';
import { proseOf } from '../remarks/remark-prose.ts';
import { remarksOf } from '../remarks/remark.ts';
import type { Comment } from '../remarks/remark.ts';
import type { TextView } from './text-view.ts';

const maxLines = 60;

/** What the comment lines at the top say of the whole file: they are set apart from the first entry by a blank line. */
export const leadingDoc = (view: TextView, mark = '#'): Quoted | undefined => {
  const { groups, isJoined } = openingGroups(view.text, mark);
  for (const [index, group] of groups.entries()) {
    if (isJoined && index === groups.length - 1) return undefined;
    const doc = docOf(view, group);
    if (doc && wordCount(doc.text) >= 3) return doc;
  }
  return undefined;
};

/** What the comment lines right above a place say, where they are indented as it is. */
export const docAbove = (view: TextView, offset: number, mark = '#'): Quoted | undefined => {
  const { text } = view;
  const own = lineStart(text, offset);
  const margin = marginAt(text, own);
  if (own + margin.length !== offset) return undefined;
  const comments: Comment[] = [];
  for (let end = own; end > 0 && comments.length < maxLines;) {
    const start = lineStart(text, text.startsWith('\r\n', end - 2) ? end - 2 : end - 1);
    if (!text.startsWith(margin + mark, start)) break;
    comments.unshift({ start: start + margin.length, end: start + text.slice(start, end).trimEnd().length });
    end = start;
  }
  return docOf(view, comments);
};

const docOf = (view: TextView, comments: readonly Comment[]): Quoted | undefined => {
  const [remark] = remarksOf(comments, view.text);
  return remark && isAboutCode(remark) ? proseOf(remark, view.text, view.rangeAt) : undefined;
};

/** Groups of comment lines before the first line of anything else; `isJoined` where that one follows the last group at once. */
const openingGroups = (text: string, mark: string): { readonly groups: Comment[][]; readonly isJoined: boolean } => {
  const groups: Comment[][] = [];
  let isOpen = false;
  let start = 0;
  for (let count = 0; count < maxLines && start < text.length; count++) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const said = line.trim();
    if (isDirective.test(said)) isOpen = false;
    else if (said.startsWith(mark)) {
      const comment = { start: start + line.indexOf(mark), end: start + line.trimEnd().length };
      if (isOpen) groups.at(-1)?.push(comment);
      else groups.push([comment]);
      isOpen = true;
    } else if (said === '' || said === '---') isOpen = false;
    else return { groups, isJoined: isOpen };
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { groups, isJoined: false };
};

/** Words to the tool that reads the file. */
const isDirective = /^# ?(?:syntax|escape|check|yaml-language-server|yamllint|vim|-\*-)\s*[:=]|^#!/u;

const isLineEnd = (text: string, offset: number): boolean => text[offset] === '\n' || text[offset] === '\r';

const lineStart = (text: string, offset: number): number => {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
};

const lineEnd = (text: string, offset: number): number => {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
};

const marginAt = (text: string, offset: number): string => {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(offset, end);
};
