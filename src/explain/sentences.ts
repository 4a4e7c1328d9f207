/** Dots behind these end no sentence. */
const abbreviations = new Set([
  'e.g',
  'i.e',
  'etc',
  'vs',
  'cf',
  'resp',
  'approx',
  'incl',
  'no',
  'mr',
  'dr',
  'st',
  'fig',
  'aka',
  'a.k.a',
]);

/** The leading sentences of a text, at most `limit` of them and `maxLength` UTF-16 code units; cut at a word where one is longer. */
export const leadingSentences = (text: string, limit: number, maxLength: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  let end = 0;
  for (let count = 0; count < limit; count++) {
    const next = sentenceEnd(flat, end);
    if (next > maxLength) break;
    end = next;
    if (end >= flat.length) break;
  }
  return end > 0 ? flat.slice(0, end).trim() : cutAtWord(flat, maxLength);
};

const sentenceEnd = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    if (!'.!?'.includes(text.charAt(at))) continue;
    const behind = text.charAt(at + 1);
    if (behind !== '' && behind !== ' ') continue;
    if (text.charAt(at) === '.' && abbreviations.has(wordBefore(text, at))) continue;
    return at + 1;
  }
  return text.length;
};

const wordBefore = (text: string, end: number): string => {
  const start = Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('(', end - 1));
  return text.slice(start + 1, end).toLowerCase();
};

const cutAtWord = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text;
  const space = text.lastIndexOf(' ', maxLength);
  const cut = space > maxLength / 2 ? text.slice(0, space) : text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.]$/, '')} …`;
};
