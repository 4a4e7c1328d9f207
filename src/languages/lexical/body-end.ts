/** Lines that go on with what stands above them at the same depth: closing brackets, operators, further branches. */
const goesOn = /^(?:[)\]}{.?:&|=+,<-]|(?:rescue|ensure|else|elsif|when|except|finally|catch|where)\b)/u;

/**
 * Offset at which ends what begins at `from`: where a bracket closes that was open before, or before the first line that is indented no
 * deeper with all brackets closed. `begins` are offsets of lines that begin something else, which helps where brackets are not what they seem.
 */
export const bodyEnd = (code: string, from: number, begins: ReadonlySet<number>): number => {
  const own = lineStart(code, from);
  const indent = indentAt(code, own);
  const isLink = code.charAt(own + indent) === '.';
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const sign = code.charAt(at);
    if (sign === '(' || sign === '[' || sign === '{') depth += 1;
    else if (sign === ')' || sign === ']' || sign === '}') {
      depth -= 1;
      if (depth < 0) return at;
    } else if (sign === '\n') {
      const next = nextLine(code, at + 1);
      if (next === undefined) return at;
      if (indentAt(code, next) > indent) continue;
      const line = code.slice(next, next + indent + 12).trimStart();
      const isNext = isLink && line.startsWith('.');
      if (depth === 0 ? isNext || !goesOn.test(line) : begins.has(next)) return at;
    }
  }
  return code.length;
};

export const lineStart = (code: string, offset: number): number => code.lastIndexOf('\n', offset - 1) + 1;

/** Start of the first line from `from` on that is not blank. */
const nextLine = (code: string, from: number): number | undefined => {
  for (let start = from; start < code.length;) {
    const end = code.indexOf('\n', start);
    const stop = end < 0 ? code.length : end;
    if (code.slice(start, stop).trim() !== '') return start;
    start = stop + 1;
  }
  return undefined;
};

const indentAt = (code: string, start: number): number => {
  let at = start;
  while (code.charAt(at) === ' ' || code.charAt(at) === '\t') at += 1;
  return at - start;
};
