import type { Quoted } from '../../../model/text.ts';
import { proseOf } from '../../remarks/remark-prose.ts';
import { isLegal } from '../../remarks/remark-kind.ts';
import type { Remark, RemarkLine } from '../../remarks/remark.ts';
import type { Node, ParseTree } from '../../tree-sitter/parse-tree.ts';

/** The prose of the string that opens a module or the body of a class or function. */
export const docstringIn = (body: Node | null, tree: ParseTree): Quoted | undefined => {
  const node = openingString(body);
  if (!node) return undefined;
  const { start, end } = contentOf(node, tree);
  const lines = proseLines(tree.text, start, end);
  const remark: Remark = { kind: 'doc', isOfLines: false, start, end, lines };
  const doc = isLegal(remark) ? undefined : proseOf(remark, tree.text, tree.rangeAt);
  return doc && { ...doc, text: withoutRoles(doc.text) };
};

const openingString = (body: Node | null): Node | undefined => {
  let first = body?.firstNamedChild ?? null;
  while (first?.type === 'comment') first = first.nextNamedSibling;
  if (first?.type !== 'expression_statement') return undefined;
  const node = first.firstNamedChild;
  return node?.type === 'string' ? node : undefined;
};

const contentOf = (node: Node, tree: ParseTree): { readonly start: number; readonly end: number } => {
  const whole = tree.textOf(node);
  const [open = ''] = /^[a-z]{0,2}(?:"""|'''|["'])/iu.exec(whole) ?? [];
  const quotes = open.replace(/^[a-z]+/iu, '').length;
  const start = node.startIndex + open.length;
  return { start, end: Math.max(start, node.startIndex + whole.length - quotes) };
};

const maxLines = 60;

/** The lines up to the first section, field, directive or example. */
const proseLines = (text: string, start: number, end: number): RemarkLine[] => {
  const lines: RemarkLine[] = [];
  let at = start;
  for (const raw of text.slice(start, end).split('\n', maxLines)) {
    const [indent = ''] = /^[ \t]*/u.exec(raw) ?? [];
    lines.push({ text: raw.slice(indent.length).trimEnd(), start: at + indent.length });
    at += raw.length + 1;
  }
  const last = lines.findIndex((line, index) => isSection(line.text, lines[index + 1]?.text) && index > 0);
  const kept = last < 0 ? lines : lines.slice(0, last);
  return kept.filter((line, index) => !isUnderline(line.text) && !isUnderlined(kept[index + 1]?.text, line.text));
};

/** Sections of Google's and NumPy's style, fields and directives of reStructuredText, examples. */
const isSection = (line: string, next = ''): boolean =>
  /^(?:Args|Arguments|Attributes|Examples?|Keyword Args|Keyword Arguments|Methods|Notes?|Params|Parameters|Raises|References|Returns?|See Also|Todo|Usage|Warnings?|Yields?):?$/u.test(
    line,
  ) ||
  /^(?::[a-z]+(?: [^:]*)?:(?:\s|$)|\.\. |>>>|@(?:param|returns?|type|rtype)\b)/u.test(line) ||
  (line === '' && /^(?:::|\.\. )/u.test(next));

/** A heading in the text is no sentence. */
const isUnderlined = (next: string | undefined, line: string): boolean =>
  next !== undefined && line !== '' && isUnderline(next) && next.length >= 3;

const isUnderline = (line: string): boolean => /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,}|#{3,})$/u.test(line);

/** What is left of reStructuredText's roles and links: `~package.Name`, `text <target>`. */
const withoutRoles = (text: string): string =>
  text
    .replaceAll(/(?<![\w/])~(?:\w+\.)*\b/gu, '')
    .replaceAll(/\b <[^<>\s]+>(?:__?)?/gu, '')
    .replace(/::$/u, ':');
