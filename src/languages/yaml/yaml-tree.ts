import { Parser } from 'yaml';
import type { CST } from 'yaml';
import { maxDepth } from '../config/config-node.ts';
import type { ConfigEntry, ConfigNode, ConfigScalar, ConfigTree } from '../config/config-node.ts';
import { withoutTemplates } from './without-templates.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** Some generated files hold thousands. */
const maxDocuments = 500;

/**
 * The documents of a YAML file, from its concrete syntax: twice as fast as the library's values, and an alias costs nothing because
 * it is not followed.
 */
export const yamlTree = (text: string): ConfigTree => {
  const reader: Reader = { text, isTooDeep: false };
  const documents: ConfigNode[] = [];
  for (const token of new Parser().parse(withoutTemplates(withLineFeeds(text)))) {
    if (token.type === 'error') noteError(reader, token.offset, token.offset + token.source.length);
    if (token.type !== 'document') continue;
    if (documents.length >= maxDocuments) break;
    const node = token.value && nodeOf(reader, token.value, 0);
    if (node) documents.push(node);
  }
  return { documents, ...(reader.error && { error: reader.error }), isTooDeep: reader.isTooDeep };
};

interface Reader {
  readonly text: string;
  error?: { readonly start: number; readonly end: number };
  isTooDeep: boolean;
}

/** The library knows no line that ends with a carriage return alone; offsets stay as they are. */
const withLineFeeds = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\r', '\n'));

const noteError = (reader: Reader, start: number, end: number): void => {
  reader.error ??= { start, end };
};

const nodeOf = (reader: Reader, token: CST.Token, depth: number): ConfigNode | undefined => {
  if (depth > maxDepth) {
    reader.isTooDeep = true;
    return undefined;
  }
  if (token.type === 'block-map') return { kind: 'map', entries: token.items.flatMap((item) => entryOf(reader, item, depth)) };
  if (token.type === 'block-seq')
    return { kind: 'list', items: token.items.flatMap((item) => valueOf(reader, item, depth) ?? []) };
  if (token.type === 'flow-collection') return flowNode(reader, token, depth);
  if (token.type === 'error') noteError(reader, token.offset, token.offset + token.source.length);
  return yamlScalar(reader.text, token);
};

const flowNode = (reader: Reader, { start, items, end }: CST.FlowCollection, depth: number): ConfigNode => {
  if (end.length === 0) noteError(reader, start.offset, start.offset + start.source.length);
  if (start.type === 'flow-map-start') return { kind: 'map', entries: items.flatMap((item) => entryOf(reader, item, depth)) };
  return { kind: 'list', items: items.flatMap((item) => valueOf(reader, item, depth) ?? []) };
};

/** In a list, `a: b` on its own is a map of one. */
const valueOf = (reader: Reader, item: CST.CollectionItem, depth: number): ConfigNode | undefined => {
  if (item.key) return { kind: 'map', entries: entryOf(reader, item, depth) };
  return item.value && nodeOf(reader, item.value, depth + 1);
};

const entryOf = (reader: Reader, item: CST.CollectionItem, depth: number): ConfigEntry[] => {
  const key = item.key && yamlScalar(reader.text, item.key);
  // Merged from elsewhere, or a key that is no text.
  if (!key || key.value === '<<') return [];
  const { value: name, start, end } = key;
  const value = item.value ? nodeOf(reader, item.value, depth + 1) : nothingAfter(item, end);
  return [{ key: name, start, end, ...(value && { value }) }];
};

/** `workflow_dispatch:` says something without a value. */
const nothingAfter = ({ sep = [] }: CST.CollectionItem, keyEnd: number): ConfigScalar => {
  const sign = sep.find(({ type }) => type === 'map-value-ind');
  const at = sign ? sign.offset + 1 : keyEnd;
  return { kind: 'scalar', type: 'string', value: '', start: at, end: at };
};
