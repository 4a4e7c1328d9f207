import type { SymbolKind } from '../../model/file-facts.ts';

export interface Created {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Of the name, without quotes and without the schema before it. */
  readonly start: number;
  readonly end: number;
}

/** What a `CREATE` makes that a reader should know of; temporary tables are gone before anybody looks. */
export const createdIn = (text: string, { start }: { readonly start: number }): Created | undefined => {
  const head = text.slice(start, start + 600);
  const opening = headPattern.exec(head);
  if (!opening || /\b(?:temp|temporary)\b/iu.test(opening[0])) return undefined;
  const what = (opening[1] ?? '').toLowerCase();
  const last = lastName(head, opening[0].length);
  if (!last) return undefined;
  const rest = head.slice(last.end).replace(/^["`\]]/u, '');
  if (what === 'type' && /^\s+(?:from|with)\b/iu.test(rest)) return undefined;
  const kind = what === 'type' && /^\s+as\s+enum\b/iu.test(rest) ? 'enum' : kinds.get(what);
  return kind && { name: head.slice(last.start, last.end), kind, start: start + last.start, end: start + last.end };
};

const headPattern =
  /^create\s+(?:or\s+(?:replace|alter)\s+)?(?:(?:global|local|temp|temporary|unlogged|external|foreign|virtual|materialized|recursive|force|noforce|editionable|noneditionable|algorithm\s*=\s*\w+|definer\s*=\s*\S+|sql\s+security\s+\w+)\s+)*(table|view|type|domain|function|procedure|proc)\s+(?:if\s+not\s+exists\s+)?/iu;

const kinds: ReadonlyMap<string, SymbolKind> = new Map([
  ['table', 'table'],
  ['view', 'view'],
  ['type', 'type'],
  ['domain', 'type'],
  ['function', 'function'],
  ['procedure', 'function'],
  ['proc', 'function'],
]);

const namePattern = /"[^"\n]{1,128}"|`[^`\n]{1,128}`|\[[^\]\n]{1,128}\]|([\p{L}_@#][\p{L}\p{N}_@#$]{0,127})/uy;

/** The last of names joined by dots. */
const lastName = (head: string, from: number): { readonly start: number; readonly end: number } | undefined => {
  let found: { readonly start: number; readonly end: number } | undefined;
  let at = from;
  for (;;) {
    namePattern.lastIndex = at;
    const match = namePattern.exec(head);
    if (!match) return found;
    const isQuoted = match[1] === undefined;
    const end = namePattern.lastIndex;
    found = isQuoted ? { start: at + 1, end: end - 1 } : { start: at, end };
    if (head[end] !== '.') return found;
    at = end + 1;
  }
};
