import type { ImportFact } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/**
 * What the types of a file extend: the names of a supertype's own types are in scope in its subtypes. `bindings` say that all of
 * it (`*`) is taken into the type of the file that is named as `local`.
 */
export const supertypeFacts = (tree: ParseTree, { others, scopes }: ReadFacts): ImportFact[] => {
  const facts: ImportFact[] = [];
  for (const { captures } of others.get('supertype') ?? []) {
    const [first] = captures;
    if (!first) continue;
    const start = first.node.startIndex;
    const [specifier = ''] = /^[\p{L}\p{N}_$.]+/u.exec(tree.text.slice(start, start + maxName)) ?? [];
    const range = tree.rangeAt(start, start + specifier.length);
    const local = scopes.containerAt(start).join('.');
    if (specifier === '' || local === '') continue;
    facts.push({ kind: 'static', specifier, range, bindings: [{ imported: '*', local, range }] });
  }
  return facts;
};

const maxName = 300;

/** True for facts made here. */
export const isSupertype = ({ kind, bindings }: ImportFact): boolean =>
  kind === 'static' && bindings?.[0]?.imported === '*' && bindings[0].local !== '*';
