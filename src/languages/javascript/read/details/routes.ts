import type ts from 'typescript';
import type { Literal, RouteEntry } from '../../../../model/file-facts.ts';
import { chainOf } from './chain.ts';
import { literalOf } from './literals.ts';
import { bare, nameOf, rangeOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

interface Shape {
  readonly entry: Pick<RouteEntry, 'form' | 'path' | 'isIndex' | 'shows' | 'loads'>;
  /** The word `path` or `index`. */
  readonly word: ts.Node;
  readonly isComputed: boolean;
}

/** Properties or attributes with their values. */
type Values = ReadonlyMap<string, { readonly word: ts.Node; readonly value: ts.Expression | undefined }>;

/** `{ path: '/owners', component: Owners }` in a list, as an entry. */
export const routeOfObject = (tree: Tree, node: ts.ObjectLiteralExpression): RouteEntry | undefined => {
  const shape = tree.ts.isArrayLiteralExpression(node.parent) ? shapeOfObject(tree, node) : undefined;
  return shape && entryOf(tree, node, shape);
};

/** `<Route path="/owners" element={<Owners />}>`, as an entry. */
export const routeOfElement = (tree: Tree, node: ts.JsxOpeningLikeElement): RouteEntry | undefined => {
  const shape = shapeOfElement(tree, node);
  return shape && entryOf(tree, tree.ts.isJsxOpeningElement(node) ? node.parent : node, shape);
};

const entryOf = (tree: Tree, node: ts.Node, shape: Shape): RouteEntry => {
  const around = shapesAround(tree, node);
  const within = around.flatMap(({ entry: { path }, isComputed }) => (isComputed ? ['{}'] : path ? [path.value] : []));
  const { entry, word } = shape;
  const written = entry.path?.value === '' ? undefined : entry.path;
  return {
    ...entry,
    range: written?.range ?? rangeOf(tree, word),
    quote: written ? (written.quote ?? written.value) : tree.text.slice(startOf(tree, word), word.end),
    ...(within.length > 0 && { within }),
  };
};

/** Entries around one, outermost first. */
const shapesAround = (tree: Tree, node: ts.Node): readonly Shape[] => {
  const { ts } = tree;
  const found: Shape[] = [];
  for (let at: ts.Node = node.parent; at !== tree.root && !ts.isFunctionLike(at); at = at.parent) {
    const shape = ts.isObjectLiteralExpression(at)
      ? shapeOfObject(tree, at)
      : ts.isJsxElement(at)
        ? shapeOfElement(tree, at.openingElement)
        : undefined;
    if (shape) found.push(shape);
  }
  return found.reverse();
};

const shown = ['component', 'Component', 'components', 'element', 'lazy', 'loadComponent', 'render'];
const others = ['children', 'loadChildren', 'loader', 'redirect', 'redirectTo', 'index'];

const shapeOfObject = (tree: Tree, node: ts.ObjectLiteralExpression): Shape | undefined => {
  const values = new Map<string, { readonly word: ts.Node; readonly value: ts.Expression | undefined }>();
  for (const property of node.properties) {
    const name = nameOf(tree, property.name);
    const value = tree.ts.isPropertyAssignment(property) ? property.initializer : undefined;
    if (name !== undefined && property.name) values.set(name, { word: property.name, value });
  }
  if (!(values.has('path') || values.has('index')) || ![...shown, ...others].some((name) => values.has(name))) return undefined;
  return shapeOf(tree, 'object', values);
};

const shapeOfElement = (tree: Tree, { tagName, attributes }: ts.JsxOpeningLikeElement): Shape | undefined => {
  const { ts } = tree;
  if (chainOf(tree, tagName)?.endsWith('Route') !== true) return undefined;
  const values = new Map<string, { readonly word: ts.Node; readonly value: ts.Expression | undefined }>();
  for (const attribute of attributes.properties) {
    if (!ts.isJsxAttribute(attribute) || !ts.isIdentifier(attribute.name)) continue;
    const { initializer } = attribute;
    const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    values.set(attribute.name.text, { word: attribute.name, value });
  }
  const shape = shapeOf(tree, 'element', values);
  return shape && shape.entry.shows === undefined && holdsContent(tree, attributes.parent)
    ? { ...shape, entry: { ...shape.entry, shows: '' } }
    : shape;
};

/** Whether something else than routes stands in the element. */
const holdsContent = (tree: Tree, { parent }: ts.JsxOpeningLikeElement): boolean => {
  const { ts } = tree;
  const children = ts.isJsxElement(parent) ? parent.children : [];
  return children.some((child) => {
    const tag = ts.isJsxElement(child) ? child.openingElement : ts.isJsxSelfClosingElement(child) ? child : undefined;
    return tag !== undefined && chainOf(tree, tag.tagName)?.endsWith('Route') === false;
  });
};

const shapeOf = (tree: Tree, form: RouteEntry['form'], values: Values): Shape | undefined => {
  const [at, index] = [values.get('path'), values.get('index')];
  const word = at?.word ?? index?.word;
  if (!word) return undefined;
  const path = at?.value && stringOf(tree, at.value);
  const name = shown.find((each) => values.has(each));
  const value = name === undefined ? undefined : values.get(name)?.value;
  const lazy = values.get('loadChildren')?.value;
  const loads = lazy && importedIn(tree, lazy);
  return {
    word,
    isComputed: at !== undefined && !path,
    entry: {
      form,
      ...(path && { path }),
      ...(index && { isIndex: true }),
      ...(name !== undefined && { shows: (value && shownBy(tree, value)) ?? '' }),
      ...(loads !== undefined && { loads }),
    },
  };
};

const stringOf = (tree: Tree, expression: ts.Expression): Literal | undefined => {
  const literal = literalOf(tree, expression);
  return literal?.kind === 'string' ? literal : undefined;
};

/** The name of a component, of one that is made, or what a function imports. */
const shownBy = (tree: Tree, expression: ts.Expression): string | undefined => {
  const { ts } = tree;
  const node = bare(tree, expression);
  if (ts.isJsxSelfClosingElement(node)) return chainOf(tree, node.tagName);
  if (ts.isJsxElement(node)) return chainOf(tree, node.openingElement.tagName);
  return chainOf(tree, node);
};

/** `() => import('./owners.routes').then(...)` */
const importedIn = (tree: Tree, node: ts.Node): string | undefined => {
  const { ts } = tree;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments;
    return first && ts.isStringLiteralLike(first) ? first.text : undefined;
  }
  return ts.forEachChild(node, (child) => importedIn(tree, child));
};
