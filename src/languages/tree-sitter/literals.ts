import type { Literal } from '../../model/file-facts.ts';
import type { Node, ParseTree } from './parse-tree.ts';

/** Types of a grammar's nodes that write a value out. */
export interface LiteralNodes {
  readonly strings: readonly string[];
  /** Strings in which a backslash is nothing else, where their opening does not tell. */
  readonly raw?: readonly string[];
  /** Strings that stand beside each other and are one: `"a" "b"`. */
  readonly joined?: readonly string[];
  readonly numbers: readonly string[];
  readonly booleans: readonly string[];
  /** Names that stand for a value: constants, members of an enumeration. */
  readonly names: readonly string[];
  /** More characters than this are no name. */
  readonly longestName?: number;
  /** Computed pieces inside strings. */
  readonly interpolations: readonly string[];
  /** A sign before a number. */
  readonly signed: readonly string[];
  /** Names with a mark before them: Ruby's `:orders`. */
  readonly symbols?: readonly string[];
  /** Lists that count as a literal without text where they are empty. */
  readonly lists?: readonly string[];
}

export type LiteralReader = (node: Node) => Literal | undefined;

export const literalReader = (tree: ParseTree, nodes: LiteralNodes): LiteralReader => {
  const kinds = new Map<string, Literal['kind']>([
    ...nodes.names.map((type) => [type, 'name'] as const),
    ...nodes.strings.map((type) => [type, 'string'] as const),
    ...nodes.numbers.map((type) => [type, 'number'] as const),
    ...nodes.booleans.map((type) => [type, 'boolean'] as const),
  ]);
  const signed = new Set(nodes.signed);
  const symbols = new Set(nodes.symbols);
  const joined = new Set(nodes.joined);
  return (node) => {
    // Each look at a node's type asks the parser's memory.
    const { type } = node;
    const kind = kinds.get(type);
    if (symbols.has(type)) return symbolLiteral(tree, node);
    if (joined.has(type)) return joinedLiteral(tree, node, nodes);
    if (kind === 'string') return stringLiteral(tree, node, nodes.interpolations, nodes.raw?.includes(type));
    const text = tree.textOf(node);
    if (nodes.lists?.includes(type) === true)
      return isEmptyList.test(text) ? { kind: 'name', value: '', range: tree.rangeOf(node), quote: text } : undefined;
    if (kind === undefined) return signed.has(type) && /^[-+]\s*\.?\d/u.test(text) ? numberLiteral(tree, node, text) : undefined;
    if (kind === 'number') return numberLiteral(tree, node, text);
    return kind === 'name' && text.length > (nodes.longestName ?? maxName)
      ? undefined
      : { kind, value: text, range: tree.rangeOf(node) };
  };
};

const maxName = 120;
const isEmptyList = /^(?:%[wi])?[[({]\s*[\])}]$/iu;

const symbolLiteral = (tree: ParseTree, { startIndex, endIndex }: Node): Literal | undefined =>
  endIndex - startIndex > maxName
    ? undefined
    : { kind: 'name', value: tree.text.slice(startIndex + 1, endIndex), range: tree.rangeAt(startIndex + 1, endIndex) };

const numberLiteral = (tree: ParseTree, node: Node, text: string): Literal => {
  const digits = text.replaceAll(/['_\s]/gu, '');
  const value = /^[-+]?0x/iu.test(digits) ? digits : digits.replace(typeSuffix, '');
  return { kind: 'number', value, range: tree.rangeOf(node), ...(value === text ? {} : { quote: text }) };
};

const typeSuffix = /(?<=[\d.])(?:[fdlmu]{1,3}|[iu](?:8|16|32|64|size))$/iu;

/** Letters before the quotes (Python, C#, C++, Rust) and signs that make a string raw. */
const opening = /^[a-z]{0,3}[@$]{0,2}#*(?:"{3,}|'{3}|["'`])/iu;

/** Text-based, because asking for children costs more than reading a few characters. Computed pieces become `{}`. */
const stringLiteral = (
  tree: ParseTree,
  node: Node,
  interpolations: readonly string[],
  isRawType = false,
): Literal | undefined => {
  const whole = tree.textOf(node);
  const [open] = opening.exec(whole) ?? [''];
  const close = closingOf(open);
  if (open === '' || whole.length < open.length + close.length || !whole.endsWith(close)) return undefined;
  const start = node.startIndex + open.length;
  const end = node.startIndex + whole.length - close.length;
  const inside = tree.text.slice(start, end);
  const isRaw = isRawType || open.includes('@') || /[r`]/iu.test(open) || open.includes('#');
  const pieces =
    /[$#{\\%]/u.test(inside) && interpolations.length > 0 ? withoutComputed(tree, node, start, end, interpolations) : inside;
  const value = isRaw ? pieces : unescaped(pieces);
  return { kind: 'string', value, range: tree.rangeAt(start, end), ...(value === inside ? {} : { quote: inside }) };
};

/** From inside the first quotes to inside the last. */
const joinedLiteral = (tree: ParseTree, node: Node, { strings, interpolations }: LiteralNodes): Literal | undefined => {
  const pieces = node.namedChildren.filter(({ type }) => strings.includes(type));
  const read = pieces.map((piece) => stringLiteral(tree, piece, interpolations));
  const [first] = read;
  const last = read.at(-1);
  const lastNode = pieces.at(-1);
  if (!first || !last || !lastNode) return undefined;
  const range = { start: first.range.start, end: last.range.end };
  const [open] = opening.exec(tree.textOf(node)) ?? [''];
  const [lastOpen] = opening.exec(tree.textOf(lastNode)) ?? [''];
  const close = closingOf(lastOpen);
  const quote = tree.text.slice(node.startIndex + open.length, lastNode.endIndex - close.length);
  return { kind: 'string', value: read.map((each) => each?.value ?? '').join(''), range, quote };
};

const closingOf = (open: string): string => {
  const quotes = open.replace(/^[^"'`#]*/u, '');
  return quotes.startsWith('#') ? quotes.replace(/^#+/u, '') + '#'.repeat(quotes.lastIndexOf('#') + 1) : quotes;
};

const withoutComputed = (tree: ParseTree, node: Node, start: number, end: number, interpolations: readonly string[]): string => {
  let value = '';
  let at = start;
  for (const child of node.namedChildren) {
    if (!interpolations.includes(child.type)) continue;
    value += `${tree.text.slice(at, child.startIndex)}{}`;
    at = child.endIndex;
  }
  return value + tree.text.slice(at, end);
};

const named: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
]);

/** The escapes that most languages share; others stay as they are written. */
const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replaceAll(/\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrt0"'`\\/$#{])/gu, (escape) =>
        escape.length > 2
          ? String.fromCharCode(Number.parseInt(escape.slice(2), 16))
          : (named.get(escape.slice(1)) ?? escape.slice(1)),
      )
    : text;
