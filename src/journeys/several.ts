import { atUse } from '../conventions/evidence.ts';
import type { Definition, NameUse } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { lastName } from './code-index.ts';
import type { DefinedIn } from './code-index.ts';
import { implementations, interfaceOf } from './implementations.ts';
import { bodyNamed, covers } from './places.ts';
import type { Place } from './places.ts';
import type { Goal } from './reach.ts';
import { memberOf, resolveChain } from './resolve.ts';
import type { Found } from './resolve.ts';
import { storedBy } from './stored.ts';
import { tablesIn } from './tables.ts';

/** An interface with several implementations: which one does it is not written here. Where all do the same to what is stored, that is said. */
export const severalTypes = (project: Project, path: ModulePath, use: NameUse, found: Found): readonly Goal[] => {
  const type = interfaceOf(project, found);
  const method = found.member?.name ?? found.rest[0];
  if (!type || method === undefined || project.graph.modules.get(found.path)?.role !== 'source') return [];
  const types = implementations(project, found.path, type);
  if (types.length === 1 || (types.length === 0 && !isOpen(project, found.path, type))) return [];
  const handedOn: Goal = {
    kind: 'several',
    evidence: atUse(path, use),
    link: 'reference',
    path: found.path,
    name: `${type.name}.${method}`,
    types: types.map(({ definition }) => definition.name),
  };
  return [...agreed(project, types, method, handedOn), handedOn];
};

/** In Go nobody says what he implements. */
const isOpen = (project: Project, path: ModulePath, { promises = [] }: Definition): boolean =>
  project.facts(path)?.language === 'go' && promises.length > 0;

const maxTypes = 6;

/** What every one of the types does to stored data. */
const agreed = (project: Project, types: readonly DefinedIn[], method: string, handedOn: Goal): readonly Goal[] => {
  if (types.length < 2 || types.length > maxTypes) return [];
  const [first = [], ...others] = types.map((type) => dataIn(project, type, method));
  return first.flatMap((goal): Goal[] => {
    const same = others.map((goals) => goals.find((each) => keyOf(each) === keyOf(goal)));
    return same.every((each) => each !== undefined)
      ? [
          {
            ...goal,
            link: 'convention',
            types: handedOn.types ?? [],
            through: handedOn.name,
            evidence: handedOn.evidence,
            more: [goal, ...same].map(({ evidence }) => evidence),
          },
        ]
      : [];
  });
};

const keyOf = ({ entity, operation }: Goal): string => `${entity?.path ?? ''} ${entity?.name ?? ''} ${operation ?? ''}`;

const dataIn = (project: Project, { path, definition }: DefinedIn, method: string): readonly Goal[] => {
  const member = memberOf(project, path, definition.name, method);
  const facts = member && project.facts(member.path);
  const body = facts && bodyNamed(facts, method, lastName(member.member.container));
  if (!body) return [];
  const place: Place = { path: member.path, range: body.range };
  const stored = (facts.uses ?? [])
    .filter(({ start }) => covers(place, start))
    .flatMap((use) => storedBy(project, place.path, use, resolveChain(project, place.path, use.text, definition.name)) ?? []);
  return [...tablesIn(project, place), ...stored.filter(({ link }) => link !== 'name')];
};
