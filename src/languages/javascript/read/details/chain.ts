import type ts from 'typescript';
import type { Tree } from './tree.ts';

/** `a.b.c` of a plain chain of names, `this`, `super` and `import.meta` included; undefined for everything else. */
export const chainOf = ({ ts }: Tree, node: ts.Node): string | undefined => {
  const names: string[] = [];
  let rest = node;
  for (;;) {
    if (ts.isPropertyAccessExpression(rest)) {
      names.push(rest.name.text);
      rest = rest.expression;
    } else if (ts.isNonNullExpression(rest)) rest = rest.expression;
    else break;
  }
  const first = firstName(ts, rest);
  return first === undefined ? undefined : [first, ...names.reverse()].join('.');
};

const firstName = (ts: Tree['ts'], node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (node.kind === ts.SyntaxKind.SuperKeyword) return 'super';
  return ts.isMetaProperty(node) ? (node.keywordToken === ts.SyntaxKind.ImportKeyword ? 'import.meta' : 'new.target') : undefined;
};
