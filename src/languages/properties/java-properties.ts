import { parseLines } from 'dot-properties';
import type { Node, Pair } from 'dot-properties';
import type { FoundSetting } from '../config/settings.ts';
import { typeOfWord } from './word-type.ts';

/** Keys and values of a `.properties` file; the library follows them over several lines and through escapes. */
export const javaProperties = (text: string): FoundSetting[] =>
  parseLines(text, true).flatMap((line) => {
    if (!isPair(line)) return [];
    const { key, value, range } = line;
    const [start = 0, end = start, valueStart = end, valueEnd = valueStart] = range.map((offset) =>
      Math.min(offset, text.length),
    );
    return [{ key, start, end, value: { type: typeOfWord(value), value, start: valueStart, end: valueEnd } }];
  });

const isPair = (line: Required<Node>): line is Required<Pair> => line.type === 'PAIR';
