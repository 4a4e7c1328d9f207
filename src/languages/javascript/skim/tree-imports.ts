import type ts from 'typescript';
import type { Dialect } from '../dialect.ts';
import type { DependencyKind } from '../../../model/file-facts.ts';
import type { Candidate } from './candidates.ts';
import { inOrder } from './found-import.ts';
import type { FoundImport } from './found-import.ts';
import type { TypeScript } from '../typescript.ts';

/**
 * Imports by TypeScript's own tree, which recovers from syntax errors. Enters only the nodes that hold a candidate.
 * Throws `RangeError` for text nested a few thousand levels deep.
 */
export const treeImports = (
  ts: TypeScript,
  text: string,
  dialect: Dialect,
  candidates: readonly Candidate[],
): readonly FoundImport[] => {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const root = ts.createSourceFile('file', text, options, false, scriptKindOf(ts, dialect));
  const found: FoundImport[] = [];
  const waiting: ts.Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const literal = literalOf(ts, node);
    if (literal) found.push(foundAt(root, literal));
    node.forEachChild((child) => {
      if (holdsCandidate(candidates, child.pos, child.end)) waiting.push(child);
    });
  }
  return inOrder(found);
};

export const scriptKindOf = (ts: TypeScript, { types, jsx }: Dialect): ts.ScriptKind =>
  types ? (jsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS) : ts.ScriptKind.JSX;

export const holdsCandidate = (candidates: readonly Candidate[], start: number, end: number): boolean => {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.start ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const candidate = candidates[low];
  return candidate !== undefined && candidate.start < end;
};

interface Literal {
  readonly kind: DependencyKind;
  readonly node: ts.StringLiteralLike;
}

const foundAt = (root: ts.SourceFile, { kind, node }: Literal): FoundImport => {
  const start = node.getStart(root);
  const isClosed = node.end - start >= 2 && root.text[start] === root.text[node.end - 1];
  return { kind, specifier: node.text, start: start + 1, end: isClosed ? node.end - 1 : node.end };
};

/** The specifier that the node itself holds. */
const literalOf = (ts: TypeScript, node: ts.Node): Literal | undefined => {
  const [kind, specifier] = referenceOf(ts, node) ?? [];
  return kind && specifier && ts.isStringLiteralLike(specifier) ? { kind, node: specifier } : undefined;
};

type Reference = readonly [kind: DependencyKind, specifier: ts.Node | undefined];

const referenceOf = (ts: TypeScript, node: ts.Node): Reference | undefined => {
  if (ts.isImportDeclaration(node)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return [isType ? 'type' : 'static', node.moduleSpecifier];
  }
  if (ts.isExportDeclaration(node)) return [node.isTypeOnly ? 'type' : 're-export', node.moduleSpecifier];
  if (ts.isImportEqualsDeclaration(node)) {
    const { moduleReference, isTypeOnly } = node;
    return ts.isExternalModuleReference(moduleReference)
      ? [isTypeOnly ? 'type' : 'static', moduleReference.expression]
      : undefined;
  }
  if (ts.isImportTypeNode(node)) return ['type', ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined];
  return ts.isCallExpression(node) ? callReferenceOf(ts, node) : undefined;
};

const callReferenceOf = (ts: TypeScript, call: ts.CallExpression): Reference | undefined => {
  const { expression, questionDotToken, typeArguments } = call;
  if (isImportCallee(ts, expression)) return ['dynamic', call.arguments[0]];
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require' && !questionDotToken && !typeArguments;
  return isRequire ? ['static', call.arguments[0]] : undefined;
};

/** `import(...)`, `import.source(...)`, `import.defer(...)`. */
const isImportCallee = (ts: TypeScript, callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isMetaProperty(callee) && callee.keywordToken === ts.SyntaxKind.ImportKeyword && callee.name.text !== 'meta');
