import { dependencyRows } from '../json/graph-json.ts';
import type { Project } from '../../model/project.ts';

/** The dependencies between files as a table (RFC 4180). */
export const graphCsv = (project: Project): string =>
  [['from', 'to', 'kind', 'line'], ...dependencyRows(project).map(({ from, to, kind, line }) => [from, to, kind, String(line)])]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');

/** A cell that no spreadsheet takes for a formula: those get a quote mark before them, which spreadsheets do not show. */
export const csvCell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
