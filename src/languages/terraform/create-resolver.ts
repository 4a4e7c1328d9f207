import { groupBy } from '../../base/collections.ts';
import { folderOf, joinPath, normalizePath } from '../../base/paths.ts';
import { modulePath } from '../../model/module-path.ts';
import type { Resolution } from '../../model/resolution.ts';
import { pathResolver } from '../config/relative-files.ts';
import type { Resolver, ResolverContext } from '../language.ts';

/** A module is a folder: all its files are one. Sources that are no path come from a registry or another repository. */
export const createTerraformResolver = async ({ paths }: ResolverContext): Promise<Resolver> => {
  const files = groupBy(
    [...paths].filter((path) => /\.(?:tf|tofu)$/u.test(path)),
    folderOf,
  );
  return pathResolver((from, { specifier }) => {
    if (!/^\.\.?(?:\/|$)/u.test(specifier)) return elsewhere(specifier);
    const folder = normalizePath(joinPath(folderOf(from), specifier));
    if (folder === undefined) return { kind: 'unresolved', reason: 'outside-the-folder' };
    const targets = files.get(folder)?.map((path) => ({ path: modulePath(path) }));
    return targets ? { kind: 'files', targets } : { kind: 'unresolved', reason: 'not-found' };
  });
};

const elsewhere = (specifier: string): Resolution => {
  if (specifier === '' || specifier.includes('${'))
    return { kind: 'unresolved', reason: specifier === '' ? 'malformed' : 'computed' };
  return { kind: 'external', package: specifier.replace(/^git::/u, '').split('?', 1)[0] ?? specifier };
};
