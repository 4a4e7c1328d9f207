import type { ImportFact } from '../../../model/file-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { autoloadedConstants } from './autoloaded-constants.ts';
import { findAutoloadRoots } from './autoload-roots.ts';
import { constantFinder } from './constant-finder.ts';
import { definedConstants } from './defined-constants.ts';
import { findGems } from './gems.ts';
import { createLoadPath } from './load-path.ts';
import { findProjects } from './projects.ts';

/**
 * Files by `require` and the load path; constants by Zeitwerk's rules where an application or gem loads by name, else by the one
 * file that defines them.
 */
export const createRubyResolver = async (context: ResolverContext): Promise<Resolver> => {
  const projects = await findProjects(context);
  const roots = await findAutoloadRoots(context, projects);
  const gems = findGems(projects);
  const loadPath = lazily(() => createLoadPath(context.paths, projects, roots, gems));
  const findConstant = lazily(() => {
    const defined = definedConstants(context);
    return constantFinder(autoloadedConstants(context.paths, roots, defined), defined, projects, gems);
  });
  return {
    resolve: (from, reference) =>
      isConstant(reference) ? findConstant()(from, reference.specifier) : loadPath()(from, reference),
    packages: projects.packages,
    notices: projects.notices,
    configuration: new Set([...projects.manifests, ...roots.configuration]),
  };
};

export type Resolve<Reference> = (from: ModulePath, reference: Reference) => Resolution;

/** Superclasses and mix-ins are `static` with a binding of everything; paths have none. */
const isConstant = ({ kind, bindings }: ImportFact): boolean => kind === 'implicit' || bindings !== undefined;

/** Made when it is first needed: facts are not known before. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
