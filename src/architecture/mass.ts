import { keyOf } from './folder-name.ts';
import { matterOf } from './spoken-roles.ts';
import { repetitive } from './vocabulary.ts';

/** How many of many alike (one more migration, one more language) count as one file. */
const alike = 4;

/** A page says less than a program of its size: there are many in one folder, and they are one thing. */
const markup = 0.5;

/** What a file of the program counts for in the size of its folder: a row of files alike is no large part because it is a long one. */
export const massOf = (path: string): number => {
  const folders = path.split('/').slice(0, -1);
  if (folders.some((folder) => repetitive.has(keyOf(folder)))) return 1 / alike;
  return matterOf(path) === 'markup' ? markup : 1;
};
