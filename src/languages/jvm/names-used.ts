import type { ImportFact } from '../../model/file-facts.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';

/** A name as it stands in the text. */
export interface NameOccurrence {
  readonly name: string;
  readonly start: number;
  /** The last character before it and the first after it that are no white space. */
  readonly before: string;
  readonly after: string;
}

export interface NameSearch {
  /** Finds names; global. Asking the tree for every name would cost several times as much as looking through the text. */
  readonly pattern: RegExp;
  /** Stretches without names in use, in the order of the text: comments, imports. */
  readonly passedOver: readonly { readonly start: number; readonly end: number }[];
  /** True for names that need not be looked at: the file defines or imports them, or they are part of the language. */
  readonly isKnown: (name: string) => boolean;
  /** Whether the text around a name allows it to be a use; asked first, because it is cheap. */
  readonly mayBeUse: (occurrence: NameOccurrence) => boolean;
  /** Whether the tree says so. */
  readonly isUse: (node: Node, occurrence: NameOccurrence) => boolean;
}

/** Names that the file uses, each once, at its first place. */
export const namesUsed = (tree: ParseTree, { pattern, passedOver, isKnown, mayBeUse, isUse }: NameSearch): ImportFact[] => {
  const { text, root } = tree;
  const found = new Map<string, ImportFact>();
  const stretches = inOrder(passedOver);
  for (const match of text.matchAll(pattern)) {
    const [name] = match;
    if (found.has(name) || stretches.holds(match.index) || isKnown(name)) continue;
    const start = match.index;
    const end = start + name.length;
    const occurrence = { name, start, before: lastBefore(text, start, stretches.lastEnd()), after: firstAfter(text, end) };
    if (!mayBeUse(occurrence)) continue;
    const node = root.descendantForIndex(end - 1);
    if (node && isUse(node, occurrence)) {
      found.set(name, { kind: 'implicit', specifier: name, range: tree.rangeAt(start, end) });
    }
  }
  return [...found.values()];
};

/** Answers for offsets that only grow. */
const inOrder = (stretches: NameSearch['passedOver']): { holds(offset: number): boolean; lastEnd(): number } => {
  let index = 0;
  return {
    holds: (offset) => {
      for (let next = stretches[index]; next && next.end <= offset; next = stretches[index]) index += 1;
      return (stretches[index]?.start ?? Number.POSITIVE_INFINITY) <= offset;
    },
    lastEnd: () => stretches[index - 1]?.end ?? 0,
  };
};

/** Not of a comment: that one ends in a full stop makes nothing a member. */
const lastBefore = (text: string, offset: number, floor: number): string => {
  let at = offset - 1;
  while (at >= floor && isSpace(text.charCodeAt(at))) at -= 1;
  return at < floor ? '' : text.charAt(at);
};

const firstAfter = (text: string, offset: number): string => {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return text.charAt(at);
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
