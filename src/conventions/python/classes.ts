import type { Definition } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import { classNamed, constantOf } from './project.ts';
import type { PythonProject } from './project.ts';

/** A class of the project with everything it inherits from. */
export interface ClassChain {
  /** Itself and the project's classes above it, the nearest first. */
  readonly own: readonly { readonly path: ModulePath; readonly definition: Definition }[];
  /** Classes of packages above it, by full name: `rest_framework.viewsets.ModelViewSet`. */
  readonly foreign: readonly string[];
}

const maxClasses = 40;

export const classChain = (project: PythonProject, path: ModulePath, name: string): ClassChain | undefined => {
  const first = classNamed(project.facts(path), name);
  if (!first) return undefined;
  const own = [{ path, definition: first }];
  const foreign: string[] = [];
  for (let index = 0; index < own.length && own.length < maxClasses; index++) {
    const each = own[index];
    if (!each) break;
    for (const written of each.definition.supertypes ?? []) {
      const base = written.split('[')[0] ?? written;
      const source = project.source(each.path, base);
      const above = source?.kind === 'defined' ? classNamed(project.facts(source.path), source.name) : undefined;
      if (source?.kind === 'defined' && above) {
        if (!own.some(({ definition }) => definition === above)) own.push({ path: source.path, definition: above });
      } else foreign.push(source?.kind === 'package' ? source.name : base);
    }
  }
  return { own, foreign };
};

export const fullName = ({ container, name }: Definition): string => (container === undefined ? name : `${container}.${name}`);

/** Whether the class or one above it defines the method. */
export const hasMethod = (project: PythonProject, { own }: ClassChain, name: string): boolean =>
  own.some(({ path, definition }) =>
    project.facts(path)?.members?.some((each) => each.name === name && each.container === fullName(definition)),
  );

/** The text given to a name in the class or above it. */
export const classConstant = (project: PythonProject, { own }: ClassChain, name: string): string | undefined => {
  for (const { path, definition } of own) {
    const found = constantOf(project.facts(path), fullName(definition), name);
    if (found) return found.value.value;
  }
  return undefined;
};
