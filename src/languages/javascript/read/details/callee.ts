import type ts from 'typescript';
import type { Argument } from '../../../../model/file-facts.ts';
import type { Wanted } from './arguments.ts';
import { chainOf } from './chain.ts';
import type { Tree } from './tree.ts';

export interface Callee {
  /** `app.get`, `app.route().get` */
  readonly text: string;
  /** Its last name. */
  readonly name: string;
  /** Where it stands; of a chain of calls the last name alone. */
  readonly place: ts.Node;
  /** The callee of the first call, where it continues a chain of calls. */
  readonly first?: ts.Node;
}

/** What is called: a plain chain of names, or one through other calls where its last name sets up a server or a command. */
export const calleeOf = (tree: Tree, node: ts.Expression): Callee | undefined => {
  const { ts } = tree;
  const chain = chainOf(tree, node);
  if (chain !== undefined) return { text: chain, name: chain.slice(chain.lastIndexOf('.') + 1), place: node };
  if (!ts.isPropertyAccessExpression(node) || !continuing.has(node.name.text)) return undefined;
  const names: string[] = [];
  let rest: ts.Node = node;
  for (;;) {
    if (ts.isPropertyAccessExpression(rest)) {
      names.push(`.${rest.name.text}`);
      rest = rest.expression;
    } else if (ts.isNonNullExpression(rest)) rest = rest.expression;
    else if (ts.isCallExpression(rest) || ts.isNewExpression(rest)) {
      names.push('()');
      rest = rest.expression;
      const start = chainOf(tree, rest);
      if (start !== undefined)
        return { text: start + names.reverse().join(''), name: node.name.text, place: node.name, first: rest };
    } else return undefined;
  }
};

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'del', 'all', 'head', 'options', 'on'];
const mounting: ReadonlySet<string> = new Set(['use', 'route', 'register', 'mount']);
const procedures: ReadonlySet<string> = new Set(['query', 'mutation', 'subscription']);
const routing: ReadonlySet<string> = new Set([...verbs, ...mounting]);

/** Last names of calls that are wanted also where they continue a chain of calls. */
const continuing: ReadonlySet<string> = new Set([...routing, ...procedures, 'basePath', 'prefix', 'command', 'addCommand']);

/** What makes a server or a part of it. */
const creators: ReadonlySet<string> = new Set([
  'express',
  'Router',
  'KoaRouter',
  'Koa',
  'Hono',
  'OpenAPIHono',
  'fastify',
  'Fastify',
]);

const isRouterOfProcedures = (name: string): boolean => name.endsWith('outer') && name !== 'Router' && name !== 'KoaRouter';

export const wantedOf = (name: string): Wanted | undefined => {
  if (isRouterOfProcedures(name)) return { all: true };
  if (mounting.has(name)) return { lists: true, calls: true };
  return routing.has(name) ? { lists: true } : undefined;
};

/** Whether the call is wanted although it holds no literal. */
export const setsUp = (
  tree: Tree,
  { text, name, first }: Callee,
  node: ts.CallExpression | ts.NewExpression,
  list: readonly Argument[],
): boolean => {
  if (creators.has(name)) return true;
  if (mounting.has(name)) return list.length > 0;
  if (isRouterOfProcedures(name)) return (node.arguments?.length ?? 0) > 0;
  if (procedures.has(name)) return isFunction(tree, node.arguments?.[0]) || /procedure/iu.test(text);
  return first !== undefined && routing.has(name) && text.includes('route().');
};

const isFunction = ({ ts }: Tree, node: ts.Node | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
