import { baseName } from '../base/paths.ts';
import { wordsOf } from './words.ts';

/** Letters that each word must have, and times that it must be written apart for that to be no chance. */
const shortest = 3;
const several = 2;
const mostWords = 3;

/**
 * The words that a folder in small letters stands for, where files write them apart: `pipelinetemplate` beside `PipelineTemplateTask.java` is
 * "pipeline template". Undefined where none does, or where as many write them as one.
 */
export const spacedWords = (paths: Iterable<string>): ((name: string) => string | undefined) => {
  let known: ReadonlyMap<string, string> | undefined;
  return (name) => (/^[a-z]{6,}$/u.test(name) ? (known ??= apart(paths)).get(name) : undefined);
};

const apart = (paths: Iterable<string>): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const path of paths) {
    const stem = baseName(path).split('.', 1)[0] ?? '';
    if (!/\p{Lu}/u.test(stem)) continue;
    const words = wordsOf(stem).map((word) => word.toLowerCase());
    words.forEach((word, index) => {
      count(word);
      for (let end = index + 2; end <= Math.min(words.length, index + mostWords); end++) count(words.slice(index, end).join(' '));
    });
  }
  const found = new Map<string, string>();
  for (const [text, times] of counts) {
    const words = text.split(' ');
    const name = words.join('');
    if (words.length < 2 || times < several || words.some((word) => word.length < shortest)) continue;
    if (times > (counts.get(name) ?? 0)) found.set(name, text);
  }
  return found;
};
