import type { Quoted, Range } from '../../model/text.ts';
import { firstSentences, plainText } from '../prose.ts';
import type { Remark, RemarkLine } from './remark.ts';

/** The opening prose of a remark: what a reader learns from it in a few sentences. Undefined where it has none. */
export const proseOf = (remark: Remark, text: string, rangeAt: (start: number, end: number) => Range): Quoted | undefined => {
  const used = openingLines(remark.lines);
  const [first] = used;
  const last = used.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = first.start;
  const end = last.start + last.text.length;
  const said = withoutDanglingColon(firstSentences(plainText(paragraphsOf(used).join('\n'))));
  return /\p{L}{2}/u.test(said) ? { text: said, range: rangeAt(start, end), quote: text.slice(start, end) } : undefined;
};

const enough = 420;

/** Lines up to the first list, table, code or tag; blank lines between paragraphs are kept. */
const openingLines = (lines: readonly RemarkLine[]): readonly RemarkLine[] => {
  const used: RemarkLine[] = [];
  let length = 0;
  let inFence = false;
  let inTag = false;
  for (const raw of lines) {
    const line = trimmed(raw);
    const tag = tagOf(line);
    if (line.text.startsWith('```')) inFence = !inFence;
    if (
      length > 0 &&
      (tag?.kind === 'other' || isInterruption(line.text) || isReference(line.text, used.at(-1)?.text) || length > enough)
    )
      break;
    if (tag) inTag = tag.kind === 'other';
    const prose = tag ? tag.prose : line;
    if (inFence || inTag || isInterruption(prose.text) || isRule(prose.text)) continue;
    if (prose.text === '' && length === 0) continue;
    used.push(prose);
    length += prose.text.length;
  }
  while (used.at(-1)?.text === '') used.pop();
  return used;
};

const trimmed = (line: RemarkLine): RemarkLine => {
  const text = line.text.trimStart();
  return { text, start: line.start + line.text.length - text.length };
};

interface Tag {
  /** `prose`: what follows is part of the description; `other`: it belongs to the tag. */
  readonly kind: 'prose' | 'other';
  readonly prose: RemarkLine;
}

const tagOf = (line: RemarkLine): Tag | undefined => {
  const match = /^[@\\](\w+)(?![\w/.-])[ \t:-]*/.exec(line.text);
  if (!match) return undefined;
  const [whole, name = ''] = match;
  if (name === 'file' && /^[\w./+-]*\.\w+\s*$/.test(line.text.slice(whole.length)))
    return { kind: 'prose', prose: { text: '', start: line.start } };
  if (describing.has(name))
    return { kind: 'prose', prose: { text: line.text.slice(whole.length), start: line.start + whole.length } };
  return { kind: bare.has(name) ? 'prose' : 'other', prose: { text: '', start: line.start } };
};

/** Tags of JSDoc, TSDoc and Doxygen whose text describes the thing itself. */
const describing: ReadonlySet<string> = new Set([
  'file',
  'fileoverview',
  'fileOverview',
  'overview',
  'description',
  'desc',
  'summary',
  'classdesc',
  'remarks',
  'brief',
  'short',
  'details',
]);

/** Tags without a text of their own; the rest of their line is a name. */
const bare: ReadonlySet<string> = new Set([
  'module',
  'packageDocumentation',
  'public',
  'private',
  'protected',
  'internal',
  'alpha',
  'beta',
  'experimental',
  'async',
  'abstract',
  'class',
  'constructor',
  'export',
  'exports',
  'global',
  'hidden',
  'ignore',
  'inheritDoc',
  'override',
  'readonly',
  'sealed',
  'static',
  'virtual',
]);

/** List items, tables, headings, code: nothing to run on as a sentence. */
const isInterruption = (text: string): boolean =>
  /^(?:[-*+•] |\d{1,3}[.)] |#{1,6} |\$ |```|[|>\u2500-\u257F]|<\w+>\s*$)/.test(text) ||
  /^(?:import|export|const|let|var)\s.*[;'"({[]$/.test(text);

/** An address on its own, such as `Source: https://...`; within a sentence it is part of it. */
const isReference = (text: string, before = ''): boolean =>
  /^[a-z ]{0,20}:? ?https?:/i.test(text) && /(?:^|[.!?:])$/.test(before);

/** A line drawn with punctuation. */
const isRule = (text: string): boolean => /^[-=_*#~/+.]{3,}$/.test(text);

const paragraphsOf = (lines: readonly RemarkLine[]): readonly string[] => {
  const paragraphs = lines
    .map(({ text }) => text)
    .join('\n')
    .split('\n\n');
  return paragraphs.map((each, index) => (index < paragraphs.length - 1 && /[\p{L}\p{N})]$/u.test(each) ? `${each}.` : each));
};

/** "It can: " leads to a list that is left out. */
const withoutDanglingColon = (text: string): string => {
  if (!text.endsWith(':')) return text;
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '));
  return end < 0 ? '' : text.slice(0, end + 1);
};
