/** `/owners/<int:id>/` of Django and Flask, `/files/{path:path}` of FastAPI as `/owners/{id}`, `/files/{path}`. */
export const plainAddress = (written: string): string =>
  tidy(written.replaceAll(/<(?:[^<>:]*:)?([^<>:]+)>/gu, '{$1}').replaceAll(/\{(\w+):[^{}]*\}/gu, '{$1}'));

export const below = (prefix: string, address: string): string => tidy(`${prefix}/${address}`);

const tidy = (address: string): string =>
  `/${address
    .split('/')
    .filter((segment) => segment !== '')
    .join('/')}`;

/** An address as a regular expression writes it, without what is optional; undefined where it says too little in words. */
export const patternAddress = (pattern: string): string | undefined => {
  const read = sequence(pattern.replace(/^(?:\^|\\A)/u, '').replace(/(?:\$|\\Z)$/u, ''), 0, false);
  return read === undefined ? undefined : tidy(read.text);
};

interface Piece {
  readonly text: string;
  readonly end: number;
}

const sequence = (pattern: string, start: number, isInGroup: boolean): Piece | undefined => {
  let text = '';
  let at = start;
  while (at < pattern.length) {
    if (pattern.charAt(at) === ')' && isInGroup) return { text, end: at + 1 };
    if (pattern.charAt(at) === '|') return undefined;
    const piece = pieceAt(pattern, at);
    if (!piece) return undefined;
    const [quantifier = ''] = /^(?:[?*+]\??|\{[\d,]*\}\??)/u.exec(pattern.slice(piece.end)) ?? [];
    const isLiteral = /^[^{}]$/u.test(piece.text);
    const isOptional = quantifier.startsWith('?') && piece.text !== '/';
    if (quantifier !== '' && !quantifier.startsWith('?') && isLiteral) return undefined;
    if (!isOptional) text += piece.text;
    at = piece.end + quantifier.length;
  }
  return isInGroup ? undefined : { text, end: at };
};

const pieceAt = (pattern: string, at: number): Piece | undefined => {
  const sign = pattern.charAt(at);
  if (sign === '(') return groupAt(pattern, at);
  if (sign === '[') {
    const end = /^\[\^?\]?(?:\\.|[^\]\\])*\]/u.exec(pattern.slice(at))?.[0].length;
    return end === undefined ? undefined : { text: '{value}', end: at + end };
  }
  if (sign === '\\') {
    const next = pattern.charAt(at + 1);
    if (/[bBAZ]/u.test(next)) return { text: '', end: at + 2 };
    return { text: /[dwsDWS]/u.test(next) ? '{value}' : next, end: at + 2 };
  }
  if (sign === '.') return /^\.[*+]/u.test(pattern.slice(at)) ? { text: '{path}', end: at + 1 } : { text: '.', end: at + 1 };
  return sign === '^' || sign === '$' ? { text: '', end: at + 1 } : { text: sign, end: at + 1 };
};

const groupAt = (pattern: string, at: number): Piece | undefined => {
  const rest = pattern.slice(at);
  const named = /^\(\?P<(?<name>\w+)>/u.exec(rest);
  const plain = /^\(\?:/u.exec(rest);
  if (!named && !plain && rest.startsWith('(?')) return undefined;
  if (plain) return sequence(pattern, at + plain[0].length, true);
  const end = groupEnd(pattern, at);
  return end === undefined ? undefined : { text: `{${named?.groups?.name ?? 'value'}}`, end };
};

const groupEnd = (pattern: string, start: number): number | undefined => {
  let depth = 0;
  let isInClass = false;
  for (let at = start; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    if (sign === '\\') at += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return undefined;
};
