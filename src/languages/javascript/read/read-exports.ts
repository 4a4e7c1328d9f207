import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ExportFact } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';
import { nameOf } from './bindings.ts';
import { commonJsExports } from './common-js.ts';
import type { CommonJsExport } from './common-js.ts';
import { isA, literalText, namesIn } from './nodes.ts';
import type { Node } from './nodes.ts';

export interface ExportContext {
  readonly rangeOf: (node: Node) => Range;
  /** Where the word stands in the statement. */
  readonly rangeOfWord: (statement: Node, word: string) => Range;
}

/** The names that the file offers to others, in the order of the text. */
export const readExports = (program: TSESTree.Program, context: ExportContext): readonly ExportFact[] =>
  program.body.flatMap((statement) => exportsIn(statement, context));

const exportsIn = (statement: TSESTree.ProgramStatement, context: ExportContext): readonly ExportFact[] => {
  if (isA(statement, 'ExportNamedDeclaration')) {
    return statement.declaration ? declared(statement.declaration, context) : listed(statement, context);
  }
  if (isA(statement, 'ExportAllDeclaration')) {
    const range = statement.exported ? context.rangeOf(statement.exported) : context.rangeOfWord(statement, '*');
    return [{ name: statement.exported ? nameOf(statement.exported) : '*', range, from: statement.source.value }];
  }
  if (isA(statement, 'ExportDefaultDeclaration')) return [defaultExport(statement, statement.declaration, 'default', context)];
  if (isA(statement, 'TSExportAssignment')) return [defaultExport(statement, statement.expression, 'export', context)];
  return isA(statement, 'ExpressionStatement') ? commonJsExports(statement).flatMap((each) => commonJsFact(each, context)) : [];
};

const declared = (declaration: Node, { rangeOf }: ExportContext): readonly ExportFact[] => {
  const ids = isA(declaration, 'VariableDeclaration')
    ? declaration.declarations.flatMap(({ id }) => namesIn(id))
    : 'id' in declaration && isA(declaration.id, 'Identifier')
      ? [declaration.id]
      : [];
  return ids.map((id) => ({ name: id.name, range: rangeOf(id) }));
};

const listed = ({ specifiers, source }: TSESTree.ExportNamedDeclaration, { rangeOf }: ExportContext): readonly ExportFact[] =>
  specifiers.map(({ exported, local }) => {
    const name = nameOf(exported);
    const inside = nameOf(local);
    return { name, ...(inside !== name && { local: inside }), range: rangeOf(exported), ...(source && { from: source.value }) };
  });

/** At its name, or at the word that makes it one. */
const defaultExport = (statement: Node, value: Node, word: string, context: ExportContext): ExportFact => {
  const id = isA(value, 'Identifier') ? value : 'id' in value && isA(value.id, 'Identifier') ? value.id : undefined;
  return {
    name: 'default',
    ...(id && { local: id.name }),
    range: id ? context.rangeOf(id) : context.rangeOfWord(statement, word),
  };
};

const commonJsFact = ({ exported, place, name, value }: CommonJsExport, { rangeOf }: ExportContext): readonly ExportFact[] => {
  const from = requiredBy(value);
  if (exported === '*' || (exported === 'default' && from !== undefined))
    return from === undefined ? [] : [{ name: '*', range: rangeOf(place), from }];
  const local = isA(value, 'Identifier') ? value.name : name?.name;
  return [
    {
      name: exported,
      ...(local !== undefined && local !== exported && { local }),
      range: rangeOf(place),
      ...(from !== undefined && { from }),
    },
  ];
};

/** `require('x')`. */
const requiredBy = (value: Node | undefined): string | undefined =>
  isA(value, 'CallExpression') && isA(value.callee, 'Identifier') && value.callee.name === 'require'
    ? literalText(value.arguments[0])
    : undefined;
