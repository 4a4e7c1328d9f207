import { baseName } from '../../base/paths.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { FoundSetting } from '../config/settings.ts';
import type { Language, SourceText } from '../language.ts';
import { typeOfWord } from '../properties/word-type.ts';

/** Environment variables of a machine or of a developer. Values that look like secrets are not kept: see `config/secret.ts`. */
export const createDotenvLanguage = (): Language => ({
  id: 'dotenv',
  identify: (path) => (/^\.env(?:[.-].+)?$|\.env$|^\.flaskenv$/iu.test(baseName(path)) ? 'dotenv' : undefined),
  skim: () => notYetRead('dotenv'),
  read: readDotenv,
});

const maxLength = 1_000_000;

const readDotenv = (source: SourceText): FileFacts =>
  readGuarded(
    'dotenv',
    source,
    (view) => {
      const doc = leadingDoc(view);
      return { ...(doc && { doc }), ...settingsFrom(view, variablesIn(view.text)) };
    },
    maxLength,
  );

/** What a value of several lines ends with: its quote, or the last line of a key. */
function* variablesIn(text: string): Generator<FoundSetting> {
  let end: string | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (end !== undefined) {
      if (line.includes(end)) end = undefined;
      continue;
    }
    const found = variableIn(line, index);
    if (found) yield found;
    end = endOfOpenValue(line, found);
  }
}

const endOfOpenValue = (line: string, found: FoundSetting | undefined): string | undefined => {
  const [mark, ...others] = found ? line.slice(line.indexOf('=') + 1).matchAll(/["'`]/gu) : [];
  const isQuoted = mark !== undefined && line.slice(line.indexOf('=') + 1, line.indexOf('=') + 1 + mark.index).trim() === '';
  if (isQuoted && others.every(([other]) => other !== mark[0])) return mark[0];
  return line.includes('-----BEGIN') && !line.includes('-----END') ? '-----END' : undefined;
};

const variableIn = (line: string, at: number): FoundSetting | undefined => {
  const [opening, before = '', key = ''] = /^(\s*(?:export\s+)?)([A-Za-z_][\w.-]*)\s*=[ \t]*/u.exec(line) ?? [];
  if (opening === undefined) return undefined;
  const start = at + before.length;
  const { value, offset } = valueIn(line.slice(opening.length));
  const from = at + opening.length + offset;
  return {
    key,
    start,
    end: start + key.length,
    value: { type: typeOfWord(value), value, start: from, end: from + value.length },
  };
};

/** Between its quotes, or up to a comment. Of a value of several lines, the first. */
const valueIn = (rest: string): { readonly value: string; readonly offset: number } => {
  const mark = rest.slice(0, 1);
  if (mark === '"' || mark === "'" || mark === '`') {
    const end = rest.indexOf(mark, 1);
    return { value: end < 0 ? rest.slice(1) : rest.slice(1, end), offset: 1 };
  }
  const comment = rest.search(/(?:^|\s)#/u);
  return { value: (comment < 0 ? rest : rest.slice(0, comment)).trimEnd(), offset: 0 };
};
