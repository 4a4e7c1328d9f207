import type { ConfigEntry, ConfigNode } from '../config/config-node.ts';

/** The same with lists such as `environment: [PORT=80]` as the maps that may be written instead. */
export const withNamedValues = (node: ConfigNode): ConfigNode => {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map(withNamedValues) };
  return { ...node, entries: node.entries.map(named) };
};

const named = (entry: ConfigEntry): ConfigEntry => {
  const { key, value } = entry;
  if (!value) return entry;
  if (value.kind !== 'list' || !assigning.has(key)) return { ...entry, value: withNamedValues(value) };
  return { ...entry, value: { kind: 'map', entries: value.items.flatMap(assignedIn) } };
};

const assigning: ReadonlySet<string> = new Set(['environment', 'args', 'labels']);

const assignedIn = (item: ConfigNode): ConfigEntry[] => {
  // Where escapes make the text longer than the value, places inside it are not known.
  if (item.kind !== 'scalar' || item.end - item.start !== item.value.length) return [];
  const { value: whole, start } = item;
  const sign = whole.indexOf('=');
  const end = sign < 0 ? item.end : start + sign;
  const value = { ...item, value: sign < 0 ? '' : whole.slice(sign + 1), start: sign < 0 ? end : end + 1 };
  return [{ key: whole.slice(0, end - start), start, end, value }];
};
