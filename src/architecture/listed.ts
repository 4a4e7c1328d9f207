import { sentenceCase } from './words.ts';

/** "Owners, pets and visits" */
export const listed = (names: readonly string[]): string =>
  sentenceCase(names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`);
