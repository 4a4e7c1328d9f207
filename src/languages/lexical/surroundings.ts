/** Names of what a place stands in, outermost first. Asked for places in the order of the text. */
export type Surroundings = (offset: number) => readonly string[];

interface Level {
  readonly indent: number;
  readonly name: string | undefined;
  /** The line begins with an annotation: what it stands on comes below. */
  readonly isAnnotation: boolean;
}

const maxLine = 300;
const maxInside = 6;

/** By the indentation of lines, which nearly all code has, and by what opens on the line itself. */
export const surroundingsOf = (code: string, hasCommands = false): Surroundings => {
  const levels: Level[] = [];
  let next = 0;
  const readTo = (offset: number): number => {
    for (;;) {
      const end = code.indexOf('\n', next);
      if (end < 0 || end >= offset) return next;
      push(levels, code.slice(next, Math.min(end, next + maxLine)));
      next = end + 1;
    }
  };
  return (offset) => {
    const start = readTo(offset);
    const line = code.slice(start, offset);
    const indent = indentOf(line);
    const around = levels.filter((level) => level.indent < indent);
    const annotated =
      around.some(({ isAnnotation }) => isAnnotation) ||
      (/^\s*(?:@|\[$|\[\w+(?:$|\()|#\[)/u.test(line) && !rubyVariable.test(line));
    const names = [
      ...around.map(({ name }) => name),
      ...(hasCommands ? commandOf(line) : []),
      ...openOnLine(line),
      ...(annotated ? nameBelow(code, offset) : chained(code, line, offset)),
    ];
    return names.filter((name) => name !== undefined).slice(-maxInside);
  };
};

const push = (levels: Level[], line: string): void => {
  const said = line.trim();
  if (said === '') return;
  const indent = indentOf(line);
  const isClosing = /^[)\]}>]/u.test(said);
  let closed: Level | undefined;
  while ((levels.at(-1)?.indent ?? -1) >= indent) closed = levels.pop();
  if (isClosing && !/[{([:]$/u.test(said)) return;
  // The head of a function or type may go over lines: `> {`, `}) => {`.
  const name = isClosing && closed?.indent === indent ? closed.name : nameOf(said);
  levels.push({ indent, name, isAnnotation: annotation.test(said) });
};

const rubyVariable = /^\s*@{1,2}\w+\s*(?:\|\||\+)?=/u;

/** Not a variable of Ruby, which begins in the same way. */
const annotation = /^(?:@(?!\w+\s*(?:\|\||\+|\?)?=|\w+\.[a-z]\w*[\s(.]|\w+$(?<=_\w*))|\[\w|#\[)/u;

const indentOf = (line: string): number => {
  let at = 0;
  while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at += 1;
  return at;
};

/** `rate_limit to: 10`, `<%= form.text_area :bio, maxlength: 200`. */
const commandOf = (line: string): readonly string[] => {
  const [, name, symbol] = /^\s*(?:<%=?\s*)?([a-z_][\w.]*)\s+(?::(\w+)|\w+:\s|["']|$)/u.exec(line) ?? [];
  return [name, symbol].filter((each) => each !== undefined);
};

const nameOf = (said: string): string | undefined =>
  typed(said) ??
  /\bfunc\s+\([^)]*\)\s*(\w+)/u.exec(said)?.[1] ??
  openOnLine(said).at(-1) ??
  /^(?:export )?(?:const|let|val) (\w+)/u.exec(said)?.[1] ??
  /^["']?([\w$-]+)["']?\s?[:=]\s+\S/u.exec(said)?.[1] ??
  /^\w[\w.]*(?:\s|\().*:(\w+)/u.exec(said)?.[1];

const typed = (said: string): string | undefined =>
  /(?:^|\s)(?:class|interface|struct|enum|module|trait|namespace|impl|record|object|def|fn|func|fun|function)\s+([\w.:?!]*[\w?!])/u.exec(
    said,
  )?.[1];

/** Names before brackets that are still open at the end: `Foo: {`, `app.use(rateLimit({`, `text_area :bio,`. */
const openOnLine = (line: string): readonly string[] => {
  const open: (string | undefined)[] = [];
  let since = 0;
  for (let at = Math.max(0, line.length - maxLine); at < line.length; at++) {
    const sign = line.charAt(at);
    if ('([{'.includes(sign)) {
      open.push(namedBefore(line.slice(since, at)));
      since = at + 1;
    } else if (')]}'.includes(sign)) {
      open.pop();
      since = at + 1;
    } else if (sign === ',' || sign === ';') since = at + 1;
  }
  return open.filter((name) => name !== undefined);
};

const words =
  /^(?:if|for|while|switch|return|await|new|catch|try|else|do|finally|get|set|then|end|default|public|private|static|export|const|let|var|async|function)$/u;

const namedBefore = (before: string): string | undefined => {
  const piece = before.slice(-120).trimEnd();
  const sign = Math.max(piece.lastIndexOf('='), piece.lastIndexOf(':'));
  const assigned = sign < 0 ? '' : lastWord(withoutType(piece.slice(0, sign)));
  const name = assigned === '' ? (lastWord(piece).split('.').at(-1) ?? '') : assigned;
  return name === '' || words.test(name) || /^\d/u.test(name) ? undefined : name;
};

/** `limits: Limits` -> `limits` */
const withoutType = (declared: string): string => {
  const colon = declared.lastIndexOf(':');
  return colon > 0 && declared.charAt(colon - 1) !== ':' ? declared.slice(0, colon) : declared;
};

/** Before quotes and signs at the end. */
const lastWord = (text: string): string => {
  let end = text.length;
  while (end > 0 && '"\'?!:=]> '.includes(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && /[\w$.-]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
};

const declared =
  /^(?:(?:public|private|protected|internal|static|readonly|final|declare|required|override|virtual|val|var|let) )*(?:[\w.<>,?[\]]+ )?([A-Za-z_$][\w$]*)[?!]? ?(?:[;:=({,]|$)/u;

const chainKey = /^(?:(?:export )?(?:const|let) )?["']?([\w$]+)["']?\s?[:=]\s?\w+[.(][^:=]*\.$/u;
/** What a chain of calls began with, and what kind of value it checks: `name: z.string().max(100)`, `Property(o => o.Name).HasMaxLength(20)`. */
const chained = (code: string, line: string, offset: number): readonly (string | undefined)[] => {
  if (code.charAt(offset - 1) !== '.' || !/^\w+\(/u.test(code.slice(offset, offset + 60))) return [];
  const before = code.slice(Math.max(0, offset - maxLine), offset);
  const property = [...before.matchAll(/\b(?:Property|RuleFor)(?:<[\w?]+>)?\(\s?(?:\w+ ?=> ?\w+\.|["'])(\w+)/gu)].at(-1)?.[1];
  const key = chainKey.exec(line.slice(-maxLine).trimStart())?.[1];
  return [property ?? key, property === undefined ? kindOfChain(before) : undefined];
};

/** The call that the chain before its last point began with, past what stands in brackets: `z.array(z.string()).` -> `array`. */
const kindOfChain = (before: string): string | undefined => {
  let depth = 0;
  let at = before.length - 1;
  for (; at >= 0; at--) {
    const sign = before.charAt(at);
    if (')]}'.includes(sign)) depth += 1;
    else if ('([{'.includes(sign)) {
      depth -= 1;
      if (depth < 0) break;
    } else if (depth === 0 && !/[\w.\s?!]/u.test(sign)) break;
  }
  const outer = before.slice(at + 1).replaceAll(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gu, '()');
  return /\b(string|array|number)\(\)/u.exec(outer)?.[1];
};

/** What an annotation stands on: the first name in the lines below that is no annotation, and `string` where it is declared to be one. */
const nameBelow = (code: string, offset: number): readonly (string | undefined)[] => {
  const [here = '', ...lines] = code.slice(offset, offset + 1200).split('\n', 14);
  // `record Request(@Size(min = 5) String password)`
  const [, type = '', parameter] = /\)\s+(?:final\s+)?([\w.<>?]+)\s+(\w+)\s*[,);=]/u.exec(here) ?? [];
  if (parameter !== undefined) return [parameter, /^[sS]tring$/u.test(type) ? 'string' : undefined];
  for (const line of lines.map((each) => each.trim())) {
    if (line === '' || /^(?:[@)}\]]|\[\w|#\[)/u.test(line) || /^\w+:[^;=]*,$/u.test(line)) continue;
    return [declared.exec(line)?.[1], /\b[sS]tring\b(?!\s?[[>(])/u.test(line) ? 'string' : undefined];
  }
  return [];
};
