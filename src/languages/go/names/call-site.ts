import type { Argument } from '../../../model/file-facts.ts';
import type { Span } from './name-table.ts';

/** An argument or field that is written out. */
export interface LiteralSpan extends Span, Pick<Argument, 'kind' | 'name' | 'position'> {
  /** Where the string at the end begins, of one that something is put in front of: `base + "/owners"`. */
  readonly known?: number;
  /** A call, of which the name stands here: `newServer()`. */
  readonly isCall?: boolean;
}

/** A method, or a method that does nothing but return a text. */
export interface MethodSite extends Span {
  readonly container: string;
  readonly returned?: LiteralSpan;
}

/** A type that a struct embeds, or the tag of one of its fields. */
export interface FieldSite extends Span {
  readonly kind: 'embedded' | 'tag';
  /** The struct. */
  readonly owner: string;
}

/** A call with a string among its first two arguments, or a literal of another package's type with a field that is written out. */
export interface CallSite extends Span {
  readonly arguments: readonly LiteralSpan[];
  /** The function or method around it. */
  readonly inside?: string;
  /** A function written among the arguments. */
  readonly block?: Span;
  readonly result?: string;
  readonly chainedTo?: number;
}
