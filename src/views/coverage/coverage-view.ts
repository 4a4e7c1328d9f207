import { compareText, groupBy } from '../../base/collections.ts';
import { unresolvedWords } from '../../explain/limits-of-view.ts';
import { counted, digits } from '../../explain/words.ts';
import type { Coverage, Skipped } from '../../model/coverage.ts';
import type { CoverageView } from '../diagram/diagram-view.ts';
import { visibleText } from '../diagram/visible-text.ts';
import { harmless, skipWords } from './skip-words.ts';

/** Examples under one reason. */
const exampleLimit = 6;

/** What was read and what was not, in words for the line that is always in view. */
export const coverageView = (coverage: Coverage): CoverageView => {
  const { unresolved } = coverage.imports;
  return {
    text: [readPart(coverage), leftOutPart(coverage), importsPart(coverage)].filter((part) => part !== '').join(' · '),
    gaps: [...fileGaps(coverage), ...folderGaps(coverage), ...importGaps(coverage), ...noticeGaps(coverage)].map(
      ({ text, examples }) => ({
        text,
        examples: examples.slice(0, exampleLimit).map(visibleText),
      }),
    ),
    complete: coverage.skimmed === 0 && unresolved.length === 0 && coverage.skipped.every(({ reason }) => harmless.has(reason)),
  };
};

/** Files that stay skimmed for good say so in a notice; more of them than notices are still to be read. */
const isUnderWay = ({ skimmed, notices }: Coverage): boolean => skimmed > new Set(notices.map(({ path }) => path)).size;

const readPart = (coverage: Coverage): string => {
  const { files, read, skimmed, skipped } = coverage;
  if (files === 0) return 'No files were found';
  if (isUnderWay(coverage)) return `Looked at ${counted(files - skipped.length, 'file')}; read ${digits(read)} of them so far`;
  const rest = skimmed > 0 ? ` · ${digits(skimmed)} for ${skimmed === 1 ? 'its' : 'their'} imports only` : '';
  return `Read ${digits(read)} of ${counted(files, 'file')}${rest}`;
};

const leftOutPart = ({ skipped }: Coverage): string => {
  const unread = skipped.filter(({ reason }) => reason === 'no-reader' || reason === 'binary').length;
  const code = skipped.filter(({ reason }) => reason === 'unread-language').length;
  const others = skipped.length - unread - code;
  const parts = [
    code > 0 ? `${digits(code)} of code in languages that are not read` : '',
    unread > 0 ? `${digits(unread)} of kinds that are not read` : '',
    others > 0 ? `${digits(others)} left out` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
};

const importsPart = ({ imports }: Coverage): string => {
  const lost = imports.unresolved.length;
  if (lost > 0) return `${counted(lost, 'import')} could not be followed`;
  return imports.internal > 0 ? 'every import inside the project was followed' : '';
};

interface Gap {
  readonly text: string;
  readonly examples: readonly string[];
}

const fileGaps = ({ skipped }: Coverage): Gap[] =>
  byReason(skipped).map(([reason, rows]) => ({
    text: `${counted(rows.length, 'file')}: ${skipWords[reason]}`,
    examples: reason === 'no-reader' || reason === 'unread-language' ? kindsOf(rows) : rows.map(({ path }) => path),
  }));

const folderGaps = ({ excludedFolders }: Coverage): Gap[] =>
  byReason(excludedFolders).map(([reason, rows]) => ({
    text: `${counted(rows.length, 'folder')} not entered: ${skipWords[reason]}`,
    examples: rows.map(({ path }) => path),
  }));

const importGaps = ({ imports }: Coverage): Gap[] =>
  [...groupBy(imports.unresolved, ({ reason }) => reason)].map(([reason, rows]) => ({
    text: `${counted(rows.length, 'import')} not followed: ${unresolvedWords[reason]}`,
    examples: rows.map(({ from, range, quote }) => `${from}:${range.start.line + 1} ${quote}`),
  }));

const noticeGaps = ({ notices }: Coverage): Gap[] =>
  [...groupBy(notices, ({ message }) => message)].map(([message, rows]) => ({
    text: `${counted(rows.length, 'file')}: ${visibleText(message.replace(/\.$/, ''))}`,
    examples: rows.map(({ path, line }) => (line === undefined ? path : `${path}:${line + 1}`)),
  }));

/** Most files first. */
const byReason = (rows: readonly Skipped[]): [Skipped['reason'], Skipped[]][] =>
  [...groupBy(rows, ({ reason }) => reason)].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]));

/** ".png files (120)", most frequent first. */
const kindsOf = (rows: readonly Skipped[]): string[] =>
  [...groupBy(rows, ({ detail, path }) => detail ?? path)]
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .map(([kind, group]) => `${kind} (${digits(group.length)})`);
