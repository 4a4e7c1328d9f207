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
export const literalArguments = (list: Node, nodes: ArgumentNodes, literal: LiteralReader): Argument[] => {
  const { argument, lists } = nodes;
  const found: Argument[] = [];
  let position = 0;
  for (const child of list.namedChildren) {
    if (found.length >= maxArguments) break;
    const taken = child.type.includes('comment') ? undefined : argument(child);
    if (!taken) continue;
    const isList = lists.includes(taken.value.type);
    const values: ArgumentNode[] = isList ? elementsOf(taken.value, nodes) : [taken];
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

/** Lists in lists count as their elements: `['only' => ['index', 'show']]`. */
const elementsOf = (list: Node, { lists, element }: ArgumentNodes): ArgumentNode[] =>
  list.namedChildren.slice(0, maxArguments).flatMap((child): ArgumentNode[] => {
    const taken = element?.(child) ?? { value: child };
    if (!element || !lists.includes(taken.value.type)) return [taken];
    const { name } = taken;
    return taken.value.namedChildren.slice(0, maxArguments).map((each) => {
      const value = element(each)?.value ?? each;
      return name === undefined ? { value } : { name, value };
    });
  });
