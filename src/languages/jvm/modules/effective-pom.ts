import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { Pom, PomDependency } from './pom.ts';

/** A `pom.xml` with what it takes from its parents, as far as those are in the workspace. */
export interface EffectivePom {
  readonly pom: Pom;
  /** Nearest first. */
  readonly parents: readonly Pom[];
  /** `group:artifact`; the artifact alone where the group is unknown; undefined where it is nothing that Maven would build. */
  readonly name: string | undefined;
  /** A text with its properties filled in; what no property of the workspace gives is left as it is. */
  filledIn(text: string): string;
  nameOf(dependency: PomDependency): string;
  /** What `dependencyManagement` says of a dependency. */
  managed(dependency: PomDependency): PomDependency | undefined;
}

export const effectivePoms = (
  poms: readonly Pom[],
): { readonly effective: readonly EffectivePom[]; readonly notices: readonly Notice[] } => {
  const notices: Notice[] = [];
  const family: Family = {
    byPath: new Map(poms.map((pom) => [pom.path, pom])),
    byName: new Map([...poms].reverse().map((pom) => [writtenName(pom), pom])),
    managed: new Map(),
  };
  const effective = poms.map((pom) => {
    const { parents, notice } = parentsOf(pom, family);
    if (notice) notices.push(notice);
    return effectivePom(pom, parents, family);
  });
  return { effective, notices };
};

interface Family {
  readonly byPath: ReadonlyMap<string, Pom>;
  readonly byName: ReadonlyMap<string, Pom>;
  /** What each file manages, by name. */
  readonly managed: Map<Pom, ReadonlyMap<string, PomDependency>>;
}

const writtenName = ({ group, parent, artifact }: Pom): string => `${group ?? parent?.group ?? ''}:${artifact?.value ?? ''}`;

const parentsOf = (pom: Pom, family: Family): { readonly parents: readonly Pom[]; readonly notice?: Notice } => {
  const parents = new Set<Pom>();
  for (let at: Pom | undefined = parentOf(pom, family); at; at = parentOf(at, family)) {
    if (at === pom || parents.has(at)) {
      return { parents: [...parents], notice: { path: pom.path, message: 'Is its own parent, directly or through others.' } };
    }
    parents.add(at);
  }
  const isLost = parents.size === 0 && (pom.parent?.path ?? '') !== '' && leadsOut(pom);
  return {
    parents: [...parents],
    ...(isLost && { notice: { path: pom.path, message: 'Its parent lies outside of this folder.' } }),
  };
};

const parentPath = ({ path, parent }: Pom): string | undefined => {
  const written = (parent?.path ?? '') === '' ? '../pom.xml' : (parent?.path ?? '').replaceAll('\\', '/');
  return normalizePath(joinPath(folderOf(path), written));
};

const leadsOut = (pom: Pom): boolean => parentPath(pom) === undefined;

/** By its path, where the name agrees as well; else by its name. */
const parentOf = (pom: Pom, { byPath, byName }: Family): Pom | undefined => {
  const { parent } = pom;
  if (!parent) return undefined;
  const path = parentPath(pom);
  const beside = path === undefined ? undefined : (byPath.get(path) ?? byPath.get(joinPath(path, 'pom.xml')));
  return beside?.artifact?.value === parent.artifact ? beside : byName.get(`${parent.group}:${parent.artifact}`);
};

const effectivePom = (pom: Pom, parents: readonly Pom[], family: Family): EffectivePom => {
  const line = [pom, ...parents];
  const filledIn = filler(line);
  const nameOf = (dependency: PomDependency): string => named(filledIn(dependency.group), filledIn(dependency.artifact.value));
  const artifact = filledIn(pom.artifact?.value ?? '');
  return {
    pom,
    parents,
    name: artifact === '' || artifact.includes('${') ? undefined : named(filledIn('${project.groupId}'), artifact),
    filledIn,
    nameOf,
    managed: (dependency) => managedIn(line, nameOf(dependency), family),
  };
};

const named = (group: string, artifact: string): string =>
  group === '' || group.includes('${') ? artifact : `${group}:${artifact}`;

/** Each property is worked out once: properties that hold themselves, or one another a thousand times, cost nothing. */
const filler = (line: readonly Pom[]): ((text: string) => string) => {
  const known = new Map<string, string>();
  const valueOf = (name: string, otherwise: string): string => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, otherwise);
    const written = coordinate(line, name) ?? line.find(({ properties }) => properties.has(name))?.properties.get(name);
    const value = written === undefined ? otherwise : filledIn(written);
    known.set(name, value);
    return value;
  };
  const filledIn = (text: string): string =>
    text.includes('${')
      ? text.replaceAll(/\$\{([^${}]{1,200})\}/gu, (all, name: string) => valueOf(name, all)).slice(0, maxLength)
      : text;
  return filledIn;
};

const maxLength = 300;

const coordinate = ([pom, ...parents]: readonly Pom[], name: string): string | undefined => {
  switch (name.replace(/^(?:project|pom)\./u, '')) {
    case 'groupId':
      return [pom, ...parents].map((each) => each?.group ?? each?.parent?.group).find((group) => group !== undefined);
    case 'version':
      return [pom, ...parents].map((each) => each?.version ?? each?.parent?.version).find((version) => version !== undefined);
    case 'artifactId':
      return pom?.artifact?.value;
    case 'parent.groupId':
      return pom?.parent?.group;
    case 'parent.version':
      return pom?.parent?.version;
    default:
      return undefined;
  }
};

const managedIn = (line: readonly Pom[], name: string, family: Family): PomDependency | undefined => {
  for (const pom of line) {
    const found = managedBy(pom, family).get(name);
    if (found) return found;
  }
  return undefined;
};

/** With the lists that it imports from other files of the workspace. */
const managedBy = (pom: Pom, family: Family): ReadonlyMap<string, PomDependency> => {
  const known = family.managed.get(pom);
  if (known) return known;
  const found = new Map<string, PomDependency>();
  // Before it is filled: lists may import one another.
  family.managed.set(pom, found);
  const filledIn = filler([pom, ...parentsOf(pom, family).parents]);
  for (const each of pom.managed) {
    const name = named(filledIn(each.group), filledIn(each.artifact.value));
    const other = each.scope === 'import' ? family.byName.get(name) : undefined;
    for (const [key, value] of other ? managedBy(other, family) : []) if (!found.has(key)) found.set(key, value);
    if (each.scope !== 'import') found.set(name, each);
  }
  return found;
};
