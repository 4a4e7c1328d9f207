import type { Literal } from '../../model/file-facts.ts';

/** What an unquoted word is, in notations that know only text. */
export const typeOfWord = (value: string): Literal['kind'] =>
  /^(?:true|false)$/iu.test(value) ? 'boolean' : /^[-+]?\d+(?:\.\d+)?$/u.test(value) ? 'number' : 'string';
