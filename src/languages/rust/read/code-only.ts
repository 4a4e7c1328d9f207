import type { Comment } from '../../remarks/remark.ts';

export interface CodeOnly {
  /** The text with comments and what stands in strings blanked out; same length. */
  readonly code: string;
  readonly comments: readonly Comment[];
}

/** Tells code from comments and strings. Comments nest; `'a` opens no character. */
export const codeOnly = (text: string): CodeOnly => {
  const comments: Comment[] = [];
  const pieces: string[] = [];
  let kept = 0;
  const drop = (from: number, to: number): void => {
    pieces.push(text.slice(kept, from), text.slice(from, to).replaceAll(/[^\r\n]/gu, ' '));
    kept = to;
  };
  const opening = /\/[/*]|"|'/gu;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const at = match.index;
    const sign = match[0];
    if (sign === "'") {
      opening.lastIndex = afterCharacter(text, at);
      if (opening.lastIndex > at + 1) drop(at + 1, opening.lastIndex - 1);
    } else if (sign === '"') {
      const { start, end, after } = stringAt(text, at);
      drop(start, end);
      opening.lastIndex = after;
    } else {
      const end = sign === '//' ? lineEnd(text, at) : afterBlock(text, at);
      comments.push({ start: at, end });
      drop(at, end);
      opening.lastIndex = end;
    }
  }
  return { code: pieces.join('') + text.slice(kept), comments };
};

const lineEnd = (text: string, at: number): number => {
  const end = /[\r\n]/gu;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
};

const afterBlock = (text: string, at: number): number => {
  const sign = /\/\*|\*\//gu;
  sign.lastIndex = at;
  let depth = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return sign.lastIndex;
  }
  return text.length;
};

interface Quotes {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

const stringAt = (text: string, at: number): Quotes => {
  const [, signs] = /(?:^|\W)[bc]?r(#{0,20})$/u.exec(text.slice(Math.max(0, at - 24), at)) ?? [];
  if (signs !== undefined) {
    const end = text.indexOf(`"${signs}`, at + 1);
    return end < 0
      ? { start: at + 1, end: text.length, after: text.length }
      : { start: at + 1, end, after: end + 1 + signs.length };
  }
  const stop = /["\\]/gu;
  stop.lastIndex = at + 1;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === '"') return { start: at + 1, end: match.index, after: match.index + 1 };
    stop.lastIndex = match.index + 2;
  }
  return { start: at + 1, end: text.length, after: text.length };
};

/** After the closing quote of a character; after the sign where it opens a lifetime. */
const afterCharacter = (text: string, at: number): number => {
  const [whole] = /^'(?:\\(?:u\{[^{}\n]{0,8}\}|x[\da-f]{2}|.)|[^\\'\n])'/iu.exec(text.slice(at, at + 16)) ?? [];
  return at + (whole?.length ?? 1);
};
