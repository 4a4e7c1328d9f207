import type { Written } from './manifest.ts';

/** A token of Python; of a string, what stands between its quotes. */
export interface Token extends Written {
  readonly kind: 'text' | 'name' | 'sign';
}

const maxLength = 200_000;

/** Enough of Python's tokens to find a call and the strings in it. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < Math.min(text.length, maxLength)) {
    const next = tokenAt(text, at);
    if (next.token) tokens.push(next.token);
    at = next.end;
  }
  return tokens;
};

interface Next {
  readonly token?: Token;
  readonly end: number;
}

const tokenAt = (text: string, at: number): Next => {
  const opening = matchAt(/[rbuf]{0,2}(?:"""|'''|"|')/iuy, text, at);
  if (opening !== '') return stringAt(text, at, opening);
  const skipped = matchAt(/\s+|#[^\n]*/uy, text, at);
  if (skipped !== '') return { end: at + skipped.length };
  const name = matchAt(/[\p{L}_][\p{L}\p{N}_]*/uy, text, at);
  const value = name === '' ? text.charAt(at) : name;
  const end = at + value.length;
  return { token: { kind: name === '' ? 'sign' : 'name', value, start: at, end }, end };
};

const stringAt = (text: string, at: number, opening: string): Next => {
  const quotes = opening.replace(/^[a-z]+/iu, '');
  const start = at + opening.length;
  let end = start;
  while (end < text.length && !text.startsWith(quotes, end)) {
    if (quotes.length === 1 && text.charAt(end) === '\n') return { end };
    end += text.charAt(end) === '\\' ? 2 : 1;
  }
  return { token: { kind: 'text', value: text.slice(start, end), start, end }, end: end + quotes.length };
};

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};
