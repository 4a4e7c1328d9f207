import { childrenOf, isA, withoutTypes } from './nodes.ts';
import type { Node } from './nodes.ts';

/** Whether a function, a class or a call that wraps one (`memo`, `forwardRef`, `observer`) returns JSX. */
export const returnsMarkup = (node: Node): boolean => {
  const value = withoutTypes(node);
  if (isA(value, 'ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration')) {
    return isA(value.body, 'BlockStatement') ? returnsIn(value.body) : holdsMarkup(value.body);
  }
  if (isA(value, 'ClassDeclaration', 'ClassExpression')) {
    return value.body.body.some(
      (each) =>
        isA(each, 'MethodDefinition') && isA(each.key, 'Identifier') && each.key.name === 'render' && returnsMarkup(each.value),
    );
  }
  return isA(value, 'CallExpression') && value.arguments.some(returnsMarkup);
};

const returnsIn = (body: Node): boolean =>
  search(body, (node) => isA(node, 'ReturnStatement') && node.argument !== null && holdsMarkup(node.argument));

const holdsMarkup = (node: Node): boolean => search(node, (each) => isA(each, 'JSXElement', 'JSXFragment'));

/** Looks at the node and what is in it, functions and classes inside left out. */
const search = (root: Node, wanted: (node: Node) => boolean): boolean => {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (wanted(node)) return true;
    if (!isScope(node)) waiting.push(...childrenOf(node));
  }
  return false;
};

const isScope = (node: Node): boolean =>
  isA(node, 'ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration', 'ClassDeclaration', 'ClassExpression');
