import type { ImportFact } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Resolution } from '../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../language.ts';
import { fileScopes } from './file-scope.ts';
import { resolveImport } from './resolve-import.ts';
import { resolveName } from './resolve-name.ts';
import { isSupertype } from './supertypes.ts';
import type { JvmSearch } from './search.ts';
import { jvmWorkspace } from './workspace.ts';

/** Java and Kotlin see each other's files. The packages of the workspace are told once, by Java. */
export const createJvmResolver = async (context: ResolverContext, language: 'java' | 'kotlin'): Promise<Resolver> => {
  const workspace = await jvmWorkspace(context);
  const search = { workspace, scopes: fileScopes(context, workspace), seesFunctions: language === 'kotlin' };
  const { packages, notices, configuration } = workspace.modules;
  return {
    resolve: (from, reference) => resolve(search, from, reference),
    packages: language === 'java' ? packages : [],
    notices: language === 'java' ? notices : [],
    configuration,
  };
};

const resolve = (search: JvmSearch, from: ModulePath, reference: ImportFact): Resolution =>
  isSupertype(reference) || reference.kind === 'implicit'
    ? resolveName(search, from, reference.specifier)
    : resolveImport(search, from, reference.specifier);
