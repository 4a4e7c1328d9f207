import type { Quoted } from '../../model/text.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** Texts that are translated for the user. Keys of a translation (`auth.failed`) are no texts. */
export const shownTexts = (tree: ParseTree, { others, literal }: ReadFacts): readonly Quoted[] =>
  (others.get('call') ?? []).flatMap((match) => {
    const callee = captured(match, 'call.callee');
    const list = captured(match, 'call.arguments');
    const count = callee && list ? (translations.get(tree.textOf(callee)) ?? 0) : 0;
    if (!list || count === 0) return [];
    return list.namedChildren.slice(0, count).flatMap((argument) => {
      const read = argument.lastNamedChild && literal(argument.lastNamedChild);
      if (read?.kind !== 'string' || !/\p{L}{2}/u.test(read.value) || /^[\w-]+(?:[.:/][\w-]+)+$/u.test(read.value)) return [];
      return [{ text: read.value, range: read.range, quote: read.quote ?? read.value }];
    });
  });

/** Functions of gettext, WordPress and Laravel, and how many of their arguments are texts. */
const translations: ReadonlyMap<string, number> = new Map([
  ...[
    '__',
    '_e',
    '_x',
    '_ex',
    '_',
    'gettext',
    'esc_html__',
    'esc_html_e',
    'esc_html_x',
    'esc_attr__',
    'esc_attr_e',
    'esc_attr_x',
  ].map((name) => [name, 1] as const),
  ...['_n', '_nx', 'ngettext'].map((name) => [name, 2] as const),
]);
