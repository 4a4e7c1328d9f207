import { folderOf, joinPath, normalizePath } from '../../base/paths.ts';
import { modulePath } from '../../model/module-path.ts';
import type { Resolution } from '../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../language.ts';

/** A resolver that needs nothing but the known paths. */
export const pathResolver = (resolve: Resolver['resolve']): Resolver => ({
  resolve,
  packages: [],
  notices: [],
  configuration: new Set<string>(),
});

/** The first of these paths that is a file; what leads out of the folder is none. */
export const firstKnown = (paths: ReadonlySet<string>, candidates: readonly string[]): Resolution | undefined => {
  for (const candidate of candidates) {
    const path = normalizePath(candidate);
    if (path !== undefined && paths.has(path)) return { kind: 'internal', path: modulePath(path) };
  }
  return undefined;
};

/** References written as a path from the folder of the file, with or without a place inside the other file (`#/components`). */
export const relativeFileResolver = async ({ paths }: ResolverContext): Promise<Resolver> =>
  pathResolver((from, { specifier, kind }) => {
    const [path = ''] = specifier.split('#');
    const absent: Resolution = kind === 'convention' ? { kind: 'nothing' } : { kind: 'unresolved', reason: 'not-found' };
    return firstKnown(paths, [joinPath(folderOf(from), path)]) ?? absent;
  });
