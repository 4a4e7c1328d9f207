import type { ConfigScalar } from '../config/config-node.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';

export interface Label {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `resource "aws_db_instance" "main" { … }`. */
export interface Block {
  readonly type: string;
  readonly labels: readonly Label[];
  /** As other files of the module refer to it. */
  readonly name: string;
  readonly start: number;
  /** Values at the first level, by name. */
  readonly attributes: ReadonlyMap<string, Node>;
  readonly blocks: readonly Node[];
}

export const blockOf = (tree: ParseTree, node: Node): Block[] => {
  const [head, ...rest] = node.namedChildren;
  if (!head) return [];
  const type = tree.textOf(head);
  const labels = rest
    .filter((each) => each.type === 'string_lit' || each.type === 'identifier')
    .map((each) => labelOf(tree, each));
  const inner = rest.find((each) => each.type === 'body')?.namedChildren ?? [];
  const attributes = inner.filter((each) => each.type === 'attribute').map((each): [string, Node] => [nameOf(tree, each), each]);
  const blocks = inner.filter((each) => each.type === 'block');
  return [{ type, labels, name: fullName(type, labels), start: node.startIndex, attributes: new Map(attributes), blocks }];
};

const labelOf = (tree: ParseTree, node: Node): Label => {
  const marks = node.type === 'string_lit' ? 1 : 0;
  const [start, end] = [node.startIndex + marks, Math.max(node.startIndex + marks, node.endIndex - marks)];
  return { text: tree.text.slice(start, end), start, end };
};

const fullName = (type: string, labels: readonly Label[]): string => {
  const own = labels.map(({ text }) => text);
  return (type === 'resource' ? own : [type === 'variable' ? 'var' : type, ...own]).join('.');
};

export const nameOf = (tree: ParseTree, attribute: Node): string => {
  const [name] = attribute.namedChildren;
  return name ? tree.textOf(name) : '';
};

/** What an attribute is set to, where that is written out. */
export const literalOf = (tree: ParseTree, attribute: Node | undefined): ConfigScalar | undefined => {
  const expression = attribute?.namedChildren.find(({ type }) => type === 'expression');
  const [value, ...others] = expression?.namedChildren ?? [];
  const [literal] = value?.type === 'literal_value' && others.length === 0 ? value.namedChildren : [];
  if (!literal) return undefined;
  const type = types.get(literal.type);
  const marks = type === 'string' ? 1 : 0;
  const [start, end] = [literal.startIndex + marks, literal.endIndex - marks];
  return type && start <= end ? { kind: 'scalar', type, value: tree.text.slice(start, end), start, end } : undefined;
};

const types: ReadonlyMap<string, ConfigScalar['type']> = new Map([
  ['string_lit', 'string'],
  ['numeric_lit', 'number'],
  ['bool_lit', 'boolean'],
]);
