import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { maxDepth } from '../config/config-node.ts';
import type { ConfigEntry, ConfigNode, ConfigScalar, ConfigTree } from '../config/config-node.ts';

/** JSON with comments and trailing commas, as far as it can be understood. */
export const jsonTree = (text: string): ConfigTree => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const state = { text, isTooDeep: false };
  const node = root && nodeOf(root, 0, state);
  const [error] = errors;
  return {
    documents: node ? [node] : [],
    ...(error && { error: { start: error.offset, end: error.offset + error.length } }),
    isTooDeep: state.isTooDeep,
  };
};

interface State {
  readonly text: string;
  isTooDeep: boolean;
}

const nodeOf = (node: Node, depth: number, state: State): ConfigNode | undefined => {
  if (depth > maxDepth) {
    state.isTooDeep = true;
    return undefined;
  }
  const inner = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', items: inner.flatMap((each) => nodeOf(each, depth + 1, state) ?? []) };
  if (node.type === 'object') return { kind: 'map', entries: inner.flatMap((each) => entryOf(each, depth + 1, state)) };
  return scalarOf(node, state.text);
};

const entryOf = ({ children = [] }: Node, depth: number, state: State): ConfigEntry[] => {
  const [key, content] = children;
  if (!key) return [];
  const { value: name, start, end } = scalarOf(key, state.text);
  const value = content && nodeOf(content, depth, state);
  return [{ key: name, start, end, ...(value && { value }) }];
};

const scalarOf = ({ type, value, offset, length }: Node, text: string): ConfigScalar => {
  const end = offset + length;
  if (type === 'string') {
    const isClosed = length > 1 && text[end - 1] === '"';
    return { kind: 'scalar', type: 'string', value: String(value), start: offset + 1, end: isClosed ? end - 1 : end };
  }
  const kind = type === 'number' || type === 'boolean' ? type : 'name';
  return { kind: 'scalar', type: kind, value: text.slice(offset, end), start: offset, end };
};
