import type { LiteralCall } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { callsOf } from './addresses.ts';
import { holesWithin, inOrder, withoutHoles } from './holes.ts';
import type { Hole } from './holes.ts';
import { isSeenAttribute } from './seen-text.ts';
import { spokenAt } from './spoken.ts';
import type { MarkedUp } from './spoken.ts';
import { tokenize } from './tokenize.ts';
import type { Tag, Words } from './tokenize.ts';

export interface MarkupFacts {
  /** Of the page: its title, or else its first heading. */
  readonly title?: Quoted;
  readonly texts: readonly Quoted[];
  readonly calls: readonly LiteralCall[];
  /** Every opening tag, in the order of the text. */
  readonly tags: readonly Tag[];
}

/** What markup says. Tags that begin with a capital letter are components, whatever their name, where `hasComponents`. */
export const readMarkup = (file: MarkedUp, hasComponents = false): MarkupFacts => {
  const markup = withoutHoles(file.text, file.holes);
  const reader = createReader(file);
  // Neither `Title` nor `Style` nor `Script` is the element of that name.
  tokenize(hasComponents ? markup.replaceAll(/(<\/?)[A-Z]/g, '$1x') : markup, (token) => {
    if (token.kind === 'words') reader.words(token);
    else if (token.kind === 'open') reader.open(token);
    else reader.close(token.name);
  });
  reader.end();
  const { pageTitle, heading, texts, calls, tags } = reader.found;
  const title = pageTitle ?? heading;
  return { ...(title && { title }), texts, calls, tags };
};

interface Found {
  pageTitle?: Quoted;
  heading?: Quoted;
  readonly texts: Quoted[];
  readonly calls: LiteralCall[];
  readonly tags: Tag[];
}

interface Reader {
  readonly found: Found;
  readonly words: (words: Words) => void;
  readonly end: () => void;
  readonly open: (tag: Tag) => void;
  readonly close: (name: string) => void;
}

/** Examples of code are not what a product says to its users. */
const codeElements: ReadonlySet<string> = new Set(['code', 'pre', 'samp']);
/** They stress a word of a sentence. A link may be a thing of its own. */
const inlineElements: ReadonlySet<string> = new Set('b strong i em u s small mark sub sup abbr kbd q cite del ins'.split(' '));

const counted: ReadonlySet<string> = new Set([...codeElements, 'svg', 'head', 'title', 'h1']);

const createReader = (file: MarkedUp): Reader => {
  const found: Found = { texts: [], calls: [], tags: [] };
  const open = new Map<string, number>();
  const isIn = (name: string): boolean => (open.get(name) ?? 0) > 0;
  const count = (name: string, by: number): void => {
    if (counted.has(name)) open.set(name, Math.max(0, (open.get(name) ?? 0) + by));
  };
  // Words that belong together, whatever tags stand between them.
  let run: Words[] = [];
  const flush = (): void => {
    const spoken = spokenIn(file, run);
    run = [];
    const [first] = spoken;
    if (!first) return;
    if (isIn('title') && !isIn('svg')) found.pageTitle ??= first;
    if (isIn('h1')) found.heading ??= first;
    found.texts.push(...spoken);
  };
  return {
    found,
    words: (words) => {
      if (![...codeElements].some(isIn)) run.push(words);
    },
    end: flush,
    open: (tag) => {
      if (!inlineElements.has(tag.name)) flush();
      found.tags.push(tag);
      count(tag.name, 1);
      found.calls.push(...callsOf(file, tag));
      for (const { name, value } of tag.attributes) {
        if (value && isSeenAttribute(name.toLowerCase())) found.texts.push(...spokenAt(file, value.start, value.end));
      }
    },
    close: (name) => {
      if (!inlineElements.has(name)) flush();
      count(name, -1);
    },
  };
};

const spokenIn = (file: MarkedUp, run: readonly Words[]): readonly Quoted[] => {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  if (first === last) return spokenAt(file, first.start, first.end);
  const tags = run.slice(1).map(({ start }, index): Hole => ({ start: run[index]?.end ?? start, end: start, kind: 'tag' }));
  return spokenAt(
    { ...file, holes: inOrder([...tags, ...holesWithin(file.holes, first.start, last.end)]) },
    first.start,
    last.end,
  );
};
