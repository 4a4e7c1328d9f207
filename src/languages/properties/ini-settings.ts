import type { FoundSetting } from '../config/settings.ts';
import { typeOfWord } from './word-type.ts';

/** Keys and values of an INI file, keys with the name of their section before them: `core.editor`. */
export const iniSettings = (text: string): FoundSetting[] => {
  const found: FoundSetting[] = [];
  let section = '';
  for (const { line, start } of linesIn(text)) {
    const said = line.trim();
    const header = /^\[([^\]]*)\]/u.exec(said);
    if (header) section = (header[1] ?? '').trim().replaceAll('"', '');
    else if (said !== '' && !/^[#;]/u.test(said)) found.push(...pairOf(line, start, section));
  }
  return found;
};

const pairOf = (line: string, start: number, section: string): FoundSetting[] => {
  // An indented line without a sign goes on with the value above.
  const sign = line.search(/[=:]/u);
  const name = sign < 0 ? '' : line.slice(0, sign).trim();
  if (name === '') return [];
  const from = start + line.indexOf(name);
  const { value, offset } = unquoted(line, sign + 1);
  const at = start + offset;
  return [
    {
      key: section === '' ? name : `${section}.${name}`,
      start: from,
      end: from + name.length,
      value: { type: typeOfWord(value), value, start: at, end: at + value.length },
    },
  ];
};

/** Without spaces, quotes around all of it, and a comment after it. */
const unquoted = (line: string, from: number): { readonly value: string; readonly offset: number } => {
  const raw = line.slice(from);
  const whole = raw.trim();
  const mark = whole.slice(0, 1);
  if (whole.length > 1 && (mark === '"' || mark === "'") && whole.endsWith(mark)) {
    return { value: whole.slice(1, -1), offset: from + raw.indexOf(mark) + 1 };
  }
  const comment = raw.search(/\s[#;]/u);
  const value = (comment < 0 ? raw : raw.slice(0, comment)).trim();
  return { value, offset: from + (value === '' ? 0 : raw.indexOf(value)) };
};

function* linesIn(text: string): Generator<{ readonly line: string; readonly start: number }> {
  for (const match of text.matchAll(/[^\r\n]+/gu)) yield { line: match[0], start: match.index };
}
