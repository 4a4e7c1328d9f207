/** How comments and strings are written, by what most languages share. */
export interface Notation {
  readonly line: readonly string[];
  readonly block: readonly (readonly [string, string])[];
  /** Signs around strings; `'` of Rust and C only around one character. */
  readonly quotes: string;
  /** Strings that go over lines. */
  readonly long: readonly string[];
  /** A name and its number need no sign between them: `expires_in 30.minutes`. */
  readonly isCommand?: boolean;
  /** Values of attributes may stand in braces: `maxLength={20}`. */
  readonly isMarkup?: boolean;
  /** A type stands behind its name with nothing between: `maxItems int = 5`. */
  readonly isNameFirst?: boolean;
  /** `/` may begin a pattern. */
  readonly hasPatterns?: boolean;
}

const cLike: Notation = { line: ['//'], block: [['/*', '*/']], quotes: '"\'', long: ['"""'] };
const script: Notation = { ...cLike, long: ['`'], isMarkup: true, hasPatterns: true };
const markup: Notation = {
  line: [],
  block: [
    ['<!--', '-->'],
    ['<%#', '%>'],
    ['{{--', '--}}'],
  ],
  quotes: '',
  long: [],
  isMarkup: true,
};

const notations: Readonly<Record<string, Notation>> = {
  javascript: script,
  javascriptreact: script,
  typescript: script,
  typescriptreact: script,
  vue: markup,
  svelte: markup,
  astro: markup,
  html: markup,
  erb: markup,
  ejs: markup,
  blade: markup,
  razor: markup,
  handlebars: markup,
  python: { line: ['#'], block: [], quotes: '"\'', long: ['"""', "'''"] },
  ruby: { line: ['#'], block: [['\n=begin', '\n=end']], quotes: '"\'', long: [], isCommand: true, hasPatterns: true },
  php: { ...cLike, line: ['//', '#'], long: [] },
  go: { ...cLike, long: ['`'], isNameFirst: true },
  java: cLike,
  kotlin: cLike,
  csharp: cLike,
  rust: { ...cLike, quotes: '"', long: [] },
  c: { ...cLike, quotes: '"', long: [] },
  cpp: { ...cLike, quotes: '"', long: [] },
};

/** Undefined for languages whose numbers are settings, or that hold none. */
export const notationOf = (language: string): Notation | undefined => notations[language];
