/** Longest text that is looked at: nobody reads more of a comment in a summary, and a comment may be a megabyte. */
const maxMarkup = 4_000;

/** Markdown, JSDoc inline tags and HTML as plain text on one line: what a reader would see, without pictures. */
export const plainText = (markup: string): string => {
  const parts = withoutInlineTags(replaced(markup.slice(0, maxMarkup), links)).split(codeSpan);
  const plain = parts.map((part, index) => (index % 2 === 1 ? part.replaceAll('`', '') : replaced(part, marks)));
  return visible(plain.join('').replaceAll(/\s+/g, ' ').trim());
};

const codeSpan = /(``[^`]+``|`[^`]+`)/;

type Replacements = readonly (readonly [RegExp, string])[];

const replaced = (text: string, replacements: Replacements): string =>
  replacements.reduce((result, [pattern, replacement]) => result.replaceAll(pattern, replacement), text);

/** Of JSDoc: `{@link Name}`, `{@link Name|text}`, `{@link Name text}`. */
const withoutInlineTags = (text: string): string =>
  text.replaceAll(/\{@([^{}]*)\}/g, (_, content: string) => {
    const [, name = '', ...words] = content.replaceAll('|', ' ').trim().split(/\s+/);
    return words.length > 0 ? words.join(' ') : name;
  });

/** Before code spans are told apart, because the text of a link may be one. */
const links: Replacements = [
  [/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, ''],
  [/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1'],
];

const marks: Replacements = [
  [/<!--[^>]*-->/g, ' '],
  [/<(https?:[^<>\s]*)>/g, '$1'],
  [/<\/?[a-z][^<>]*>/gi, ' '],
  [/(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])/g, ''],
  [/\*\*|~~/g, ''],
  [/(?<![\w*])\*(?!\s)([^*]+)\*(?![\w*])/g, '$1'],
  [/\b(__?)([^_]+)\1\b/g, '$2'],
  [/\\(?=[\p{P}\p{S}])/gu, ''],
  [/`/g, ''],
  [/&nbsp;/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&#39;|&apos;/g, "'"],
  [/&amp;/g, '&'],
];

/** Control characters, characters that reorder text and halves of characters become U+FFFD. */
const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

const maxLength = 400;

/** As many whole sentences as fit in about 400 characters; a longer first sentence is cut at a word and ends with `…`. */
export const firstSentences = (text: string): string => {
  if (text.length <= maxLength) return text;
  let end = 0;
  for (const match of text.slice(0, maxLength + 1).matchAll(sentenceEnd)) end = match.index + match[0].length;
  if (end > 0) return text.slice(0, end);
  const space = text.lastIndexOf(' ', maxLength - 1);
  const cut = space > maxLength / 2 ? space : maxLength - 1;
  return `${wholeCharacters(text.slice(0, cut))}…`;
};

// Not after `e.g.` and the like, nor inside `node.js`: the next word must open a sentence.
const sentenceEnd = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|approx|[A-Z]))[.!?]["')\]]*(?=\s+["'(]?[\p{Lu}\p{Lo}\d])/gu;

/** Without half of a surrogate pair at the end. */
const wholeCharacters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');
