import type { FileDiagnostic, Literal, Setting } from '../../model/file-facts.ts';
import type { ConfigEntry, ConfigNode } from './config-node.ts';
import { isSecret } from './secret.ts';
import type { TextView } from './text-view.ts';

/** A key with its value, by offsets. */
export interface FoundSetting {
  /** The whole path. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: { readonly type: Literal['kind']; readonly value: string; readonly start: number; readonly end: number };
}

export interface FoundSettings {
  readonly settings?: readonly Setting[];
  readonly diagnostics: readonly FileDiagnostic[];
}

const maxSettings = 2_000;
/** Longer values are texts, scripts or data. */
const maxValue = 400;
const maxKey = 400;

/**
 * Settings in the order of their places, one for each key: the last one, as most programs take it. A value that looks like a secret
 * is left out, its key is kept.
 */
export const settingsFrom = (view: TextView, found: Iterable<FoundSetting>): FoundSettings => {
  const byKey = new Map<string, Setting>();
  let isFull = false;
  for (const each of found) {
    if (each.key === '' || each.key.length > maxKey || each.value.end - each.value.start > maxValue) continue;
    if (byKey.size >= maxSettings && !byKey.has(each.key)) {
      isFull = true;
      break;
    }
    byKey.delete(each.key);
    byKey.set(each.key, { key: each.key, range: view.rangeAt(each.start, each.end), value: literalAt(view, each) });
  }
  return { ...(byKey.size > 0 && { settings: [...byKey.values()] }), diagnostics: isFull ? [tooMany] : [] };
};

const tooMany: FileDiagnostic = { code: 'too-many-facts', message: 'More than 2,000 settings; the others are not looked at.' };

const literalAt = (view: TextView, { key, value: { type, value, start, end } }: FoundSetting): Literal => {
  if (isSecret(key, value)) return { kind: 'string', value: '', range: view.rangeAt(start, start) };
  const quote = view.text.slice(start, end);
  return { kind: type, value, range: view.rangeAt(start, end), ...(quote !== value && { quote }) };
};

/** Lists of more records than this are data. */
const maxRecords = 20;

/**
 * Every value of a file with its path: `services.web.ports[0]`. The first document of several has plain keys, the others start with
 * their number: `[1].name`. Long lists of records are data and passed over.
 */
export function* settingsIn(documents: readonly ConfigNode[]): Generator<FoundSetting> {
  for (const [index, document] of documents.entries()) yield* settingsOf(document, index === 0 ? '' : `[${index}]`);
}

function* settingsOf(node: ConfigNode, path: string, at?: ConfigEntry): Generator<FoundSetting> {
  if (node.kind === 'scalar') {
    yield { key: path, start: (at ?? node).start, end: (at ?? node).end, value: node };
  } else if (node.kind === 'list') {
    if (node.items.filter(({ kind }) => kind === 'map').length > maxRecords) return;
    for (const [index, item] of node.items.entries()) yield* settingsOf(item, `${path}[${index}]`, at);
  } else {
    for (const entry of node.entries) {
      if (path.length + entry.key.length > maxKey) continue;
      const key = path === '' ? entry.key : `${path}.${entry.key}`;
      if (entry.value) yield* settingsOf(entry.value, key, entry);
    }
  }
}
