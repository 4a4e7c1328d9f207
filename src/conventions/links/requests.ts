import type { Argument } from '../../model/file-facts.ts';
import { addressPattern } from '../address.ts';
import type { AddressPattern } from '../address.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** An address of this product that a file asks for. */
export interface Request {
  readonly method: string | undefined;
  readonly pattern: AddressPattern;
  readonly literal: Argument;
}

/** Requests with a literal address on the product's own host. */
export const requestsOf = ({ facts }: FileWithFacts): Request[] =>
  (facts.calls ?? []).flatMap(({ callee, arguments: all }) => {
    const [first] = all;
    const match = requesting.exec(callee);
    if (!match || first?.kind !== 'string' || first.position !== 0 || !first.value.startsWith('/')) return [];
    const pattern = addressPattern(first.value);
    return pattern && pattern.length > 0 ? [{ method: methodOf(match[1] ?? '', all), pattern, literal: first }] : [];
  });

const requesting =
  /^(?:(?:window\.|globalThis\.|self\.)?fetch|\$fetch|useFetch|axios|ky|\$\.(?:ajax|getJSON)|form\.action|a\.href|(?:axios|ky|http|this\.http|this\.httpClient|\$http|api|client|apiClient|\$|\$axios|hx)[.-](get|post|put|delete|patch))$/u;

const methodOf = (word: string, all: readonly Argument[]): string | undefined => {
  if (word !== '') return word.toUpperCase();
  return all.find(({ name, kind }) => name === 'method' && kind === 'string')?.value.toUpperCase();
};
