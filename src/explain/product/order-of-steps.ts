import { compareText } from '../../base/collections.ts';
import type { Migration } from '../../model/product.ts';

/** Recorded steps by the number or date that their names begin with, whatever folder they stand in; those without one first. */
export const inOrderOfNames = (migrations: readonly Migration[]): readonly Migration[] =>
  migrations
    .map((step) => ({ step, name: numberedName(step.path) }))
    .map(({ step, name }) => ({ step, name, number: numberOf(name) }))
    .sort((a, b) => a.number - b.number || compareText(a.name, b.name) || compareText(a.step.path, b.step.path))
    .map(({ step }) => step);

/** The file's name, or that of the folder that is the step: `2024-01-01-000000_create_posts/up.sql`. */
const numberedName = (path: string): string => {
  const [file = path, folder = ''] = path.split('/').reverse();
  return !numbered.test(file) && numbered.test(folder) ? folder : file;
};

/** `0012_x`, `V7__x`, `Version20240101120000`, `2024_01_01_120000_x`, `m240101_120000_x`. */
const numbered = /^(?:[A-Za-z]{1,9}_?)?\d/u;

/** A day and a time are comparable with a day alone, so both get as many digits. */
const numberOf = (name: string): number => {
  const [, year, month, day, time = ''] = /^\D{0,10}((?:19|20)\d\d)[-_]?([01]\d)[-_]?([0-3]\d)[-_T]?(\d{0,6})/u.exec(name) ?? [];
  if (year !== undefined) return Number(`${year}${month ?? ''}${day ?? ''}${time.padEnd(6, '0')}`);
  const [digits] = numbered.test(name) ? (/\d+/u.exec(name) ?? []) : [];
  return digits === undefined ? -1 : Number(digits);
};
