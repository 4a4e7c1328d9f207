import type { Literal, NamedConstant } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import { captured } from '../../tree-sitter/read-facts.ts';
import type { ParseTree, QueryMatch } from '../../tree-sitter/parse-tree.ts';

/** `#define MAX_OWNERS 10`: macros that stand for a literal. */
export const macroConstants = (
  tree: ParseTree,
  matches: readonly QueryMatch[],
  docAt: (start: number) => Quoted | undefined,
): readonly NamedConstant[] =>
  matches.flatMap((match) => {
    const name = captured(match, 'macro');
    const node = captured(match, 'value');
    if (!name || !node) return [];
    const value = literalAt(tree, node.startIndex, tree.textOf(node));
    if (!value) return [];
    const doc = docAt(tree.text.lastIndexOf('#', name.startIndex));
    return [{ name: tree.textOf(name), value, ...(doc && { doc }) }];
  });

/** A number or a string, in parentheses or not, and a comment at most after it. */
const written =
  /^(?<open>[\s(]{0,8})(?:"(?<string>(?:[^"\\\n]|\\.)*)"|(?<number>[-+]?(?:0x[\da-f']+|0b[01']+|\d[\d'.]*(?:e[-+]?\d+)?))(?<suffix>[ulfz]{0,3})|(?<boolean>true|false))[\s)]{0,8}(?:$|\/[/*])/iu;

const literalAt = (tree: ParseTree, offset: number, text: string): Literal | undefined => {
  const groups = written.exec(text.slice(0, 400))?.groups;
  if (!groups) return undefined;
  const { open = '', string, number, suffix = '', boolean } = groups;
  const start = offset + open.length + (string === undefined ? 0 : 1);
  const inside = string ?? (number === undefined ? boolean : number + suffix) ?? '';
  const value = string === undefined ? (number?.replaceAll("'", '') ?? inside) : unescaped(inside);
  const kind = string === undefined ? (number === undefined ? 'boolean' : 'number') : 'string';
  const range = tree.rangeAt(start, start + inside.length);
  return { kind, value, range, ...(value === inside ? {} : { quote: inside }) };
};

const unescaped = (text: string): string => text.replaceAll(/\\(["'\\?])/gu, '$1');
