import type ts from 'typescript';
import { nameOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** Keeps in mind, during a walk, which function or class of the top level the walk is in. */
export interface Places {
  /** `list`, `Owners.list`; undefined at the top level and in functions that nothing names. */
  readonly inside: () => string | undefined;
  /** Walks what is in the node. */
  within(node: ts.Node, walk: () => void): void;
}

/** `owner` is what the top level is about to name; it becomes the place as soon as a function begins. */
interface Place {
  readonly inside?: string | undefined;
  readonly owner?: string | undefined;
  /** In a function without a name, where nothing is of the top level any more. */
  readonly isNested: boolean;
}

export const createPlaces = (tree: Tree): Places => {
  let place: Place = { isNested: false };
  return {
    inside: () => place.inside,
    within: (node, walk) => {
      const outer = place;
      place = placeIn(tree, node, outer);
      walk();
      place = outer;
    },
  };
};

/** Of a class, which may have its name from where it stands. */
export const nameOfClass = ({ ts }: Tree, node: ts.Node): string => {
  if (ts.isClassLike(node) && node.name) return node.name.text;
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : 'default';
};

const placeIn = (tree: Tree, node: ts.Node, outer: Place): Place => {
  if (outer.isNested || (outer.inside !== undefined && outer.owner === undefined)) return outer;
  const { ts } = tree;
  if (ts.isClassLike(node)) {
    const owner = nameOfClass(tree, node);
    return { inside: owner, owner, isNested: false };
  }
  if (ts.isFunctionDeclaration(node)) return { inside: joined(outer.owner, node.name?.text ?? 'default'), isNested: false };
  if (ts.isFunctionLike(node)) return functionPlace(tree, node, outer);
  const name = givenName(tree, node, outer);
  if (name === undefined) return outer;
  return { ...outer, owner: ts.isVariableDeclaration(node) ? name : joined(outer.owner, name) };
};

/** A method brings its own name, any other function has that of what it is given to. */
const functionPlace = (tree: Tree, node: ts.SignatureDeclaration, outer: Place): Place => {
  const own = tree.ts.isConstructorDeclaration(node) ? 'constructor' : nameOf(tree, node.name);
  const isMember = tree.ts.isClassElement(node) || tree.ts.isObjectLiteralElementLike(node);
  const inside = isMember && own !== undefined ? joined(outer.owner, own) : outer.owner;
  return inside === undefined || (isMember && outer.owner === undefined) ? { isNested: true } : { inside, isNested: false };
};

const joined = (owner: string | undefined, name: string): string => (owner === undefined ? name : `${owner}.${name}`);

/** The name that what is in the node goes by: of a variable, a property, a field, a namespace or a default export. */
const givenName = (tree: Tree, node: ts.Node, { owner }: Place): string | undefined => {
  const { ts } = tree;
  if (ts.isVariableDeclaration(node)) return owner === undefined && ts.isIdentifier(node.name) ? node.name.text : undefined;
  if (ts.isExportAssignment(node)) return 'default';
  if (ts.isModuleDeclaration(node)) return nameOf(tree, node.name);
  if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) {
    return owner === undefined ? undefined : nameOf(tree, node.name);
  }
  const isAssignment = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssignment && owner === undefined && ts.isPropertyAccessExpression(node.left) ? node.left.name.text : undefined;
};
