import { atUse } from '../conventions/evidence.ts';
import { ecosystemOf, knowledgeOf } from '../knowledge/package-knowledge.ts';
import { indexOf } from '../explain/graph-index.ts';
import { useAt } from '../explain/follow-export.ts';
import { productIndex } from '../explain/product/product-index.ts';
import type { FileFacts, NameUse } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { OutsideSystem } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { covers, namesOf } from './places.ts';
import type { Place } from './places.ts';
import type { Goal } from './reach.ts';

/** Outside systems that a place talks to: by names of their packages, and by addresses written in it. */
export const outsideIn = (project: Project, place: Place, uses: readonly NameUse[]): readonly Goal[] => {
  const { path } = place;
  const systems = productIndex(project.product).outside.get(path) ?? [];
  const facts = project.facts(path);
  if (systems.length === 0 || !facts) return [];
  const byName = namesOfSystems(project, path, facts, systems);
  const used = uses.flatMap((use): Goal[] => {
    const system = byName.get(namesOf(use.text)[0] ?? '');
    return system ? [{ ...goal(path, system), evidence: atUse(path, use), name: namesOf(use.text).join('.') }] : [];
  });
  const written = systems.flatMap((system) =>
    system.evidence
      .filter((each) => each.path === path && covers(place, each.range.start) && place.range !== undefined)
      .map((evidence): Goal => ({ ...goal(path, system), evidence, name: evidence.quote })),
  );
  return [...used, ...written];
};

const goal = (path: ModulePath, system: OutsideSystem): Pick<Goal, 'kind' | 'link' | 'path' | 'system'> => ({
  kind: 'outside',
  link: 'reference',
  path,
  system,
});

const namesOfSystems = (
  project: Project,
  path: ModulePath,
  facts: FileFacts,
  systems: readonly OutsideSystem[],
): ReadonlyMap<string, OutsideSystem> => {
  const found = new Map<string, OutsideSystem>();
  for (const external of indexOf(project.graph).externalsOf.get(path) ?? []) {
    const known = knowledgeOf(ecosystemOf(facts.language), external.package);
    const system = systems.find(({ name }) => name === known?.system);
    const { fact, binding } = useAt(facts.imports, external.range);
    if (!system || !fact || fact.kind === 'type') continue;
    for (const { local } of binding ? [binding] : (fact.bindings ?? [])) found.set(local.split('.', 1)[0] ?? local, system);
  }
  return found;
};
