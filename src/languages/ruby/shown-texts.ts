import type { Quoted } from '../../model/text.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** What a Rails application shows its user for certain: `flash[:notice] = "…"`, `redirect_to x, alert: "…"`, validation messages. */
export const shownTexts = (tree: ParseTree, { others, literal }: ReadFacts): readonly Quoted[] => {
  const nodes = [
    ...(others.get('shown') ?? []).map((match) => captured(match, 'said')),
    ...(others.get('call') ?? []).flatMap((match) =>
      saidBy(tree, captured(match, 'call.callee'), captured(match, 'call.arguments')),
    ),
    ...(others.get('redirect') ?? []).flatMap((match) => namedValues(captured(match, 'arguments'), noticeKeys)),
  ];
  return nodes.flatMap((node) => {
    const read = node && literal(node);
    if (read?.kind !== 'string' || !/\p{L}{2}/u.test(read.value)) return [];
    return [{ text: read.value, range: read.range, quote: read.quote ?? read.value }];
  });
};

const noticeKeys: ReadonlySet<string> = new Set(['notice', 'alert']);
const messageKeys: ReadonlySet<string> = new Set(['message', 'too_short', 'too_long', 'wrong_length']);

const saidBy = (tree: ParseTree, callee: Node | undefined, list: Node | undefined): readonly (Node | undefined)[] => {
  const method = callee && tree.textOf(callee);
  if (!callee || !list || method === undefined) return [];
  if (method.startsWith('validate')) return namedValues(list, messageKeys);
  const isError = method === 'add' && tree.text.slice(callee.startIndex - 7, callee.startIndex) === 'errors.';
  return isError ? list.namedChildren.slice(1, 2) : [];
};

/** Values of named arguments, also in a hash that is itself one. */
const namedValues = (list: Node | null | undefined, keys: ReadonlySet<string>): readonly Node[] =>
  (list?.namedChildren ?? []).flatMap((child) => {
    if (child.type !== 'pair') return [];
    const value = child.childForFieldName('value');
    if (!value) return [];
    if (value.type === 'hash') return namedValues(value, keys);
    return keys.has(child.childForFieldName('key')?.text ?? '') ? [value] : [];
  });
