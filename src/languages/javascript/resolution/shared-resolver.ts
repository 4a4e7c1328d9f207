import type { Resolver, ResolverContext } from '../../language.ts';
import { createResolver } from './create-resolver.ts';

const made = new WeakMap<ResolverContext['paths'], Promise<Resolver>>();

/**
 * The resolver of the context, made once for every language whose files import as JavaScript does. The engine makes a new set of
 * paths whenever it wants new resolvers.
 */
export const sharedResolver = (context: ResolverContext): Promise<Resolver> => {
  const known = made.get(context.paths);
  if (known) return known;
  const resolver = createResolver(context);
  made.set(context.paths, resolver);
  return resolver;
};
