import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Definition, SymbolKind } from '../../../model/file-facts.ts';
import type { Quoted, Range } from '../../../model/text.ts';
import { commonJsExports } from './common-js.ts';
import { returnsMarkup } from './markup.ts';
import { isA, namesIn, withoutTypes } from './nodes.ts';
import type { Node } from './nodes.ts';
import { startOf } from './file-doc.ts';

export interface DefinitionContext {
  readonly jsx: boolean;
  readonly rangeOf: (node: Node) => Range;
  /** The comment that belongs to the statement that starts there. */
  readonly docAt: (start: number) => Quoted | undefined;
  /** Where the word `default` stands in an export without a name. */
  readonly rangeOfDefault: (statement: Node) => Range;
  readonly textOf: (node: Node) => string;
}

/** What the top level of the file defines, each name once. */
export const readDefinitions = (program: TSESTree.Program, context: DefinitionContext): readonly Definition[] => {
  const definitions = new Map<string, Definition>();
  for (const statement of program.body) {
    const doc = context.docAt(startOf(statement));
    namedIn(statement, context).forEach(({ name, kind, range, supertypes }, index) => {
      const earlier = definitions.get(name);
      const ownDoc = earlier?.doc ?? (index === 0 ? doc : undefined);
      // The signatures of an overloaded function come before it; an interface and a class may share a name.
      definitions.set(name, {
        ...(earlier ?? { name, kind, range, ...(supertypes && { supertypes }) }),
        ...(ownDoc && { doc: ownDoc }),
      });
    });
  }
  return [...definitions.values()];
};

interface Named {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  readonly supertypes?: readonly string[];
}

const namedIn = (statement: Node, context: DefinitionContext): readonly Named[] => {
  if (isA(statement, 'ExportNamedDeclaration')) return statement.declaration ? namedIn(statement.declaration, context) : [];
  if (isA(statement, 'ExportDefaultDeclaration')) return defaultIn(statement, context);
  if (isA(statement, 'VariableDeclaration'))
    return statement.declarations.flatMap((each) => variablesIn(statement, each, context));
  if (isA(statement, 'ExpressionStatement')) {
    return commonJsExports(statement).flatMap(({ name, value }) =>
      name && value && isDefining(value) ? [named(name, kindOf(name.name, value, context), context)] : [],
    );
  }
  const id = 'id' in statement ? statement.id : undefined;
  const kind = declarationKind(statement, context);
  return kind && isA(id, 'Identifier') ? [{ ...named(id, kind, context), ...supertypesOf(statement, context) }] : [];
};

/** What a class or an interface is said to extend or implement, as written. */
const supertypesOf = (node: Node, { textOf }: DefinitionContext): { readonly supertypes?: readonly string[] } => {
  const types = isA(node, 'ClassDeclaration', 'ClassExpression')
    ? [...(node.superClass ? [node.superClass] : []), ...node.implements]
    : isA(node, 'TSInterfaceDeclaration')
      ? node.extends
      : [];
  return types.length > 0 ? { supertypes: types.map(textOf) } : {};
};

const named = (id: TSESTree.Identifier, kind: SymbolKind, { rangeOf }: DefinitionContext): Named => ({
  name: id.name,
  kind,
  range: rangeOf(id),
});

const defaultIn = (statement: TSESTree.ExportDefaultDeclaration, context: DefinitionContext): readonly Named[] => {
  const named = namedIn(statement.declaration, context);
  const value = withoutTypes(statement.declaration);
  if (named.length > 0 || isA(value, 'Identifier')) return named;
  const kind = kindOf(context.jsx && returnsMarkup(value) ? 'Default' : 'default', value, context);
  return [{ name: 'default', kind, range: context.rangeOfDefault(statement), ...supertypesOf(value, context) }];
};

const variablesIn = (
  { kind }: TSESTree.VariableDeclaration,
  { id, init }: TSESTree.VariableDeclarator,
  context: DefinitionContext,
): readonly Named[] => {
  if (init && isA(init, 'CallExpression') && isA(init.callee, 'Identifier') && init.callee.name === 'require') return [];
  const fallback = kind === 'let' || kind === 'var' ? 'variable' : 'constant';
  return namesIn(id).map((each) => ({
    ...named(each, init && isA(id, 'Identifier') ? kindOf(each.name, init, context, fallback) : fallback, context),
    ...(init && supertypesOf(init, context)),
  }));
};

const declarationKind = (node: Node, context: DefinitionContext): SymbolKind | undefined => {
  if (isA(node, 'FunctionDeclaration', 'ClassDeclaration')) return kindOf(node.id?.name ?? '', node, context);
  if (isA(node, 'TSDeclareFunction')) return 'function';
  if (isA(node, 'TSInterfaceDeclaration')) return 'interface';
  if (isA(node, 'TSTypeAliasDeclaration')) return 'type';
  if (isA(node, 'TSEnumDeclaration')) return 'enum';
  return isA(node, 'TSModuleDeclaration') && node.kind === 'namespace' ? 'namespace' : undefined;
};

const isDefining = (value: Node): boolean =>
  isA(withoutTypes(value), 'FunctionExpression', 'ArrowFunctionExpression', 'ClassExpression', 'Literal');

const kindOf = (name: string, init: Node, { jsx }: DefinitionContext, fallback: SymbolKind = 'constant'): SymbolKind => {
  const value = withoutTypes(init);
  if (jsx && /^\p{Lu}/u.test(name) && returnsMarkup(value)) return 'component';
  if (isA(value, 'FunctionExpression', 'ArrowFunctionExpression', 'FunctionDeclaration')) return 'function';
  return isA(value, 'ClassExpression', 'ClassDeclaration') ? 'class' : fallback;
};
