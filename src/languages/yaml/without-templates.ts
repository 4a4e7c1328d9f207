/**
 * The text with the marks of a template language (`{{ … }}`, `{% … %}`) made harmless, every character at its place: charts and
 * playbooks are YAML only after they were filled in, and what is fixed in them can be read before.
 */
export const withoutTemplates = (text: string): string => {
  if (!/\{[{%]/u.test(text)) return text;
  return text.replaceAll(wholeLine, blank).replaceAll(insideLine, (mark) => mark.replaceAll(/[^\w\s]/gu, '_'));
};

/** Statements that stand alone on a line. */
const wholeLine = /^[ \t]*\{[{%][^\r\n]*$/gmu;

/** GitHub's `${{ … }}` is no part of the YAML's own notation. */
const insideLine = /(?<!\$)\{\{[^{}\r\n]*\}\}|\{%[^{}%\r\n]*%\}/gu;

const blank = (line: string): string => (/[%}]\}\s*$/u.test(line) ? ' '.repeat(line.length) : line);
