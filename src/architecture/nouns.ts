import { baseName } from '../base/paths.ts';
import { groupBy } from '../base/collections.ts';
import { listed } from './listed.ts';
import { noNouns } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Share of the files that the nouns of a name must cover. */
const covering = 0.7;
const mostNouns = 3;

/**
 * "Owners, pets and visits": the things that most files are about, where a file bears the very name of each and others begin with it. Only of
 * languages where a file is named after the type in it. `own`: what the folder is called, which must be one of them.
 */
export const nounsName = (paths: readonly string[], own?: string): string | undefined => {
  const files = paths
    .filter((path) => typed.test(path))
    .map((path) => wordsOf(stemOf(path)).map((word) => singular(word.toLowerCase())))
    .filter(([first = '']) => !noNouns.has(first));
  if (files.length < 4 || files.length < paths.length * covering) return undefined;
  const groups = [...groupBy(files, ([first = '']) => first)]
    .filter(([, group]) => group.length > 1 && group.some((words) => words.length === 1))
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, mostNouns);
  const covered = groups.reduce((total, [, group]) => total + group.length, 0);
  if (groups.length < (own === undefined ? 2 : 1) || covered < files.length * covering) return undefined;
  const nouns = groups.map(([noun]) => noun);
  const first = nouns.filter((noun) => noun === singular(own?.toLowerCase() ?? ''));
  if (own !== undefined && first.length === 0) return undefined;
  return listed([...first, ...nouns.filter((noun) => !first.includes(noun))].map(severalOf));
};

const typed = /\.(?:java|kt|cs|php|scala|swift)$/u;

/** `visit` of `owner/visit.controller.ts`, as it is written. */
export const stemOf = (path: string): string => baseName(path).split('.', 1)[0] ?? '';

export const singular = (word: string): string => (/[^aeious]s$/u.test(word) ? word.slice(0, -1) : word);

export const severalOf = (noun: string): string => {
  if (/[^s]s$/u.test(noun)) return noun;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
};
