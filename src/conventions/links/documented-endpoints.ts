import type { ModulePath } from '../../model/module-path.ts';
import { addressPattern } from '../address.ts';
import type { AddressPattern } from '../address.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** An address that an interface description (OpenAPI) names. */
export interface DocumentedEndpoint {
  readonly path: ModulePath;
  readonly method: string;
  readonly address: string;
  readonly pattern: AddressPattern;
}

/** Definitions named like `GET /owners/{id}`. */
export const documentedEndpoints = ({ path, facts }: FileWithFacts): DocumentedEndpoint[] =>
  facts.definitions.flatMap(({ kind, name }) => {
    if (kind !== 'endpoint') return [];
    const [, method, address] = /^([A-Z]+) (\/\S*)$/u.exec(name) ?? [];
    const pattern = address === undefined ? undefined : addressPattern(address);
    return method !== undefined && address !== undefined && pattern && pattern.length > 0
      ? [{ path, method, address, pattern }]
      : [];
  });
