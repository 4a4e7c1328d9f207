import type ts from 'typescript';
import type { LiteralCall } from '../../../../model/file-facts.ts';
import { bare, nameOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/**
 * What a GraphQL schema that stands in a text can be asked: fields of `type Query { … }` as calls without arguments, `Query.owners`. The
 * text is not parsed as a schema: it may be put together from pieces.
 */
export const writtenFieldsOf = (tree: Tree, node: ts.TemplateLiteral): readonly LiteralCall[] => {
  const start = startOf(tree, node);
  const text = tree.text.slice(start, node.end);
  if (text.length > maxLength || !root.test(text) || !isSchema(tree, node)) return [];
  const flat = withoutArguments(blanked(text));
  return [...flat.matchAll(types)].flatMap(({ 0: whole, 1: type = '', 2: body = '', index }) =>
    [...body.matchAll(/\b([A-Za-z_]\w*)\s*:/gu)].map(({ index: at, 1: name = '' }) => {
      const from = start + index + whole.length - 1 - body.length + at;
      return fieldOf(tree, type, name, from);
    }),
  );
};

const maxLength = 200_000;

const fieldOf = ({ rangeAt }: Tree, type: string, name: string, start: number): LiteralCall => ({
  callee: `${type}.${name}`,
  arguments: [],
  range: rangeAt(start, start + name.length),
  quote: name,
});

const root = /\btype\s+(?:Query|Mutation|Subscription)\b/u;

const types = /\btype\s+(Query|Mutation|Subscription)\b[^{}=]{0,200}\{([^{}]*)\}/gu;

/** Code that is printed holds schemas too: only a text that is marked or named as one counts. */
const isSchema = ({ ts, text }: Tree, node: ts.TemplateLiteral): boolean => {
  const { parent } = node;
  if (ts.isTaggedTemplateExpression(parent)) return /^(?:gql|graphql)$/u.test(parent.tag.getText());
  if (/\/\*\s*graphql\s*\*\/\s*$/iu.test(text.slice(Math.max(0, node.getStart() - 40), node.getStart()))) return true;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : undefined;
  const name = (ts.isBinaryExpression(parent) ? parent.left : named)?.getText() ?? '';
  return /type_?def|schema/iu.test(name);
};

/** Without comments, descriptions and computed pieces; same length. */
const blanked = (text: string): string =>
  text.replaceAll(/"""[\s\S]*?"""|"[^"\n]*"|#[^\n]*|\$\{[^{}]*\}/gu, (each) => each.replaceAll(/[^\n]/gu, ' '));

/** Arguments of fields have names before colons too; so have those of directives. */
const withoutArguments = (text: string): string => {
  let depth = 0;
  let flat = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    flat += depth > 0 ? ' ' : sign;
    if (sign === ')' && depth > 0) depth -= 1;
  }
  return flat;
};

/** What Pothos is told: `builder.queryFields((t) => ({ owners: t.field(…) }))`, `builder.mutationType({ fields: (t) => ({ … }) })`. */
export const builtFieldsOf = (tree: Tree, node: ts.CallExpression): readonly LiteralCall[] => {
  const { ts } = tree;
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const [, type = ''] = /^(query|mutation|subscription)(?:Fields|Type)$/u.exec(callee.name.text) ?? [];
  const [given] = node.arguments;
  const fields = type === '' || !given ? undefined : returned(tree, fieldsIn(tree, given));
  return (fields?.properties ?? []).flatMap((property) => {
    const name = nameOf(tree, property.name);
    return name === undefined || !property.name
      ? []
      : [fieldOf(tree, type.charAt(0).toUpperCase() + type.slice(1), name, startOf(tree, property.name))];
  });
};

const fieldsIn = (tree: Tree, given: ts.Expression): ts.Expression | undefined => {
  const { ts } = tree;
  const written = bare(tree, given);
  if (!ts.isObjectLiteralExpression(written)) return written;
  const fields = written.properties.find((each) => nameOf(tree, each.name) === 'fields');
  return fields && ts.isPropertyAssignment(fields) ? bare(tree, fields.initializer) : undefined;
};

const returned = (tree: Tree, made: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined => {
  const { ts } = tree;
  if (!made || !ts.isArrowFunction(made)) return undefined;
  const { body } = made;
  const result = ts.isBlock(body) ? body.statements.find((each) => ts.isReturnStatement(each))?.expression : body;
  const written = result && bare(tree, result);
  return written && ts.isObjectLiteralExpression(written) ? written : undefined;
};
