import type { RecordedChange, RecordedHistory } from '../../src/model/history.ts';

/** Changes, newest first, as "2026-03-11 a.ts +b.ts of 40": a plus for new files, `>` for moved ones, `of` for how many files it touched in all. */
export const historyOf = (lines: readonly string[], extent: RecordedHistory['extent'] = 'whole'): RecordedHistory => {
  const [first, ...others] = lines.map(changeOf);
  if (!first) throw new Error('a history has changes');
  return { changes: [first, ...others], extent };
};

const changeOf = (line: string, index: number): RecordedChange => {
  const [words = '', size] = line.split(' of ');
  const [day = '', ...paths] = words.split(' ');
  const files = paths.map((path) => path.replace(/^[+>]/u, ''));
  const added = paths.filter((path) => path.startsWith('+')).map((path) => path.slice(1));
  const moved = paths.filter((path) => path.startsWith('>')).map((path) => path.slice(1));
  return { commit: String(index).padStart(40, '0'), day, subject: '', files, added, moved, size: Number(size ?? files.length) };
};
