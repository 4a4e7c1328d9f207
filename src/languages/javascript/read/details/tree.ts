import type ts from 'typescript';
import type { Range } from '../../../../model/text.ts';
import type { TypeScript } from '../../typescript.ts';

/** TypeScript's own tree of a file, which can be walked without making anything. */
export interface Tree {
  readonly ts: TypeScript;
  readonly root: ts.SourceFile;
  readonly text: string;
  readonly rangeAt: (start: number, end: number) => Range;
}

/** Where the node starts, without what stands before it. */
export const startOf = ({ root }: Tree, node: ts.Node): number => node.getStart(root);

export const rangeOf = (tree: Tree, node: ts.Node): Range => tree.rangeAt(startOf(tree, node), node.end);

/** Without brackets, `as`, `satisfies` and `!` around it. */
export const bare = ({ ts }: Tree, node: ts.Expression): ts.Expression => {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  )
    inner = inner.expression;
  return inner;
};

/** What a property is called, where that is written out. */
export const nameOf = ({ ts }: Tree, name: ts.Node | undefined): string | undefined => {
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name))
    return name.text;
  return undefined;
};
