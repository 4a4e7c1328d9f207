import type { Evidence } from '../../../model/claim.ts';
import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import type { DataEntity } from '../../../model/product.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';

/** A row; where it is stored is left out where it goes by its own name. */
export const stored = (
  { path }: FileWithFacts,
  kind: DataEntity['kind'],
  framework: string,
  { name, storedAs, evidence }: { readonly name: string; readonly storedAs?: string | undefined; readonly evidence: Evidence },
): DataEntity => ({
  path,
  kind,
  name,
  ...(storedAs !== undefined && storedAs !== name && { storedAs }),
  framework,
  evidence: [evidence],
});

/** A string argument by its place, or by one of its names. */
export const textAt = ({ arguments: all }: Pick<LiteralCall, 'arguments'>, at: number | RegExp): Argument | undefined =>
  all.find(
    ({ kind, position, name, value }) =>
      kind === 'string' &&
      !value.includes('{}') &&
      (typeof at === 'number' ? position === at && name === undefined : name !== undefined && at.test(name)),
  );

/** Files that try the product out, by their paths: the role of a file is known to the project only. */
export const isTestPath = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|__mocks__|__fixtures__|fixtures|spec|e2e)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/u.test(path);
