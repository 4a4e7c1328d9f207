/** What a configuration file holds, whatever its notation. Offsets leave out quotes. */
export type ConfigNode = ConfigMap | ConfigList | ConfigScalar;

export interface ConfigMap {
  readonly kind: 'map';
  readonly entries: readonly ConfigEntry[];
}

export interface ConfigEntry {
  readonly key: string;
  /** Of the key. */
  readonly start: number;
  readonly end: number;
  /** Absent where nothing is written, or something that stands elsewhere. */
  readonly value?: ConfigNode;
}

export interface ConfigList {
  readonly kind: 'list';
  readonly items: readonly ConfigNode[];
}

export interface ConfigScalar {
  readonly kind: 'scalar';
  readonly type: 'string' | 'number' | 'boolean' | 'name';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A parsed file: the documents in it, where it breaks, and whether something deep inside was passed over. */
export interface ConfigTree {
  readonly documents: readonly ConfigNode[];
  readonly error?: { readonly start: number; readonly end: number };
  readonly isTooDeep: boolean;
}

/** What is nested deeper is passed over. */
export const maxDepth = 64;

export const entriesOf = (node: ConfigNode | undefined): readonly ConfigEntry[] => (node?.kind === 'map' ? node.entries : []);

export const itemsOf = (node: ConfigNode | undefined): readonly ConfigNode[] => (node?.kind === 'list' ? node.items : []);

export const entryOf = (node: ConfigNode | undefined, key: string): ConfigEntry | undefined =>
  entriesOf(node).find((entry) => entry.key === key);

export const nodeAt = (node: ConfigNode | undefined, ...keys: readonly string[]): ConfigNode | undefined =>
  keys.reduce((inner, key) => entryOf(inner, key)?.value, node);

/** The text written under these keys; undefined for anything else. */
export const scalarAt = (node: ConfigNode | undefined, ...keys: readonly string[]): ConfigScalar | undefined => {
  const found = nodeAt(node, ...keys);
  return found?.kind === 'scalar' ? found : undefined;
};

/** As `scalarAt`, of a string with something in it. */
export const stringAt = (node: ConfigNode | undefined, ...keys: readonly string[]): ConfigScalar | undefined => {
  const found = scalarAt(node, ...keys);
  return found?.type === 'string' && found.value.trim() !== '' ? found : undefined;
};

/** A list, or the one thing that may be written instead of a list of one. */
export const manyOf = (node: ConfigNode | undefined): readonly ConfigNode[] =>
  node === undefined ? [] : node.kind === 'list' ? node.items : [node];
