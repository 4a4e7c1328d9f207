import type { DependencyKind } from '../../model/file-facts.ts';
import type { Hole } from '../html/holes.ts';
import type { MarkedUp } from '../html/spoken.ts';
import type { Tag } from '../html/tokenize.ts';

/** A way to write templates. */
export interface Engine {
  /** VS Code's language identifier, or the name that its users give it. */
  readonly id: string;
  /** Code in the markup, in the order of the text. */
  holesOf(text: string): readonly Hole[];
  /** Other templates that it is built on or takes in. */
  referencesOf(file: MarkedUp, tags: readonly Tag[]): readonly Reference[];
  /** What the file says about itself as a whole: `@page "/cart"`. The value is missing where there is none. */
  directivesOf?(text: string): readonly Directive[];
  /** Texts that code puts on the page, in group `text`. Have the flags `d` and `g`. */
  spoken?(): readonly RegExp[];
  /** What a name stands for, best first: ends of paths, below any folder where templates lie. */
  namesOf(specifier: string, from: string): readonly string[];
  /** Where a name is looked for first: beside the file that says it, or from the folder of all templates. */
  readonly looksFirst: 'beside' | 'root';
  /** False where the file is not markup and only its references are read. */
  readonly isMarkup?: false;
}

/** By offsets, without quotes. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly kind: DependencyKind;
}

/** Its name without the sign, and its value without quotes; by offsets. */
export interface Directive {
  readonly name: { readonly start: number; readonly end: number };
  readonly value?: { readonly start: number; readonly end: number };
}
