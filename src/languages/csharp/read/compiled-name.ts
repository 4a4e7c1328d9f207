import type { Node } from '../../tree-sitter/parse-tree.ts';

/** What compiled code calls a type: `List`1` for `List<T>`, because types may share a name and differ in their parameters. */
export const compiledName = (name: string, definition: Node | undefined): string => {
  const count = definition?.children.find(({ type }) => type === 'type_parameter_list')?.namedChildCount ?? 0;
  return count === 0 ? name : `${name}\`${String(count)}`;
};
