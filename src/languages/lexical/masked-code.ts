import type { Notation } from './notations.ts';

export interface Comment {
  readonly start: number;
  readonly end: number;
}

export interface MaskedCode {
  /** As long as the text: comments and the insides of strings are blank, but for names and numbers in quotes where those are kept. */
  readonly code: string;
  readonly comments: readonly Comment[];
}

/**
 * Text in which nothing stands but code. A guess where a language is intricate; strings of one line never hide more than that line.
 * `keepsNames` keeps names and numbers in quotes.
 */
export const maskedCode = (text: string, notation: Notation, keepsNames = true): MaskedCode => {
  const begins = openingOf(notation);
  const comments: Comment[] = [];
  const pieces: string[] = [];
  let done = 0;
  const blank = (start: number, end: number): void => {
    if (end <= start) return;
    pieces.push(
      text.slice(done, start),
      text.slice(start, end).replaceAll(/[^\n\r]/gu, (sign) => ' '.repeat(sign.length)),
    );
    done = end;
  };
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const [sign] = match;
    const start = match.index;
    const block = notation.block.find(([open]) => open === sign);
    if (block) {
      const end = endAfter(text, block[1], start + sign.length);
      comments.push({ start, end });
      blank(start, end);
      begins.lastIndex = end;
    } else if (notation.line.includes(sign)) {
      if (sign === '//' && text.charAt(start - 1) === ':') continue;
      const end = lineEnd(text, start);
      comments.push({ start, end });
      blank(start, end);
      begins.lastIndex = end;
    } else if (notation.long.includes(sign)) {
      const end = endAfter(text, sign, start + sign.length);
      blank(start + sign.length, Math.max(start + sign.length, end - sign.length));
      begins.lastIndex = end;
    } else if (sign === '/') {
      begins.lastIndex = patternEnd(text, start, blank);
    } else {
      const end = stringEnd(text, start, sign);
      if (!keepsNames || !isTelling(text.slice(start + 1, end - 1))) blank(start + 1, end - 1);
      begins.lastIndex = end;
    }
  }
  return { code: pieces.join('') + text.slice(done), comments };
};

const openingOf = ({ line, block, quotes, long, hasPatterns }: Notation): RegExp => {
  const signs = [...block.map(([open]) => open), ...line, ...long, ...quotes.split('')];
  const escaped = signs.map((sign) => sign.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
  return new RegExp([...escaped, ...(hasPatterns ? ['/'] : [])].join('|'), 'gu');
};

const endAfter = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
};

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** After the closing quote, or the end of the line. */
const stringEnd = (text: string, start: number, sign: string): number => {
  for (let at = start + 1; at < text.length; at++) {
    const each = text.charAt(at);
    if (each === '\\') at += 1;
    else if (each === sign) return at + 1;
    else if (each === '\n') return at;
  }
  return text.length;
};

/** A pattern stands where a value may begin. */
const patternEnd = (text: string, start: number, blank: (start: number, end: number) => void): number => {
  if (!/[=(,:[!&|?{};]\s*$|\breturn\s*$/u.test(text.slice(Math.max(0, start - 12), start))) return start + 1;
  let isClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const each = text.charAt(at);
    if (each === '\n') return start + 1;
    if (each === '\\') at += 1;
    else if (each === '[') isClass = true;
    else if (each === ']') isClass = false;
    else if (each === '/' && !isClass) {
      blank(start + 1, at);
      return at + 1;
    }
  }
  return start + 1;
};

/** Names, numbers with or without their unit, and names with a value to fall back on. */
const isTelling = (inner: string): boolean =>
  inner.length <= 80 && /^(?:[A-Za-z_][\w.:|,-]*|-?\d[\d_.]* ?[A-Za-z%]*|\$\{[\w.-]+:-?\d\w*\})$/u.test(inner);
