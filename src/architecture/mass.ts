import { keyOf } from './folder-name.ts';
import { repetitive } from './vocabulary.ts';

/** How many of many alike (one more migration, one more language) count as one file. */
const alike = 10;

/** What a file of the program counts for in the size of its folder: a row of files alike is no large part because it is a long one. */
export const massOf = (path: string): number =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => repetitive.has(keyOf(folder)))
    ? 1 / alike
    : 1;
