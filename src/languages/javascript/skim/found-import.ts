import type { DependencyKind } from '../../../model/file-facts.ts';

/** An import by offsets: lines are counted only where they are asked for. */
export interface FoundImport {
  readonly kind: DependencyKind;
  readonly specifier: string;
  /** Of the text between the quotes. */
  readonly start: number;
  readonly end: number;
}

/** In the order of the text, each place once. */
export const inOrder = <Found extends FoundImport>(found: readonly Found[]): readonly Found[] =>
  isSorted(found) ? found : [...found].sort((a, b) => a.start - b.start);

const isSorted = (found: readonly FoundImport[]): boolean =>
  found.every((each, index) => index === 0 || (found[index - 1]?.start ?? 0) <= each.start);
