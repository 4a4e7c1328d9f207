import type { Node, ParseTree } from '../../tree-sitter/parse-tree.ts';

/** What the module itself does, line by line, and in the branches of its conditions; not in its functions and classes. */
export interface ModuleBody {
  /** Places where a name of the module is given a value. */
  readonly assigned: readonly AssignedName[];
  /** What is put into `__all__`. */
  readonly listed: readonly Node[];
  /** Offset of the first thing that is no comment. */
  readonly firstCode: number;
}

export interface AssignedName {
  readonly name: Node;
  readonly statement: Node;
}

export const moduleBody = (tree: ParseTree): ModuleBody => {
  const assigned: AssignedName[] = [];
  const listed: Node[] = [];
  const statements = tree.root.namedChildren;
  for (const statement of statements.flatMap((each) => simpleStatements(each, 0))) {
    const node = statement.firstNamedChild;
    const isMore = node?.type === 'augmented_assignment';
    if (!node || (node.type !== 'assignment' && !isMore)) continue;
    const [left, ...rest] = node.namedChildren;
    const names = left?.type === 'identifier' ? [left] : left?.type === 'pattern_list' ? left.namedChildren : [];
    if (!isMore) assigned.push(...names.filter(isName).map((name) => ({ name, statement })));
    const value = rest.at(-1);
    if (left?.type === 'identifier' && value && tree.textOf(left) === '__all__') listed.push(value);
  }
  return { assigned, listed, firstCode: statements.find(({ type }) => type !== 'comment')?.startIndex ?? tree.text.length };
};

const isName = ({ type }: Node): boolean => type === 'identifier';

const maxDepth = 8;

const simpleStatements = (node: Node, depth: number): Node[] => {
  if (node.type === 'expression_statement') return [node];
  return branching.has(node.type) && depth < maxDepth
    ? node.namedChildren.flatMap((child) => simpleStatements(child, depth + 1))
    : [];
};

const branching: ReadonlySet<string> = new Set([
  ...['if_statement', 'elif_clause', 'else_clause', 'try_statement', 'except_clause', 'finally_clause'],
  ...['with_statement', 'block'],
]);
