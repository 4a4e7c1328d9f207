/**
 * The text with macros blanked out that are no part of the language's grammar: those that decorate (`class API Shop {`,
 * `API void open();`, `int size GUARDED_BY(lock);`) and those that stand alone like a statement without its semicolon
 * (`BEGIN_NAMESPACE`). A grammar that knows no preprocessor would lose its way there. Same length, so that every offset holds.
 */
export const withoutMacros = (text: string): string => {
  const pieces: string[] = [];
  let kept = 0;
  const token = new RegExp(tokens);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[1] === undefined) continue;
    const end = endOfMacro(text, match.index, match.index + match[1].length);
    if (end === undefined) continue;
    pieces.push(text.slice(kept, match.index), blank(text.slice(match.index, end)));
    kept = end;
    token.lastIndex = end;
  }
  return kept === 0 ? text : pieces.join('') + text.slice(kept);
};

/** Comments, strings, directives with their continued lines, and names that look like macros. */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S]){1,8}'|#(?<=^[ \t]{0,100}#)(?:[^\\\n/]|\\[\s\S]|\/(?!\*))*|\b([A-Z][A-Z0-9_]{2,79})\b/gmu;

const blank = (piece: string): string => piece.replaceAll(/[^\r\n]/gu, ' ');

/** Offset after the macro and its arguments where it is to be blanked out. */
const endOfMacro = (text: string, start: number, nameEnd: number): number | undefined => {
  const before = lookBack(text, start);
  if (matchAt(openType, text, nameEnd) && /\b(?:class|struct|union|enum)\s+$/u.test(before)) return endOfArguments(text, nameEnd);
  if (/[\w)]\s*$/u.test(before) && !keyword.test(before)) {
    const end = endOfArguments(text, nameEnd);
    if (matchAt(afterTrailing, text, end) && isAfterDeclarator(before)) return end;
  }
  if (matchAt(declaration, text, nameEnd) && !/[,(=?!&|+<.>-]\s*$/u.test(before)) return nameEnd;
  if (!/(?:[;{}:)>]|^|[A-Z0-9_]\)?)\s*$/u.test(before) && !isAfterDirective(text, start)) return undefined;
  const end = endOfArguments(text, nameEnd);
  return isAlone(text, start, end) ? end : undefined;
};

const maxBack = 80;

const lookBack = (text: string, start: number): string => text.slice(Math.max(0, start - maxBack), start);

const matchAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** `API Shop {`, `API Shop : public`, `API Shop final`, `API Shop;` after `class`. */
const openType = /(?:\([^()\n]{0,80}\))?\s{1,40}[A-Za-z_][\w:<>, ]{0,120}\s{0,40}[{:;]/uy;

/** What begins a declaration: a keyword, or a type with a name after it. */
const declaration =
  /\s{1,80}(?:(?:const|static|inline|extern|virtual|explicit|constexpr|volatile|unsigned|signed|struct|enum|class)\s{1,20}){0,6}(?:(?:template|namespace|using|typedef|friend|class|struct|enum|union)\b|[A-Za-z_][\w:]{0,80}(?:<[^;{}()\n]{0,80}>)?(?:\s{0,20}[*&]{1,3}\s{0,20}(?:const\s)?|\s{1,20})[A-Za-z_~(])/uy;

const afterTrailing = /\s{0,80}[;{=]/uy;

const keyword =
  /\b(?:return|else|do|throw|case|goto|new|delete|and|or|not|typedef|sizeof|const|static|extern|class|struct|enum|union)\s*$/u;

/** After `type name` or the parameters of a function. */
const isAfterDeclarator = (before: string): boolean =>
  /\)(?:\s*(?:const|override|final|noexcept))?\s*$/u.test(before) || /[\w>*&]\s*[\s*&][A-Za-z_]\w*\s+$/u.test(before);

const maxArguments = 400;

/** After the arguments in parentheses; `at` where there are none, or text among them that a reader may want to find. */
const endOfArguments = (text: string, at: number): number => {
  if (text.charAt(at) !== '(') return at;
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + maxArguments); index += 1) {
    const char = text.charAt(index);
    if (char === '"' || char === '{' || char === ';' || text.startsWith('/*', index)) return at;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return at;
};

/** From the first to the last thing of its lines, and what follows begins something new. */
const isAlone = (text: string, start: number, end: number): boolean =>
  /(?:^|[\r\n])[ \t]*$/u.test(lookBack(text, start)) && matchAt(newStart, text, end);

const newStart = /[ \t]{0,80}(?:\/[/*][^\n]{0,200})?(?:\r?\n\s{0,400}(?:[A-Za-z_}#~]|\/[/*]|\[\[)|\s{0,400}$)/uy;

const isAfterDirective = (text: string, start: number): boolean => {
  const lines = lookBack(text, start).split('\n');
  return (
    lines
      .slice(0, -1)
      .reverse()
      .find((line) => line.trim() !== '')
      ?.trimStart()
      .startsWith('#') === true
  );
};
