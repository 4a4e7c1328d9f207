/** A place where an import may stand: a word in front of a quote, a bracket or a comment. */
export interface Candidate {
  readonly word: 'from' | 'import' | 'require';
  readonly start: number;
  /** After the character that made it a candidate. */
  readonly end: number;
}

/**
 * Every place where a specifier could begin, whether in code, in a comment or in a string. A text without candidates has no
 * imports; one whose candidates are all explained has been understood.
 */
export const candidatesOf = (text: string): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole] = match;
    const start = match.index;
    const end = start + whole.length;
    const word = whole.startsWith('f') ? 'from' : whole.startsWith('i') ? 'import' : 'require';
    if (word === 'import' && isQuoted(text, start, end)) continue;
    if (/[/*]$/.test(whole) && isOnCommentLine(text, start)) continue;
    candidates.push({ word, start, end });
  }
  return candidates;
};

// A slash stands for a comment before the specifier, `.s` and `.d` for `import.source` and `import.defer`. After a dot the words
// are names of members, except after the three dots of a spread.
const pattern =
  /\bfrom\s*(?:['"]|\/[*/])|(?<![\w$#]|(?<!\.\.)\.)(?:import\s*(?:['"(]|\/[*/]|\.\s*[sd])|require\s*(?:\(|\/[*/]))/g;

/** `'import'`: a string of this one word, since no statement can follow a string without a space or semicolon. */
const isQuoted = (text: string, start: number, end: number): boolean => {
  const quote = text[end - 1];
  return end - start === 'import'.length + 1 && (quote === "'" || quote === '"') && text[start - 1] === quote;
};

/** True where the line begins with `//` and so holds no code, wherever it stands; prose often breaks it after `from`. */
const isOnCommentLine = (text: string, start: number): boolean =>
  /^[ \t]*\/\/[^\r\u2028\u2029]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
