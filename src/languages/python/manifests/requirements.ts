import { linesOf } from './ini.ts';
import type { ManifestContent, Row } from './manifest.ts';
import { requirementRow } from './requirement.ts';

/** A file of requirements as pip reads it: one a line, options and other files among them. */
export const readRequirements = (text: string): ManifestContent => {
  const rows: Row[] = [];
  const includes: string[] = [];
  for (const { line, start } of linesOf(text)) {
    const said = withoutComment(line);
    const included = /^-(?:r|-requirement|c|-constraint)[ =]\s*(\S+)/u.exec(said);
    if (included?.[1] !== undefined) includes.push(included[1]);
    const from = start + line.length - line.trimStart().length;
    const row = requirementRow({ value: said, start: from, end: from + said.length }, 'runtime');
    if (row) rows.push(row);
  }
  return { rows, roots: [], includes };
};

/** Without a comment, hashes of what is installed and the sign that the line goes on. */
const withoutComment = (line: string): string => {
  const text = line.trim();
  const end = [' #', '\t#', ' --', ' \\'].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  return text.startsWith('#') ? '' : text.slice(0, Math.min(text.length, ...end)).trimEnd();
};
