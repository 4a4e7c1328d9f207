import type { Written } from './manifest.ts';

/** A section of an INI file as Python's `configparser` reads it: indented lines go on with the value above. */
export type IniSections = ReadonlyMap<string, ReadonlyMap<string, readonly Written[]>>;

/** Values are the lines that make them up, without comments and empty ones. */
export const readIni = (text: string): IniSections => {
  const sections = new Map<string, Map<string, Written[]>>();
  let section: Map<string, Written[]> | undefined;
  let value: Written[] | undefined;
  for (const { line, start } of linesOf(text)) {
    if (/^\s*(?:[#;]|$)/u.test(line)) continue;
    const header = /^\[([^\]]*)\]/u.exec(line);
    if (header) {
      section = sectionOf(sections, header[1] ?? '');
      value = undefined;
    } else if (/^\s/u.test(line)) {
      if (value) addLine(value, line, start);
    } else {
      const [before = ''] = /^[^=:]*[=:]?/u.exec(line) ?? [];
      value = [];
      section?.set(before.replace(/[=:]$/u, '').trim().toLowerCase(), value);
      addLine(value, line.slice(before.length), start + before.length);
    }
  }
  return sections;
};

const sectionOf = (sections: Map<string, Map<string, Written[]>>, name: string): Map<string, Written[]> => {
  const known = sections.get(name);
  if (known) return known;
  const made = new Map<string, Written[]>();
  sections.set(name, made);
  return made;
};

const addLine = (value: Written[], line: string, start: number): void => {
  const text = line.trim();
  if (text === '') return;
  const from = start + line.length - line.trimStart().length;
  value.push({ value: text, start: from, end: from + text.length });
};

export const linesOf = (text: string): { readonly line: string; readonly start: number }[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { line, start };
    start += line.length + 1;
    return found;
  });
};
