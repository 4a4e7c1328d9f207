import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Quoted, Range } from '../../../model/text.ts';
import { isA } from './nodes.ts';
import type { Node } from './nodes.ts';
import { isAboutCode, isSaidOfFile, wordCount } from '../../remarks/remark-kind.ts';
import { proseOf } from '../../remarks/remark-prose.ts';
import type { Remark } from '../../remarks/remark.ts';

/**
 * What a leading comment says about the file as a whole: one with a tag that says so, or else the first one that is set apart
 * from the first statement by a blank line or by imports.
 */
export const fileDoc = (
  program: TSESTree.Program,
  remarks: readonly Remark[],
  text: string,
  rangeAt: (start: number, end: number) => Range,
): Quoted | undefined => {
  const statements = program.body.filter((each) => !isDirective(each));
  const first = statements[0];
  const firstOwn = statements.find((each) => !isImport(each));
  const before = (statement: Node | undefined): readonly Remark[] =>
    remarks.filter(({ start }) => start < (statement ? startOf(statement) : text.length));
  const tagged = before(firstOwn).filter((each) => each.kind === 'doc' && isSaidOfFile(each));
  const leading = before(first).filter((each, index, all) => isAboutCode(each) && isSetApart(each, all[index + 1], first, text));
  for (const remark of [...tagged, ...leading]) {
    const doc = proseOf(remark, text, rangeAt);
    if (doc && (tagged.includes(remark) || wordCount(doc.text) >= 3)) return doc;
  }
  return undefined;
};

const isDirective = (statement: Node): boolean => isA(statement, 'ExpressionStatement') && statement.directive !== undefined;

const isImport = (statement: Node): boolean =>
  isA(statement, 'ImportDeclaration', 'TSImportEqualsDeclaration') || isRequireStatement(statement);

const isRequireStatement = (statement: Node): boolean => {
  const value = isA(statement, 'VariableDeclaration')
    ? statement.declarations.at(0)?.init
    : isA(statement, 'ExpressionStatement')
      ? statement.expression
      : undefined;
  return isA(value, 'CallExpression') && isA(value.callee, 'Identifier') && value.callee.name === 'require';
};

const isSetApart = (remark: Remark, next: Remark | undefined, statement: Node | undefined, text: string): boolean => {
  if (!statement) return true;
  const gap = text.slice(remark.end, next ? next.start : startOf(statement));
  if (/\n[ \t]*\r?\n/.test(gap)) return true;
  // Lines right above the imports speak of the imports: "Types", "Must come first".
  return !next && isImport(statement) && remark.kind !== 'line';
};

/** Where a statement starts, decorators included. */
export const startOf = (statement: TSESTree.Node): number => {
  const declaration = isA(statement, 'ExportNamedDeclaration', 'ExportDefaultDeclaration') ? statement.declaration : statement;
  const decorators = isA(declaration, 'ClassDeclaration') ? declaration.decorators : [];
  return Math.min(statement.range[0], ...decorators.map(({ range }) => range[0]));
};
