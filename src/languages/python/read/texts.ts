import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';

/** What a user of the product reads: translated text, messages, help of commands, labels and errors of forms. */
export const readTexts = ({ facts }: ReadFacts): Quoted[] =>
  (facts.calls ?? []).flatMap((call) =>
    call.arguments
      .filter((each) => each.kind === 'string' && isSeen(call, each) && /\p{L}{2}/u.test(each.value))
      .map(({ value, range, quote }) => ({ text: value, range, quote: quote ?? value })),
  );

const isSeen = ({ callee }: LiteralCall, { name, position }: Argument): boolean => {
  const last = callee.slice(callee.lastIndexOf('.') + 1);
  if (name === undefined) return (places.get(last)?.includes(position) ?? false) || (position === 1 && isMessage(callee));
  if (name === 'help') return commands.has(last);
  return labels.has(name) || (name === 'detail' && last === 'HTTPException');
};

const isMessage = (callee: string): boolean => /^messages\.(?:debug|error|info|success|warning)$/u.test(callee);

/** Functions of gettext, Django, Babel and Flask by the places of the arguments that are shown. */
const places: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...['_', '_l', 'gettext', 'gettext_lazy', 'gettext_noop', 'lazy_gettext', 'ugettext', 'ugettext_lazy'].map(
    (name) => [name, [0]] as const,
  ),
  ...['ngettext', 'ngettext_lazy', 'lazy_ngettext', 'ungettext', 'ungettext_lazy'].map((name) => [name, [0, 1]] as const),
  ...['pgettext', 'pgettext_lazy', 'lazy_pgettext'].map((name) => [name, [1]] as const),
  ...['npgettext', 'npgettext_lazy', 'lazy_npgettext'].map((name) => [name, [1, 2]] as const),
  ...['flash', 'ValidationError'].map((name) => [name, [0]] as const),
]);

/** Of argparse, Click and Typer. */
const commands: ReadonlySet<string> = new Set(
  'add_argument add_parser add_subparsers argument command group option Argument Option Typer'.split(' '),
);

/** Arguments of Django's models and forms. */
const labels: ReadonlySet<string> = new Set(['help_text', 'verbose_name', 'verbose_name_plural']);
