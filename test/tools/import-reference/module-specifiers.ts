import ts from 'typescript';

/** A literal by which a file refers to another module. */
export interface ModuleSpecifier {
  readonly text: string;
  /** Zero-based. */
  readonly line: number;
  readonly node: ts.StringLiteralLike;
}

/** Every import, export-from, `import =`, `import()`, `require()` and `import()` type with a literal name, by TypeScript's own syntax tree. */
export const moduleSpecifiers = (file: ts.SourceFile): readonly ModuleSpecifier[] => {
  const found: ModuleSpecifier[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    found.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line, node });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    else if (ts.isCallExpression(node) && isModuleCall(node)) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const isModuleCall = ({ expression, arguments: given }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(expression) && expression.text === 'require' && given.length === 1);
