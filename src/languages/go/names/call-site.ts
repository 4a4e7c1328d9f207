import type { Argument } from '../../../model/file-facts.ts';
import type { Span } from './name-table.ts';

/** An argument or field that is written out. */
export interface LiteralSpan extends Span, Pick<Argument, 'kind' | 'name' | 'position'> {}

/** A call with a string among its first two arguments, or a literal of another package's type with a field that is written out. */
export interface CallSite extends Span {
  readonly arguments: readonly LiteralSpan[];
  /** The function or method around it. */
  readonly inside?: string;
}
