import type { Literal } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { addressLabel } from './address-label.ts';

/** An address written in a file that answers programs, below what stands before it. */
export const endpointAt = (
  { path }: FileWithFacts,
  address: Literal,
  prefix: string,
  answer: Pick<EntryPoint, 'method' | 'handler' | 'framework'>,
): EntryPoint => ({
  path,
  kind: 'endpoint',
  label: addressLabel(`${prefix}/${address.value}`),
  ...answer,
  evidence: [atLiteral(path, address)],
});
