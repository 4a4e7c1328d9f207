import type { FoundSetting } from '../config/settings.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import { blockOf, literalOf, nameOf } from './block.ts';
import type { Block } from './block.ts';

/** Blocks inside of blocks as far as anybody writes them. */
const maxBlocks = 4;

/** Values that are written out, under the name of their block: `aws_db_instance.main.engine`. A variable's key is its name, its value the default. */
export const blockSettings = (tree: ParseTree, block: Block): FoundSetting[] => {
  if (block.type === 'output') return [];
  if (block.type === 'variable') return defaultOf(tree, block);
  return valuesIn(tree, block, block.name, 0);
};

const valuesIn = (tree: ParseTree, { attributes, blocks }: Block, path: string, depth: number): FoundSetting[] => [
  ...[...attributes.values()].flatMap((each) => attributeSetting(tree, each, path)),
  ...(depth < maxBlocks ? blocks : [])
    .flatMap((each) => blockOf(tree, each))
    .flatMap((each) => valuesIn(tree, each, `${path}.${each.name}`, depth + 1)),
];

const defaultOf = (tree: ParseTree, { name, labels, attributes }: Block): FoundSetting[] => {
  const value = literalOf(tree, attributes.get('default'));
  const [label] = labels;
  return value && label ? [{ key: name, start: label.start, end: label.end, value }] : [];
};

export const attributeSetting = (tree: ParseTree, attribute: Node, path: string): FoundSetting[] => {
  const value = literalOf(tree, attribute);
  const name = nameOf(tree, attribute);
  const start = attribute.startIndex;
  return value ? [{ key: path === '' ? name : `${path}.${name}`, start, end: start + name.length, value }] : [];
};
