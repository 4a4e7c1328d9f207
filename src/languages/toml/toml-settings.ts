import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import { maxDepth } from '../config/config-node.ts';
import type { ConfigScalar } from '../config/config-node.ts';
import type { FoundSetting } from '../config/settings.ts';

export interface TomlSettings {
  readonly settings: readonly FoundSetting[];
  readonly error?: { readonly start: number; readonly end: number };
}

/** Every value with its path. A file that breaks the grammar gives none: the library stops at the first break. */
export const tomlSettings = (text: string): TomlSettings => {
  try {
    const { body } = parseTOML(text, { tomlVersion: 'latest' });
    return {
      settings: body[0].body.flatMap((each) =>
        each.type === 'TOMLTable' ? tableSettings(text, each) : pairSettings(text, each, '', 0),
      ),
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { settings: [], error: { start: error.index, end: Math.min(text.length, error.index + 1) } };
  }
};

const tableSettings = (text: string, { resolvedKey, body }: AST.TOMLTable): readonly FoundSetting[] => {
  const path = resolvedKey.reduce<string>((key, step) => (typeof step === 'number' ? `${key}[${step}]` : joined(key, step)), '');
  return body.flatMap((pair) => pairSettings(text, pair, path, 1));
};

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const pairSettings = (text: string, { key, value }: AST.TOMLKeyValue, above: string, depth: number): readonly FoundSetting[] => {
  const path = key.keys.reduce((whole, each) => joined(whole, each.type === 'TOMLBare' ? each.name : each.value), above);
  const last = key.keys.at(-1);
  if (!last) return [];
  const isQuoted = last.type === 'TOMLQuoted';
  const [start, end] = [last.range[0] + (isQuoted ? 1 : 0), last.range[1] - (isQuoted ? 1 : 0)];
  return valueSettings(text, value, { key: path, start, end }, depth);
};

const valueSettings = (
  text: string,
  node: AST.TOMLContentNode,
  at: Omit<FoundSetting, 'value'>,
  depth: number,
): readonly FoundSetting[] => {
  if (depth > maxDepth) return [];
  switch (node.type) {
    case 'TOMLInlineTable':
      return node.body.flatMap((pair) => pairSettings(text, pair, at.key, depth + 1));
    case 'TOMLArray':
      return node.elements.flatMap((each, index) => valueSettings(text, each, { ...at, key: `${at.key}[${index}]` }, depth + 1));
    case 'TOMLValue':
      return [{ ...at, value: scalarOf(text, node) }];
  }
};

const scalarOf = (text: string, node: AST.TOMLValue): ConfigScalar => {
  const [start, end] = node.range;
  if (node.kind === 'string') {
    const marks = node.multiline ? 3 : 1;
    return { kind: 'scalar', type: 'string', value: node.value, start: start + marks, end: end - marks };
  }
  const type = node.kind === 'boolean' ? 'boolean' : node.kind === 'integer' || node.kind === 'float' ? 'number' : 'string';
  return { kind: 'scalar', type, value: text.slice(start, end), start, end };
};
