import type { ImportFact } from '../../../model/file-facts.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { declaredPackages } from '../packages/declared-packages.ts';
import { headerIndex } from './header-index.ts';
import { readBuildFiles } from './include-directories.ts';
import { includeResolver } from './resolve-include.ts';
import type { Include } from './resolve-include.ts';

/** Resolves includes over known paths, with the folders that the build files name. */
export const createResolver = async (context: ResolverContext): Promise<Resolver> => {
  const build = await readBuildFiles(context);
  const packages = await declaredPackages(build.cmake, context);
  const resolve = includeResolver(headerIndex(context.paths), build);
  return {
    packages: packages.packages,
    notices: [...build.notices, ...packages.notices],
    configuration: new Set([...build.configuration, ...packages.configuration]),
    resolve(from, reference) {
      const include = includeOf(reference);
      return include ? resolve(from, include) : computed;
    },
  };
};

const computed: Resolution = { kind: 'unresolved', reason: 'computed' };

const includeOf = ({ kind, specifier }: ImportFact): Include | undefined => {
  if (kind === 'dynamic') return undefined;
  const isOnPath = specifier.startsWith('<');
  const name = (isOnPath ? specifier.slice(1, -1) : specifier).trim().replaceAll('\\', '/');
  return { name, isOnPath };
};
