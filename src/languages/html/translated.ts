import type { Quoted } from '../../model/text.ts';
import { holesWithin } from './holes.ts';
import { isSeenAttribute, seenText } from './seen-text.ts';
import type { MarkedUp } from './spoken.ts';
import type { Tag } from './tokenize.ts';

/** Texts that code in markup hands to a translator: `{{ $t('Save') }}`. Keys such as `user.save` are no texts. */
export const translatedTexts = (file: MarkedUp): readonly Quoted[] =>
  file.holes.filter(({ kind }) => kind !== 'comment').flatMap(({ start, end }) => matchesIn(file, translation, start, end));

/** Texts that an attribute bound to an expression names: `:title="'Save'"`, `:label="$t('Save')"`. */
export const boundTexts = (file: MarkedUp, tags: readonly Tag[]): readonly Quoted[] =>
  tags.flatMap(({ attributes }) =>
    attributes.flatMap(({ name, value }) => {
      const bound = /^(?::|v-bind:)(.+)$/.exec(name)?.[1]?.toLowerCase();
      if (!value || !/^(?:[:@]|v-)/.test(name) || holesWithin(file.holes, value.start, value.end).length > 0) return [];
      const plain = bound !== undefined && isSeenAttribute(bound) ? matchesIn(file, wholeString, value.start, value.end) : [];
      return [...plain, ...matchesIn(file, translation, value.start, value.end)];
    }),
  );

/** Names that translators go by, and the text between quotes that they are given. */
const translation =
  /(?<![\w$.])(?:\$?tc?|\$?_{1,2}|gettext|trans|translate|i18n\.t|\$i18n\.t)\(\s*(['"])((?:\\.|[^\\\r\n'"]|(?!\1)['"]){1,500})\1/g;

const wholeString = /^\s*(['"`])([^\\'"`${]{1,500})\1\s*$/g;

const matchesIn = (file: MarkedUp, pattern: RegExp, from: number, to: number): readonly Quoted[] =>
  Array.from(file.text.slice(from, to).matchAll(pattern)).flatMap((match) => {
    const [whole, , content = ''] = match;
    const start = from + match.index + whole.lastIndexOf(content);
    const text = seenText(content.replaceAll(/\\(.)/g, '$1'), true);
    return text === undefined ? [] : [{ text, range: file.rangeAt(start, start + content.length), quote: content }];
  });
