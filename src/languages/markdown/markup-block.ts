import type { Block, Step } from './block.ts';
import type { Line } from './lines.ts';
import { isProse } from './prose-block.ts';

/** Whether the line opens a block of HTML: an element that is a block, a comment, or a tag that has the line to itself. */
export const isMarkup = ({ text, indent }: Line): boolean =>
  indent < 4 && text.startsWith('<') && (blockOpening.test(text) || /^<\/?[a-z][^<>]*>$/i.test(text));

const blockOpening =
  /^<(?:!|\?|\/?(?:article|aside|blockquote|br|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|img|li|main|nav|ol|p|picture|pre|script|section|source|style|summary|svg|table|tbody|td|th|thead|tr|ul|video)\b)/i;

/** Passes over a block of HTML, but for a heading in it or else its first paragraph of prose. */
export const markupStep = (text: string, lines: readonly Line[], at: number): Step => {
  const end = endOfMarkup(lines, at);
  const from = lines[at]?.start ?? 0;
  const last = lines[end - 1];
  const until = last ? last.start + last.text.length : text.length;
  const elements = [...elementsIn(text.slice(from, until), from)];
  const block = elements.find(({ kind }) => kind === 'heading') ?? elements.find(isProse);
  return block ? { next: end, block } : { next: end };
};

/** An introduction comes early; each element costs a look at all that follows. */
const maxElements = 20;

/** Headings and paragraphs of the block; the smaller headings are used for lines of text and count as such. */
function* elementsIn(markup: string, from: number): Generator<Block> {
  const lower = markup.toLowerCase();
  let left = maxElements;
  for (const opening of markup.matchAll(/<(h[1-6]|p)(?:\s[^<>]*)?>/gi)) {
    if (left-- === 0) return;
    const name = (opening[1] ?? '').toLowerCase();
    const start = opening.index + opening[0].length;
    const close = lower.indexOf(`</${name}`, start);
    if (close < 0) continue;
    const raw = markup.slice(start, close);
    const content = raw.trim();
    const offset = from + start + raw.length - raw.trimStart().length;
    const level = name === 'p' ? 0 : Number(name.slice(1));
    const kind = level >= 1 && level <= 3 ? 'heading' : 'markup';
    yield { kind, level, content, start: offset, end: offset + content.length };
  }
}

/** A comment ends where it is closed, other HTML at a blank line. */
const endOfMarkup = (lines: readonly Line[], at: number): number => {
  const isComment = lines[at]?.text.startsWith('<!--') === true;
  for (let end = at; end < lines.length; end++) {
    const line = lines[end]?.text ?? '';
    if (isComment ? line.includes('-->') : line === '') return end + 1;
  }
  return lines.length;
};
