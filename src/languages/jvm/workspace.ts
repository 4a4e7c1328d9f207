import type { ResolverContext } from '../language.ts';
import { declaredNames } from './declared-names.ts';
import type { DeclaredNames } from './declared-names.ts';
import { readModules } from './modules/read-modules.ts';
import type { JvmModules } from './modules/read-modules.ts';
import { nearestOf } from './nearest.ts';
import type { Nearest } from './nearest.ts';

/** What Java and Kotlin files of one workspace see of one another. */
export interface JvmWorkspace {
  readonly names: DeclaredNames;
  readonly modules: JvmModules;
  readonly nearest: Nearest;
}

/** Both languages ask for it with the same paths and facts; it is made once for them. */
export const jvmWorkspace = (context: ResolverContext): Promise<JvmWorkspace> => {
  const known = workspaces.get(context.paths);
  if (known?.context.facts === context.facts) return known.workspace;
  const workspace = makeWorkspace(context);
  workspaces.set(context.paths, { context, workspace });
  return workspace;
};

interface Known {
  readonly context: ResolverContext;
  readonly workspace: Promise<JvmWorkspace>;
}

const workspaces = new WeakMap<ReadonlySet<string>, Known>();

const makeWorkspace = async (context: ResolverContext): Promise<JvmWorkspace> => {
  const modules = await readModules(context);
  const names = declaredNames(context);
  return { names, modules, nearest: nearestOf(context, modules) };
};
