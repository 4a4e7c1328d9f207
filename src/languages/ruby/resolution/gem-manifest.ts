import { lineIndex } from '../../../base/line-index.ts';
import type { LineIndex } from '../../../base/line-index.ts';
import type { PackageDependency } from '../../../model/module-graph.ts';

export type GemRow = Omit<PackageDependency, 'internal'>;

/** Rows of a `Gemfile`. */
export const gemfileRows = (text: string): readonly GemRow[] => {
  const index = lineIndex(text);
  const blocks: boolean[] = [];
  return linesOf(text).flatMap(({ line, start }) => {
    if (/^\s*end\b/u.test(line)) blocks.pop();
    else if (/\bdo(?:[ \t]*\|[^|]*\|)?$/u.test(line.trimEnd()) || /^\s*(?:if|unless|case)\b/u.test(line))
      blocks.push(isForDevelopment(line));
    const match = /^\s*gem[ \t(]+["']([^"']+)["']/u.exec(line);
    if (!match) return [];
    const row = rowAt(index, start, line, match, blocks.includes(true) || isForDevelopment(line));
    return [row];
  });
};

const isForDevelopment = (line: string): boolean => {
  const group = /^\s*group\b(.*)$/u.exec(line)?.[1] ?? /\bgroups?:(.*)$/u.exec(line)?.[1];
  return group !== undefined && /:(?:development|test)\b/u.test(group) && !/:(?:default|production)\b/u.test(group);
};

/** Rows of a gem's specification. */
export const gemspecRows = (text: string): readonly GemRow[] => {
  const index = lineIndex(text);
  return linesOf(text).flatMap(({ line, start }) => {
    const match = /\.add_(?:runtime_)?dependency[ \t(]+["']([^"']+)["']/u.exec(line);
    if (match) return [rowAt(index, start, line, match, false)];
    const development = /\.add_development_dependency[ \t(]+["']([^"']+)["']/u.exec(line);
    return development ? [rowAt(index, start, line, development, true)] : [];
  });
};

const rowAt = (index: LineIndex, start: number, line: string, match: RegExpExecArray, isDevelopment: boolean): GemRow => {
  const name = match[1] ?? '';
  const after = match.index + match[0].length;
  const at = start + after - 1 - name.length;
  const constraints = constraintsIn(line.slice(after));
  return {
    name,
    kind: isDevelopment ? 'development' : 'runtime',
    constraint: constraints.join(', '),
    range: { start: index.positionAt(at), end: index.positionAt(at + name.length) },
  };
};

/** The strings that follow a name, up to the first named argument. */
const constraintsIn = (rest: string): readonly string[] => {
  const constraints: string[] = [];
  for (const part of rest.split(',').slice(1)) {
    const constraint = /^[\s[]*["']([^"']*)["'][\s\])]*$/u.exec(part)?.[1];
    if (constraint === undefined) break;
    constraints.push(constraint);
  }
  return constraints;
};

/** Names that a `Gemfile.lock` settles on. */
export const lockedGems = (text: string): readonly string[] =>
  linesOf(text).flatMap(({ line }) => /^ {4}([\w.-]+) \(/u.exec(line)?.[1] ?? []);

interface Line {
  readonly line: string;
  readonly start: number;
}

const maxLine = 2_000;

/** Lines that are no comments; of a very long one its beginning. */
const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const whole of text.split(/(?<=\n)|(?<=\r)(?!\n)/u)) {
    const line = whole.slice(0, maxLine).replaceAll(/[\r\n]/gu, '');
    if (!/^\s*#/u.test(line)) lines.push({ line, start });
    start += whole.length;
  }
  return lines;
};
