import type { FileFacts } from '../../model/file-facts.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { FoundSetting } from '../config/settings.ts';
import type { Language, SourceText } from '../language.ts';

/** Texts in another language, as gettext keeps them: what stands in the header alone, whose texts are data. */
export const createGettextLanguage = (): Language => ({
  id: 'po',
  identify: (path) => (/\.pot?$/iu.test(path) ? 'po' : undefined),
  skim: () => notYetRead('po'),
  read: readGettext,
});

/** A large product has many texts; only the head is looked at. */
const maxLength = 5_000_000;

const readGettext = (source: SourceText): FileFacts =>
  readGuarded('po', source, (view) => settingsFrom(view, headerOf(view.text)), maxLength);

/** `"Language: de\n"` */
const headerOf = (text: string): FoundSetting[] => {
  const head = text.slice(0, text.search(/\n\s*\n/u) + 1 || 4_000);
  return [...head.matchAll(/^"(?<key>[\w-]+):[ \t]*(?<value>[^"\\\r\n]*)/gmu)].map((found) => {
    const { key = '', value = '' } = found.groups ?? {};
    const start = found.index + 1;
    const at = found.index + found[0].length - value.length;
    return { key, start, end: start + key.length, value: { type: 'string', value, start: at, end: at + value.length } };
  });
};
