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
  /** Takes an element of a list apart, where elements have names of their own: `defaults: { format: :json }` is `defaults.format`. */
  readonly element?: (node: Node) => ArgumentNode | undefined;
}

const maxArguments = 12;

/** The literal arguments among the children of `list`. */
export const literalArguments = (list: Node, { argument, lists, element }: ArgumentNodes, literal: LiteralReader): Argument[] => {
  const found: Argument[] = [];
  let position = 0;
  for (const child of list.namedChildren) {
    if (found.length >= maxArguments) break;
    const taken = child.type.includes('comment') ? undefined : argument(child);
    if (!taken) continue;
    const isList = lists.includes(taken.value.type);
    const values: ArgumentNode[] = isList ? taken.value.namedChildren.map((each) => element?.(each) ?? { value: each }) : [taken];
    // `only: []` says something.
    if (isList && values.length === 0 && taken.name !== undefined) values.push(taken);
    for (const { name: own, value } of values.slice(0, maxArguments)) {
      const names = [taken.name, ...(isList && own !== taken.name ? [own] : [])].filter((each) => each !== undefined);
      const name = names.length > 0 ? names.join('.') : undefined;
      const read = literal(value);
      if (read) found.push({ ...read, ...(name === undefined ? {} : { name }), position });
    }
    position += 1;
  }
  return found;
};
