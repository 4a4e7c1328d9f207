/** One argument of a command: its text without quotes, and where that stands. */
export interface CMakeArgument {
  readonly text: string;
  readonly start: number;
}

export interface CMakeCommand {
  /** In small letters: the names of commands know no case. */
  readonly name: string;
  readonly arguments: readonly CMakeArgument[];
}

const maxLength = 1_000_000;

/** The commands of a CMake file, in order; those behind a place that cannot be understood are left out. */
export const parseCMake = (text: string): readonly CMakeCommand[] => {
  const commands: CMakeCommand[] = [];
  let name = '';
  let depth = 0;
  let list: CMakeArgument[] = [];
  for (const token of tokensOf(text.slice(0, maxLength))) {
    if (token.kind === '(') {
      depth += 1;
      if (depth === 1) list = [];
    } else if (token.kind === ')') {
      depth -= 1;
      if (depth === 0 && name !== '') commands.push({ name, arguments: list });
      if (depth <= 0) name = '';
      depth = Math.max(0, depth);
    } else if (depth > 0) list.push({ text: token.text, start: token.start });
    else name = token.text.toLowerCase();
  }
  return commands;
};

interface Token {
  readonly kind: '(' | ')' | 'word';
  readonly text: string;
  readonly start: number;
}

const plain = /[\s;]+|[()]|"(?:[^"\\]|\\[\s\S])*"|[^\s()#"]+/uy;

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '#' || char === '[') {
      const bracket = bracketAt(text, char === '#' ? at + 1 : at);
      if (bracket === 'open') return tokens;
      if (bracket && char === '[')
        tokens.push({ kind: 'word', text: text.slice(bracket.start, bracket.end), start: bracket.start });
      if (bracket || char === '#') {
        at = bracket?.after ?? lineEnd(text, at);
        continue;
      }
    }
    plain.lastIndex = at;
    const [piece] = plain.exec(text) ?? [];
    // A string that never ends.
    if (piece === undefined) return tokens;
    const isQuoted = piece.startsWith('"');
    if (piece === '(' || piece === ')') tokens.push({ kind: piece, text: piece, start: at });
    else if (piece.trim() !== '' && !piece.startsWith(';')) {
      tokens.push({ kind: 'word', text: isQuoted ? piece.slice(1, -1) : piece, start: isQuoted ? at + 1 : at });
    }
    at += piece.length;
  }
  return tokens;
};

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/** `[[text]]`, `[==[text]==]`. */
const bracketAt = (text: string, at: number): Bracket | 'open' | undefined => {
  const [open, signs = ''] = /^\[(={0,20})\[/u.exec(text.slice(at, at + 22)) ?? [];
  if (open === undefined) return undefined;
  const close = `]${signs}]`;
  const start = at + open.length;
  const end = text.indexOf(close, start);
  return end < 0 ? 'open' : { start, end, after: end + close.length };
};
