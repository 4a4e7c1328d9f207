import { groupBy } from '../base/collections.ts';
import { folderOf } from '../base/paths.ts';
import type { Definition } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { codeIndex } from './code-index.ts';
import type { DefinedIn } from './code-index.ts';
import type { Found } from './resolve.ts';

/** The interface that a chain of names leads to, or to a method of. */
export const interfaceOf = (project: Project, { definition, member, path }: Found): Definition | undefined => {
  const type = definition ?? project.facts(path)?.definitions.find(({ name }) => name === member?.container);
  return type?.kind === 'interface' ? type : undefined;
};

const known = new WeakMap<Project['product'], Map<string, readonly DefinedIn[]>>();

/** The types that say they implement an interface; in Go those that have its methods. */
export const implementations = (project: Project, path: ModulePath, type: Definition): readonly DefinedIn[] => {
  const kept = known.get(project.product) ?? new Map<string, readonly DefinedIn[]>();
  known.set(project.product, kept);
  const key = `${path}\n${type.name}`;
  const cached = kept.get(key);
  if (cached) return cached;
  const found =
    project.facts(path)?.language === 'go'
      ? structural(project, type)
      : (codeIndex(project).subtypes.get(type.name) ?? []).filter(({ definition }) => definition.kind !== 'interface');
  kept.set(key, found);
  return found;
};

const structural = (project: Project, { promises = [] }: Definition): readonly DefinedIn[] => {
  if (promises.length === 0) return [];
  const { members, folders } = codeIndex(project);
  const having = [...members.values()].flatMap((all) =>
    [...groupBy(all, (each) => folderOf(each.path)).values()].filter((group) => {
      const names = new Set(group.map(({ member }) => member.name));
      return promises.every((name) => names.has(name));
    }),
  );
  return having.flatMap(([first]) => {
    if (!first?.path.endsWith('.go')) return [];
    for (const path of folders.get(folderOf(first.path)) ?? []) {
      const definition = project.facts(path)?.definitions.find(({ name }) => name === first.member.container);
      if (definition && definition.kind !== 'interface') return [{ path, definition }];
    }
    return [];
  });
};
