import { modulePath } from '../../model/module-path.ts';
import type { Resolution } from '../../model/resolution.ts';
import type { FileScopes } from './file-scope.ts';
import type { JvmWorkspace } from './workspace.ts';

/** What is asked when a reference is resolved. */
export interface JvmSearch {
  readonly workspace: JvmWorkspace;
  readonly scopes: FileScopes;
  /** Whether functions and properties outside of types can be named (Kotlin). */
  readonly seesFunctions: boolean;
}

/** Files that supply what a full name means to a file: the type's, and those of functions of that name. */
export const filesNamed = (
  { workspace: { names, nearest }, seesFunctions }: JvmSearch,
  from: string,
  name: string,
): readonly string[] => {
  const type = nearest.one(from, names.types(name));
  const values = seesFunctions ? nearest.all(from, names.values(name)) : [];
  return type === undefined ? values : [...new Set([type, ...values])];
};

export const toFiles = (paths: readonly string[]): Resolution => {
  const [only, ...more] = paths;
  if (only === undefined) return { kind: 'nothing' };
  return more.length === 0
    ? { kind: 'internal', path: modulePath(only) }
    : { kind: 'files', targets: paths.map((path) => ({ path: modulePath(path) })) };
};
