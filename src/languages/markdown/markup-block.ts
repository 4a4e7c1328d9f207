import type { Step } from './block.ts';
import type { Line } from './lines.ts';

/** Whether the line opens a block of HTML: an element that is a block, a comment, or a tag that has the line to itself. */
export const isMarkup = ({ text, indent }: Line): boolean =>
  indent < 4 && text.startsWith('<') && (blockOpening.test(text) || /^<\/?[a-z][^<>]*>$/i.test(text));

const blockOpening =
  /^<(?:!|\?|\/?(?:article|aside|blockquote|br|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|img|li|main|nav|ol|p|picture|pre|script|section|source|style|summary|svg|table|tbody|td|th|thead|tr|ul|video)\b)/i;

/** Passes over a block of HTML, but for a heading in it. */
export const markupStep = (text: string, lines: readonly Line[], at: number): Step => {
  const end = endOfMarkup(lines, at);
  const from = lines[at]?.start ?? 0;
  const last = lines[end - 1];
  const until = last ? last.start + last.text.length : text.length;
  const markup = text.slice(from, until);
  const heading = /<h([1-3])(?:\s[^<>]*)?>/i.exec(markup);
  if (!heading) return { next: end };
  const start = heading.index + heading[0].length;
  const close = markup.toLowerCase().indexOf(`</h${heading[1] ?? ''}`, start);
  if (close < 0) return { next: end };
  const raw = markup.slice(start, close);
  const content = raw.trim();
  const offset = from + start + raw.length - raw.trimStart().length;
  return {
    next: end,
    block: { kind: 'heading', level: Number(heading[1]), content, start: offset, end: offset + content.length },
  };
};

/** A comment ends where it is closed, other HTML at a blank line. */
const endOfMarkup = (lines: readonly Line[], at: number): number => {
  const isComment = lines[at]?.text.startsWith('<!--') === true;
  for (let end = at; end < lines.length; end++) {
    const line = lines[end]?.text ?? '';
    if (isComment ? line.includes('-->') : line === '') return end + 1;
  }
  return lines.length;
};
