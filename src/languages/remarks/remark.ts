/** Offsets of a comment in the text, its marks included. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** A comment, or line comments that stand together as one. */
export interface Remark {
  /** `doc` is a comment that opens with two stars, or of lines that open with three slashes. */
  readonly kind: 'doc' | 'block' | 'line';
  /** True for comments that end with their line. */
  readonly isOfLines: boolean;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly RemarkLine[];
}

/** What one line of a remark says, without the marks that make it a comment, and where. */
export interface RemarkLine {
  readonly text: string;
  readonly start: number;
}

/** Remarks made of comments that come in the order of the text. */
export const remarksOf = (comments: readonly Comment[], text: string): readonly Remark[] => {
  const remarks: Remark[] = [];
  // Of the last remark; added to in place, because there may be a hundred thousand of them.
  let lines: RemarkLine[] = [];
  for (const comment of comments) {
    const isBlock = text.startsWith('/*', comment.start);
    const remark = isBlock ? blockRemark(text, comment) : lineRemark(text, comment);
    const last = remarks.at(-1);
    if (!isBlock && last?.kind === remark.kind && last.isOfLines && goesOn(text, last, remark.start)) {
      lines.push(...remark.lines);
      remarks[remarks.length - 1] = { ...last, end: remark.end, lines };
    } else {
      lines = [...remark.lines];
      remarks.push({ ...remark, lines });
    }
  }
  return remarks;
};

/** On the next line; behind a comment at the end of a line of code only where it stands right below it. */
const goesOn = (text: string, last: Remark, start: number): boolean =>
  isOneLineEnd(text.slice(last.end, start)) &&
  (!isTrailing(text, last.start) || columnOf(text, last.start) === columnOf(text, start));

const columnOf = (text: string, at: number): number => at - text.lastIndexOf('\n', at - 1);

/** True for a comment with code before it on its line. */
export const isTrailing = (text: string, start: number): boolean => {
  let at = start - 1;
  while (at >= 0 && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at -= 1;
  return at >= 0 && text.charAt(at) !== '\n' && text.charAt(at) !== '\r';
};

const isOneLineEnd = (gap: string): boolean => gap.trim() === '' && gap.split('\n').length <= 2;

const lineRemark = (text: string, { start, end }: Comment): Remark => {
  const [marks = ''] = /^(?:\/{2,}!?|#+!?|-{2,}|;+)[ \t]?/.exec(text.slice(start, end)) ?? [];
  return {
    kind: /^(?:\/\/\/(?!\/)|\/\/!)/.test(marks) ? 'doc' : 'line',
    isOfLines: true,
    start,
    end,
    lines: [{ text: text.slice(start + marks.length, end).trimEnd(), start: start + marks.length }],
  };
};

const blockRemark = (text: string, { start, end }: Comment): Remark => {
  const whole = text.slice(start, end);
  const isDoc = whole.startsWith('/**') && whole !== '/**/';
  const open = isDoc ? 3 : 2;
  const lines: RemarkLine[] = [];
  let lineStart = start + open;
  for (const line of whole.slice(open, -2).split('\n')) {
    const [marks = ''] = /^[ \t]*(?:\*+[ \t]?|!)?/.exec(line) ?? [];
    lines.push({ text: line.slice(marks.length).trimEnd(), start: lineStart + marks.length });
    lineStart += line.length + 1;
  }
  return { kind: isDoc ? 'doc' : 'block', isOfLines: false, start, end, lines };
};
