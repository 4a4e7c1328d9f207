/** A build script as text. All three hold the same offsets. */
export interface GradleText {
  readonly written: string;
  /** With comments blanked out. */
  readonly text: string;
  /** With comments and what stands inside of quotes blanked out. */
  readonly bare: string;
}

/** A stretch between braces. */
export interface GradleBlock {
  /** What stands before the brace, in its line. */
  readonly header: string;
  readonly start: number;
  readonly end: number;
  readonly parent?: GradleBlock;
}

/** Build scripts are programs in Groovy or Kotlin: nothing is run, only what is written out is read. */
export const gradleText = (written: string): GradleText => {
  const text: string[] = [];
  const bare: string[] = [];
  const add = (start: number, end: number, kind: Piece): void => {
    const piece = written.slice(start, end);
    text.push(kind === 'comment' ? blank(piece) : piece);
    bare.push(kind === 'code' ? piece : blank(piece));
  };
  let from = 0;
  for (let at = nextMark(written, 0); at < written.length; at = nextMark(written, from)) {
    const end = endOfMark(written, at);
    add(from, at, 'code');
    add(at, end.at, end.kind);
    from = end.at;
  }
  add(from, written.length, 'code');
  return { written, text: text.join(''), bare: bare.join('') };
};

type Piece = 'code' | 'comment' | 'string';

const blank = (text: string): string => text.replaceAll(/[^\r\n]/g, ' ');

const nextMark = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") return at;
    if (sign === '/' && (text.charAt(at + 1) === '/' || text.charAt(at + 1) === '*')) return at;
  }
  return text.length;
};

const endOfMark = (text: string, start: number): { readonly at: number; readonly kind: Piece } => {
  const sign = text.charAt(start);
  if (sign !== '/') return { at: endOfString(text, start, sign), kind: 'string' };
  if (text.charAt(start + 1) === '*') {
    const end = text.indexOf('*/', start + 2);
    return { at: end < 0 ? text.length : end + 2, kind: 'comment' };
  }
  let at = start;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return { at, kind: 'comment' };
};

/** A string that is not closed ends with its line, unless it has three quotes. */
const endOfString = (text: string, start: number, quote: string): number => {
  const isLong = text.startsWith(quote.repeat(3), start);
  for (let at = start + (isLong ? 3 : 1); at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (isLong ? text.startsWith(quote.repeat(3), at) : sign === quote) return at + (isLong ? 3 : 1);
    else if (!isLong && (sign === '\n' || sign === '\r')) return at;
  }
  return text.length;
};

/** Every block, those that close first first; blocks left open end with the text. */
export const gradleBlocks = ({ text, bare }: GradleText): readonly GradleBlock[] => {
  const blocks: GradleBlock[] = [];
  const open: Omit<GradleBlock, 'end'>[] = [];
  const close = (end: number): void => {
    const block = open.pop();
    if (block && blocks.length < maxBlocks) blocks.push({ ...block, end });
  };
  for (const { 0: brace, index } of bare.matchAll(/[{}]/g)) {
    if (brace === '}') close(index);
    else {
      const parent = open.at(-1);
      open.push({ header: headerOf(text, index), start: index + 1, ...(parent && { parent: { ...parent, end: text.length } }) });
    }
  }
  while (open.length > 0) close(text.length);
  return blocks;
};

const maxBlocks = 5_000;

const headerOf = (text: string, brace: number): string =>
  text
    .slice(Math.max(0, brace - 200), brace)
    .trimEnd()
    .split(/[\n\r;{}]/u)
    .at(-1)
    ?.trim() ?? '';
