import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

/** Objects are Maps: a manifest may call a member `__proto__` or `constructor`. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

export type JsonDocument =
  /** `broken` where the text has mistakes; what could be read is there all the same. */
  | { readonly kind: 'document'; readonly value: Json; readonly tree: Node; readonly broken: boolean }
  | { readonly kind: 'refused'; readonly why: string };

const maxDepth = 64;
const maxLength = 4_000_000;

/** Reads JSON with comments and trailing commas. Never throws. */
export const parseJson = (text: string): JsonDocument => {
  if (text.length > maxLength) return { kind: 'refused', why: 'it is too large' };
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  if (tree === 'too-deep') return { kind: 'refused', why: 'it is too deeply nested' };
  if (!tree) return { kind: 'refused', why: 'it holds no readable JSON' };
  return { kind: 'document', value: valueOf(tree, 0), tree, broken: errors.length > 0 };
};

const treeOf = (text: string, errors: ParseError[]): Node | undefined | 'too-deep' => {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return 'too-deep';
    throw error;
  }
};

/** Levels below `maxDepth` become null, so that later walks need no guard of their own. */
const valueOf = (node: Node, depth: number): Json => {
  if (depth > maxDepth) return null;
  if (node.type === 'array') return (node.children ?? []).map((child) => valueOf(child, depth + 1));
  if (node.type === 'object') return objectOf(node, depth);
  return scalarOf(node.value);
};

const objectOf = (node: Node, depth: number): JsonObject => {
  const entries = new Map<string, Json>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) entries.set(String(key.value), valueOf(value, depth + 1));
  }
  return entries;
};

const scalarOf = (value: unknown): Json =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

export const asObject = (value: Json | undefined): JsonObject | undefined => (value instanceof Map ? value : undefined);
export const asArray = (value: Json | undefined): readonly Json[] | undefined =>
  Array.isArray(value) ? (value as readonly Json[]) : undefined;
export const asText = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** The strings of an array, other values left out; undefined where it is no array. */
export const asTexts = (value: Json | undefined): readonly string[] | undefined =>
  asArray(value)?.filter((item) => typeof item === 'string');
