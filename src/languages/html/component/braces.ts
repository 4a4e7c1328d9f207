/** After the brace that closes the one at `start`, strings and comments passed over; undefined where there is none. */
export const endOfBraces = (text: string, start: number): number | undefined => {
  let depth = 0;
  // Of template literals: at which depth their `${` began.
  const templates: number[] = [];
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0) return at + 1;
      if (templates.at(-1) === depth) {
        templates.pop();
        at = inTemplate(text, at, templates, depth);
      }
    } else if (character === '`') at = inTemplate(text, at, templates, depth);
    else at = afterQuoted(text, at) - 1;
    if (text.startsWith('${', at) && templates.at(-1) === depth) {
      depth++;
      at++;
    }
  }
  return undefined;
};

/** From a backtick, or a brace that ends a piece of code, to the end of the literal or to its next piece of code. */
const inTemplate = (text: string, start: number, templates: number[], depth: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return at;
    else if (text.startsWith('${', at)) {
      templates.push(depth);
      return at;
    }
  }
  return text.length;
};

/** After the string or comment that starts there; the next character where none does. */
export const afterQuoted = (text: string, start: number): number => {
  const character = text[start];
  if (character === '"' || character === "'") return afterString(text, start, character);
  if (character !== '/') return start + 1;
  if (text[start + 1] === '/') return endOfLine(text, start);
  if (text[start + 1] !== '*') return start + 1;
  const close = text.indexOf('*/', start + 2);
  return close < 0 ? text.length : close + 2;
};

/** A string ends with its line at the latest: an apostrophe in prose is none. */
const afterString = (text: string, start: number, quote: string): number => {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === quote) return at + 1;
    else if (character === '\n' || character === '\r') return start + 1;
  }
  return start + 1;
};

const endOfLine = (text: string, start: number): number => {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
};
