import type ts from 'typescript';
import type {
  Annotation,
  EnvironmentVariable,
  FileDiagnostic,
  FileFacts,
  LiteralCall,
  Member,
  NamedConstant,
  RouteEntry,
} from '../../../../model/file-facts.ts';
import type { Quoted } from '../../../../model/text.ts';
import { annotationOf, callOf } from './calls.ts';
import { constantsOfClass, constantsOfEnum, constantsOfStatement } from './constants.ts';
import { environmentOf, environmentOfCall, environmentOfPattern } from './environment.ts';
import { membersOf } from './members.ts';
import { createPlaces } from './places.ts';
import { routeOfElement, routeOfObject } from './routes.ts';
import type { Places } from './places.ts';
import { builtFieldsOf, writtenFieldsOf } from './schema-fields.ts';
import { textOfAttribute, textOfExpression, textOfMarkup } from './seen-texts.ts';
import type { Tree } from './tree.ts';

/** What a file says besides its imports and its names. */
export type Details = Pick<FileFacts, 'annotations' | 'calls' | 'constants' | 'environment' | 'texts' | 'members' | 'routes'>;

interface Found {
  readonly annotations: Annotation[];
  readonly calls: LiteralCall[];
  readonly constants: NamedConstant[];
  readonly environment: EnvironmentVariable[];
  readonly texts: Quoted[];
  readonly members: Member[];
  readonly routes: RouteEntry[];
}

/** All of it in one walk through TypeScript's own tree. */
export const readDetails = (tree: Tree): { readonly details: Details; readonly diagnostics: readonly FileDiagnostic[] } => {
  const found: Found = { annotations: [], calls: [], constants: [], environment: [], texts: [], members: [], routes: [] };
  const places = createPlaces(tree);
  const visit = (node: ts.Node): void => {
    if (isOfTypes(tree.ts, node)) return;
    collect(tree, node, found, places);
    places.within(node, () => tree.ts.forEachChild(node, visit));
  };
  visit(tree.root);
  const kinds = Object.entries(found) as [keyof Found, Found[keyof Found]][];
  return {
    details: Object.fromEntries(
      kinds.filter(([, list]) => list.length > 0).map(([kind, list]) => [kind, list.slice(0, maxFacts)]),
    ),
    diagnostics: kinds.filter(([, list]) => list.length > maxFacts).map(([kind, list]) => tooMany(kind, list.length)),
  };
};

const maxFacts = 2_000;

const tooMany = (kind: keyof Found, count: number): FileDiagnostic => ({
  code: 'too-many-facts',
  message: `Only the first ${maxFacts} of ${count} ${words[kind]} are kept.`,
});

const words: Readonly<Record<keyof Found, string>> = {
  annotations: 'annotations',
  calls: 'calls',
  constants: 'constants',
  environment: 'environment variables',
  texts: 'texts',
  members: 'methods',
  routes: 'routes',
};

const isOfTypes = ({ SyntaxKind }: Tree['ts'], { kind }: ts.Node): boolean =>
  (kind >= SyntaxKind.FirstTypeNode && kind <= SyntaxKind.LastTypeNode) ||
  kind === SyntaxKind.InterfaceDeclaration ||
  kind === SyntaxKind.TypeAliasDeclaration ||
  kind === SyntaxKind.ImportDeclaration;

// A switch over kinds: this runs for every node, and a chain of questions would show.
const collect = (tree: Tree, node: ts.Node, found: Found, { inside }: Places): void => {
  const { ts } = tree;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- hundreds of kinds, few of them of interest
  switch (node.kind) {
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.NewExpression:
      collectCall(tree, node as ts.CallExpression | ts.NewExpression, found, inside());
      break;
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.ElementAccessExpression:
      add(found.environment, environmentOf(tree, node as ts.PropertyAccessExpression | ts.ElementAccessExpression));
      break;
    case ts.SyntaxKind.VariableDeclaration:
      found.environment.push(...environmentOfPattern(tree, node as ts.VariableDeclaration));
      break;
    case ts.SyntaxKind.Decorator:
      add(found.annotations, annotationOf(tree, node as ts.Decorator));
      break;
    case ts.SyntaxKind.VariableStatement:
      if (node.parent === tree.root) found.constants.push(...constantsOfStatement(tree, node as ts.VariableStatement));
      break;
    case ts.SyntaxKind.EnumDeclaration:
      found.constants.push(...constantsOfEnum(tree, node as ts.EnumDeclaration));
      break;
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.ClassExpression:
      found.constants.push(...constantsOfClass(tree, node as ts.ClassLikeDeclaration));
      found.members.push(...membersOf(tree, node as ts.ClassLikeDeclaration));
      break;
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.TemplateExpression:
      found.calls.push(...writtenFieldsOf(tree, node as ts.TemplateLiteral));
      break;
    case ts.SyntaxKind.ObjectLiteralExpression:
      add(found.routes, routeOfObject(tree, node as ts.ObjectLiteralExpression));
      break;
    case ts.SyntaxKind.JsxOpeningElement:
    case ts.SyntaxKind.JsxSelfClosingElement:
      add(found.routes, routeOfElement(tree, node as ts.JsxOpeningLikeElement));
      break;
    default:
      found.texts.push(...textsOf(tree, node));
  }
};

const collectCall = (tree: Tree, node: ts.CallExpression | ts.NewExpression, found: Found, inside: string | undefined): void => {
  if (tree.ts.isCallExpression(node)) {
    add(found.environment, environmentOfCall(tree, node));
    found.calls.push(...builtFieldsOf(tree, node));
  }
  // What stands behind `@` is an annotation.
  if (!tree.ts.isDecorator(node.parent)) add(found.calls, callOf(tree, node, inside));
};

const textsOf = (tree: Tree, node: ts.Node): readonly Quoted[] => {
  const { ts } = tree;
  if (node.kind === ts.SyntaxKind.JsxText) return textOfMarkup(tree, node as ts.JsxText);
  if (node.kind === ts.SyntaxKind.JsxAttribute) return textOfAttribute(tree, node as ts.JsxAttribute);
  if (node.kind !== ts.SyntaxKind.JsxExpression || ts.isJsxAttribute(node.parent)) return nothing;
  return textOfExpression(tree, node as ts.JsxExpression);
};

const nothing: readonly Quoted[] = [];

const add = <T>(list: T[], item: T | undefined): void => {
  if (item !== undefined) list.push(item);
};
