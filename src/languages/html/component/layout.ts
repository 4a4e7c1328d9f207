import type { DialectId } from '../../javascript/dialect.ts';
import type { Hole } from '../holes.ts';

/** Where things stand in a component file, by offsets. */
export interface Layout {
  /** In the order of the text. */
  readonly scripts: readonly Script[];
  /** Of the word that makes the file a component; absent in a file that holds nothing. */
  readonly nameAt?: Span;
  /** Everything that is no markup: scripts, styles and code in braces. In the order of the text, none within another. */
  readonly holes: readonly Hole[];
  /** Other files that blocks are taken from, `<script src="./a.ts">`: without quotes. */
  readonly sources: readonly Span[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Script extends Span {
  readonly dialect: DialectId;
  /** Where false, `export` makes a property of the component, not a name that other files can import. */
  readonly isModule: boolean;
}

/** A kind of file that holds one component: its script and its markup. */
export interface ComponentFormat {
  /** VS Code's language identifier. */
  readonly id: string;
  /** With its dot. */
  readonly extension: string;
  layoutOf(text: string): Layout;
}
