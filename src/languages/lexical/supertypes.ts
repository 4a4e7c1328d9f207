/**
 * What a type is said to extend, implement or include, read from the text behind its name: `(models.Model):`, ` < ApplicationRecord`,
 * ` extends A implements B {`, `(val x: Int) : A(x), B {`. As written, without the arguments of constructors.
 */
export const supertypesAfter = (text: string, end: number): readonly string[] => {
  const head = text.slice(end, end + maxHead);
  const inherited = /^\s*<\s*(?<ruby>(?:::)?\p{Lu}[\w:]*(?:\[[\d.]+\])?)[ \t]*(?:$|[#;\n\r])/u.exec(head)?.groups?.ruby;
  if (inherited !== undefined) return [inherited];
  const python = /^\s*(?:\[[^\]]*\]\s*)?\(/u.exec(head);
  if (python) {
    const close = closing(head, python[0].length - 1);
    const behind = head.slice(close + 1);
    if (close > 0 && /^\s*:\s*(?:#.*)?(?:[\n\r]|$)/u.test(behind) && !continued.test(behind))
      return listed(head.slice(python[0].length, close));
    return close > 0 ? listed(clauses(behind)) : [];
  }
  return listed(clauses(head));
};

/** C# and Kotlin may go on in the next line, where Python's body begins. */
const continued = /^\s*:[ \t]*\r?\n\s*\p{Lu}[\w.<>,?\s]*[;{]/u;

const maxHead = 600;
const maxSupertypes = 12;
const maxLength = 120;

/** What stands behind `extends`, `implements` and `:` up to where the body begins. */
const clauses = (head: string): string => {
  const start = skipped(head);
  const between = head.slice(start, bodyStart(head, start)).trim();
  const [opening] =
    /^(?::(?![:\n\r])|:(?=[ \t]*\r?\n\s*\p{Lu}[\w.<>,?\s]*(?:$|[{;]))|extends\s|implements\s)/u.exec(between) ?? [];
  if (opening === undefined) return '';
  const list = between.slice(opening.length);
  const end = list.search(/\b(?:where|permits)\b/u);
  return (end < 0 ? list : list.slice(0, end)).replaceAll(/\b(?:implements|extends)\b/gu, ',');
};

/** Past type parameters, a primary constructor and words between. */
const skipped = (head: string): number => {
  let at = /^\s*/u.exec(head)?.[0].length ?? 0;
  for (let round = 0; round < 3; round++) {
    if (!'<(['.includes(head.charAt(at)) || head.charAt(at) === '') return at;
    const close = closing(head, at);
    if (close < 0) return head.length;
    at = close + 1;
    at += /^\s*/u.exec(head.slice(at))?.[0].length ?? 0;
  }
  return at;
};

const bodyStart = (head: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < head.length; at++) {
    const sign = head.charAt(at);
    if (depth === 0 && (sign === '{' || sign === ';')) return at;
    if (
      depth === 0 &&
      /[\n\r]/u.test(sign) &&
      /^\s*(?:[\n\r]|$|@|(?:data |abstract |open |sealed |enum )?class\b|fun\b|val\b)/u.test(head.slice(at + 1)) &&
      !/[,:]\s*$/u.test(head.slice(from, at))
    )
      return at;
    if ('(<['.includes(sign)) depth += 1;
    else if (')>]'.includes(sign) && head.charAt(at - 1) !== '=' && head.charAt(at - 1) !== '-') depth -= 1;
  }
  return head.length;
};

const closers: Readonly<Record<string, string>> = { '<': '>', '(': ')', '[': ']' };

/** Offset of the sign that closes the one at `open`, -1 where there is none. */
const closing = (text: string, open: number): number => {
  const sign = text.charAt(open);
  const other = closers[sign];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === sign) depth += 1;
    else if (text.charAt(at) === other && --depth === 0) return at;
  }
  return -1;
};

/** Split at commas outside of brackets; what is no name of a type is left out. */
const listed = (list: string): readonly string[] => {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const sign of list) {
    if ('(<['.includes(sign)) depth += 1;
    else if (')>]'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) {
      pieces.push(piece);
      piece = '';
    } else piece += sign;
  }
  return [...pieces, piece]
    .map(typeName)
    .filter((each) => each.length <= maxLength && /^[\p{L}_\\:@][\p{L}\p{N}_.:\\$]*(?:<.*>|\[.*\])?[?!]?$/u.test(each))
    .slice(0, maxSupertypes);
};

/** Without the arguments of a constructor and without what it is delegated to. */
const typeName = (piece: string): string => {
  const end = [piece.indexOf('('), piece.search(/\s(?:by|with)\s/u)].filter((at) => at >= 0);
  return piece
    .slice(0, Math.min(piece.length, ...end))
    .trim()
    .replaceAll(/\s+/gu, ' ');
};
