export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/u).filter((sentence) => sentence !== '');

/** 0.39 words to a sentence + 11.8 syllables to a word - 15.59 (Kincaid and others, 1975); syllables by groups of vowels. Names are taken out. */
export const fleschKincaid = (text: string): number => {
  const words =
    withoutNames(text)
      .toLowerCase()
      .match(/[a-z']+/gu) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce(
    (sum, word) =>
      sum + Math.max(1, (word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/u, '').match(/[aeiouy]{1,2}/gu) ?? []).length),
    0,
  );
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
};

/** What stands in quotation marks, and words that are names: with a capital inside, a dot, a slash, digits or a capital that begins no sentence. */
const withoutNames = (text: string): string =>
  text
    .replaceAll(/“[^“”]*”/gu, 'this')
    .split(/\s+/u)
    .filter((word, index) => !/[./_\d]\S|\p{Ll}\p{Lu}|^\W*\p{Lu}{2}/u.test(word) && (index === 0 || !/^\W*\p{Lu}/u.test(word)))
    .join(' ');
