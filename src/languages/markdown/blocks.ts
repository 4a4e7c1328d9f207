import type { Block, Step } from './block.ts';
import { isMarkup, markupStep } from './markup-block.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';

/**
 * The blocks of a document in their order, after CommonMark as far as it matters here: front matter, code, HTML, lists, tables and
 * link definitions are passed over. Lazy, because the first few blocks are usually enough.
 */
export function* blocksOf(text: string): Generator<Block> {
  const lines = linesOf(text);
  let at = endOfFrontMatter(lines);
  for (let line = lines[at]; line; line = lines[at]) {
    const { next, block } = stepAt(text, lines, at, line);
    if (block) yield block;
    at = next;
  }
}

const endOfFrontMatter = (lines: readonly Line[]): number => {
  if (lines[0]?.text !== '---') return 0;
  const end = lines.findIndex(({ text }, index) => index > 0 && text === '---');
  return end < 0 ? 0 : end + 1;
};

const stepAt = (text: string, lines: readonly Line[], at: number, line: Line): Step => {
  if (line.text === '' || line.indent >= 4 || isPassedOver(line)) return { next: at + 1 };
  if (isFence(line)) return { next: endOfFence(lines, at, line) };
  if (isMarkup(line)) return markupStep(text, lines, at);
  if (isListItem(line)) return { next: endOfList(lines, at) };
  if (isHeading(line)) return { next: at + 1, block: headingBlock(line) };
  const end = endOfRun(lines, at);
  const run = lines.slice(at, end);
  if (isUnderline(lines[end]))
    return { next: end + 1, block: { ...runBlock('heading', text, run), level: lines[end]?.text.startsWith('=') ? 1 : 2 } };
  return { next: end, block: runBlock(line.text.startsWith('>') ? 'quote' : 'paragraph', text, run) };
};

/** Rules, tables, link definitions, the statements of MDX and the directives of documentation tools. */
const isPassedOver = ({ text }: Line): boolean => isRule(text) || /^(?:\||:::|\[[^\]]+\]:|(?:import|export) .*['"{])/.test(text);

const isRule = (text: string): boolean => /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(text.replaceAll(/\s/g, ''));

const isFence = ({ text }: Line): boolean => /^(?:`{3}|~{3})/.test(text);

const endOfFence = (lines: readonly Line[], at: number, { text }: Line): number => {
  const mark = text.slice(0, 3);
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end]?.text ?? '';
    if (line.startsWith(mark) && !/[^`~]/.test(line)) return end + 1;
  }
  return lines.length;
};

const isListItem = ({ text }: Line): boolean => /^(?:[-*+•]|\d{1,9}[.)])(?:\s|$)/.test(text);

/** Lines of the items and, after blank lines, whatever is indented under them. */
const endOfList = (lines: readonly Line[], at: number): number => {
  let end = at + 1;
  for (let line = lines[end]; line; line = lines[++end]) {
    const isUnder = line.text === '' || line.indent >= 2 || isListItem(line) || lines[end - 1]?.text !== '';
    if (!isUnder || isHeading(line)) break;
  }
  return end;
};

const isHeading = ({ text }: Line): boolean => /^#{1,6}(?:\s|$)/.test(text);

const headingBlock = ({ text, start }: Line): Block => {
  const [marks = ''] = /^#+\s*/.exec(text) ?? [];
  const content = text.slice(marks.length).replace(/\s#+$/, '').trimEnd();
  return {
    kind: 'heading',
    level: marks.trimEnd().length,
    content,
    start: start + marks.length,
    end: start + marks.length + content.length,
  };
};

const isUnderline = (line: Line | undefined): boolean =>
  line !== undefined && line.indent < 4 && /^(?:=+|-{2,})$/.test(line.text);

const endOfRun = (lines: readonly Line[], at: number): number => {
  let end = at + 1;
  for (let line = lines[end]; line; line = lines[++end]) {
    if (line.text === '' || isUnderline(line) || isHeading(line) || isFence(line) || isListItem(line) || isMarkup(line)) break;
  }
  return end;
};

const enough = 420;

/** No more lines than a summary can use. */
const runBlock = (kind: Block['kind'], text: string, run: readonly Line[]): Block => {
  const said: string[] = [];
  let [last] = run;
  let length = 0;
  for (const line of run) {
    if (length > enough) break;
    const content = kind === 'quote' ? line.text.replace(/^>\s?/, '') : line.text;
    said.push(content);
    length += content.length;
    last = line;
  }
  const marks = kind === 'quote' ? (/^>\s?/.exec(run[0]?.text ?? '')?.[0].length ?? 0) : 0;
  const start = (run[0]?.start ?? 0) + marks;
  const end = Math.min(text.length, (last?.start ?? start) + (last?.text.length ?? 0));
  return { kind, level: 0, content: said.join('\n'), start, end };
};
