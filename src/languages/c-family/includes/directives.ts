/** A preprocessor directive: `name` without the sign, offsets of what follows it. */
export interface Directive {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Preprocessor directives in the order of the text: those inside comments and strings are none. One pass that stops only at
 * characters that open something; the rest is the regular expression engine's work.
 */
export const directivesOf = (text: string): Directive[] => {
  const found: Directive[] = [];
  const opening = /\/[/*]|["'#]/gu;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const at = match.index;
    const [sign] = match;
    if (sign === '#') {
      const directive = isFirstOnLine(text, at) ? directiveAt(text, at + 1) : undefined;
      if (directive) {
        found.push(directive);
        // What is said in words may hold a lone apostrophe.
        opening.lastIndex = /^(?:error|warning|include|include_next|import)$/u.test(directive.name)
          ? directive.end
          : directive.start;
      }
    } else opening.lastIndex = endOf(text, at, sign);
  }
  return found;
};

const endOf = (text: string, at: number, sign: string): number => {
  switch (sign) {
    case '//':
      return endOfLine(text, at);
    case '/*': {
      const end = text.indexOf('*/', at + 2);
      return end < 0 ? text.length : end + 2;
    }
    case '"':
      return endOfRaw(text, at) ?? endOfQuoted(text, at);
    default:
      return isInNumber(text, at) ? at + 1 : endOfQuoted(text, at);
  }
};

/** Offset of the end of the line, past line ends that a backslash takes away. */
export const endOfLine = (text: string, from: number): number => {
  const end = /[\r\n]/gu;
  end.lastIndex = from;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    if (text.charAt(match.index - 1) !== '\\') return match.index;
    if (text.startsWith('\r\n', match.index)) end.lastIndex = match.index + 2;
  }
  return text.length;
};

/** After the closing quote, or at the end of the line where there is none. */
const endOfQuoted = (text: string, at: number): number => {
  const quote = text.charAt(at);
  const stop = quote === '"' ? /["\\\r\n]/gu : /['\\\r\n]/gu;
  stop.lastIndex = at + 1;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === quote) return match.index + 1;
    if (match[0] !== '\\') return match.index;
    stop.lastIndex = match.index + (text.startsWith('\r\n', match.index + 1) ? 3 : 2);
  }
  return text.length;
};

/** After a raw string of C++: `R"x( ... )x"`. */
const endOfRaw = (text: string, at: number): number | undefined => {
  if (text.charAt(at - 1) !== 'R' || !/(?:^|\W)(?:u8|[uUL])?R$/u.test(text.slice(Math.max(0, at - 5), at))) return undefined;
  const [open, mark] = /^"([^\s()\\"]{0,16})\(/u.exec(text.slice(at, at + 19)) ?? [];
  if (open === undefined || mark === undefined) return undefined;
  const end = text.indexOf(`)${mark}"`, at + open.length);
  return end < 0 ? undefined : end + mark.length + 2;
};

/** `1'000'000`, `0xff'ff`. */
const isInNumber = (text: string, at: number): boolean =>
  /(?:^|[^\w'])\d[\w'.]*$/u.test(text.slice(Math.max(0, at - 40), at)) && /[0-9a-f]/iu.test(text.charAt(at + 1));

/** Comments may stand before the sign. */
const isFirstOnLine = (text: string, at: number): boolean => {
  let index = at - 1;
  while (index >= 0) {
    const char = text.charAt(index);
    if (char === '\n' || char === '\r') return true;
    if (char === '/' && text.charAt(index - 1) === '*') {
      const open = text.lastIndexOf('/*', index - 2);
      if (open < 0) return false;
      index = open - 1;
    } else if (char === ' ' || char === '\t' || char === '\f' || char === '\v') index -= 1;
    else return false;
  }
  return true;
};

const directiveAt = (text: string, from: number): Directive | undefined => {
  const at = afterSpace(text, from);
  const [name] = /^[a-z_]{1,20}/u.exec(text.slice(at, at + 20)) ?? [];
  return name === undefined ? undefined : { name, start: at + name.length, end: endOfLine(text, at) };
};

/** Past blanks, comments of the line and continued lines. */
export const afterSpace = (text: string, from: number): number => {
  const space = /(?:[ \t\f\v]|\\\r?\n)*/uy;
  let at = from;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    if (!text.startsWith('/*', at)) return at;
    const end = text.indexOf('*/', at + 2);
    if (end < 0) return at;
    at = end + 2;
  }
};
