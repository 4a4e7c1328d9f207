import type { LiteralCall } from '../../../model/file-facts.ts';
import type { Node } from '../../tree-sitter/parse-tree.ts';

/** How calls that build something up hang together: routers, commands. Looking at the tree is dear, so only they are looked at. */
export const callPlace = (
  call: Node,
  callee: string,
  places: ReadonlyMap<number, number>,
): Pick<LiteralCall, 'result' | 'chainedTo' | 'givenTo'> => {
  if (!building.test(callee)) return {};
  const chainedTo = before(call, places);
  return { ...(chainedTo !== undefined && { chainedTo }), ...use(call, places) };
};

const building = /(?:^|[.:])(?:route|nest|service|merge|configure|scope|resource|mount)$/u;

const maxSteps = 200;

/** The nearest noted call that a call is chained to. */
const before = (call: Node, places: ReadonlyMap<number, number>): number | undefined => {
  let at: Node = call;
  for (let step = 0; step < maxSteps; step++) {
    const callee: Node | null = at.childForFieldName('function');
    if (callee?.type !== 'field_expression') return undefined;
    const value = callee.childForFieldName('value');
    if (value?.type !== 'call_expression') return undefined;
    at = value;
    const place = places.get(at.id);
    if (place !== undefined) return place;
  }
  return undefined;
};

/** What becomes of the end of its chain. */
const use = (call: Node, places: ReadonlyMap<number, number>): Pick<LiteralCall, 'result' | 'givenTo'> => {
  let at = call.parent;
  for (let step = 0; at && step < maxSteps && passed.has(at.type); step++) at = at.parent;
  if (at?.type === 'let_declaration') {
    const name = at.childForFieldName('pattern');
    return name?.type === 'identifier' ? { result: name.text } : {};
  }
  const given = at?.type === 'arguments' ? at.parent : null;
  const place = given && (places.get(given.id) ?? before(given, places));
  return place === null || place === undefined ? {} : { givenTo: place };
};

const passed: ReadonlySet<string> = new Set(['field_expression', 'call_expression', 'await_expression', 'try_expression']);
