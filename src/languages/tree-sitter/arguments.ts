import type { Argument } from '../../model/file-facts.ts';
import type { LiteralReader } from './literals.ts';
import type { Node } from './parse-tree.ts';

/** One argument as the grammar holds it. */
export interface ArgumentNode {
  readonly name?: string;
  readonly value: Node;
}

export interface ArgumentNodes {
  /** Takes a child of the list of arguments apart: wrappers, `name = value`. Undefined for what is no argument. */
  readonly argument: (node: Node) => ArgumentNode | undefined;
  /** Types of nodes that gather several values: lists, arrays. Their literals count as so many arguments. */
  readonly lists: readonly string[];
}

const maxArguments = 12;

/** The literal arguments among the children of `list`. */
export const literalArguments = (list: Node, { argument, lists }: ArgumentNodes, literal: LiteralReader): Argument[] => {
  const found: Argument[] = [];
  let position = 0;
  for (const child of list.namedChildren) {
    if (found.length >= maxArguments) break;
    const taken = child.type.includes('comment') ? undefined : argument(child);
    if (!taken) continue;
    const values = lists.includes(taken.value.type) ? taken.value.namedChildren : [taken.value];
    for (const value of values.slice(0, maxArguments)) {
      const read = literal(value);
      if (read) found.push({ ...read, ...(taken.name === undefined ? {} : { name: taken.name }), position });
    }
    position += 1;
  }
  return found;
};
