import type { ImportFact } from '../../model/file-facts.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/**
 * Files that `include` and `require` bring in, where the path can be told without running the program. Specifiers: `./x.php` from
 * the file's folder, `x.php` as PHP looks for it, a star in the place of the folder behind constants that name a folder.
 */
export const loadsOf = (tree: ParseTree, { others }: ReadFacts): readonly ImportFact[] =>
  (others.get('load') ?? []).flatMap((match) => {
    const node = captured(match, 'load');
    return node ? loadOf(tree, node) : [];
  });

const maxWritten = 400;

const loadOf = (tree: ParseTree, { startIndex, endIndex }: Node): readonly ImportFact[] => {
  if (endIndex - startIndex > maxWritten) return [];
  const written = tree.text.slice(startIndex, endIndex);
  const [keyword = ''] = /^[a-z_]+/iu.exec(written) ?? [];
  const expression = unwrapped(written.slice(keyword.length).trim());
  const specifier = specifierOf(expression);
  if (specifier === undefined) return [];
  const start = startIndex + written.indexOf(expression, keyword.length);
  const isLiteral = /^(?:"[^"]*"|'[^']*')$/u.test(expression);
  const quote = isLiteral ? expression.slice(1, -1) : expression;
  const range = tree.rangeAt(start + (isLiteral ? 1 : 0), start + (isLiteral ? 1 : 0) + quote.length);
  return [{ kind: 'static', specifier, range, ...(quote === specifier ? {} : { quote }) }];
};

/** Without brackets around the whole. */
const unwrapped = (expression: string): string => {
  let inner = expression;
  while (inner.startsWith('(') && splitAt(inner, ')')[0]?.length === inner.length - 1) inner = inner.slice(1, -1).trim();
  return inner;
};

/** Pieces between a sign that stands outside strings and, but for `)`, outside brackets. */
const splitAt = (text: string, sign: ',' | '.' | ')'): readonly string[] => {
  const pieces: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (quote === '' && depth === 0 && character === sign) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
};

const specifierOf = (expression: string): string | undefined => {
  let path = '';
  let isAnywhere = false;
  for (const [index, written] of splitAt(expression, '.').entries()) {
    const piece = written.trim();
    const steps = index === 0 ? folderSteps(piece) : undefined;
    if (/^(?:"[^"$\\]*"|'[^'\\]*')$/u.test(piece)) path += piece.slice(1, -1);
    else if (steps !== undefined) path = steps;
    else if (piece === 'DIRECTORY_SEPARATOR' || piece === 'DS') path += '/';
    else if (/^(?:[\w\\]+::|\\)?[A-Z_][A-Z\d_]*$/u.test(piece)) {
      isAnywhere = true;
      path = '';
    } else return undefined;
  }
  if (path === '' || /[*\n]/u.test(path)) return undefined;
  return isAnywhere ? `*/${path.replace(/^\/+/u, '')}` : path;
};

/** `.`, `./..` and so on for what names the file's folder or one around it. */
const folderSteps = (written: string): string | undefined => {
  let inner = written;
  let steps = 0;
  for (let depth = 0; depth < 8; depth++) {
    if (inner === '__DIR__') return `.${'/..'.repeat(steps)}`;
    if (inner === '__FILE__') return steps === 0 ? undefined : `.${'/..'.repeat(steps - 1)}`;
    const called = /^\\?dirname\s*\(/u.exec(inner)?.[0];
    if (called === undefined || !inner.endsWith(')')) return undefined;
    const [path = '', count = '1'] = splitAt(inner.slice(called.length, -1), ',').map((each) => each.trim());
    if (!/^[1-9]$/u.test(count)) return undefined;
    inner = path;
    steps += Number(count);
  }
  return undefined;
};
