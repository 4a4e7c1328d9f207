import type { JvmModule } from './module.ts';

/**
 * Which dependency a package comes from. Authors usually name packages after the group: where several artifacts of a group are in use
 * the one that is called as the package goes on, else the group. What the workspace itself supplies is left out.
 */
export const artifactFinder = (modules: readonly JvmModule[]): ((packageName: string) => string | undefined) => {
  const own = new Set(modules.map(({ name }) => name));
  const groups = new Map<string, Set<string>>();
  for (const { rows, inherited } of modules) {
    for (const name of [...rows.map((row) => row.name), ...inherited]) {
      const colon = name.indexOf(':');
      if (colon <= 0 || own.has(name)) continue;
      const group = name.slice(0, colon);
      groups.set(group, (groups.get(group) ?? new Set()).add(name.slice(colon + 1)));
    }
  }
  const found = new Map<string, string | undefined>();
  return (packageName) => {
    if (!found.has(packageName)) found.set(packageName, artifactIn(groups, packageName));
    return found.get(packageName);
  };
};

const artifactIn = (groups: ReadonlyMap<string, ReadonlySet<string>>, packageName: string): string | undefined => {
  for (let group = packageName; group !== ''; group = group.slice(0, Math.max(0, group.lastIndexOf('.')))) {
    const artifacts = groups.get(group);
    if (!artifacts) continue;
    const [only = '', ...more] = artifacts;
    if (more.length === 0) return `${group}:${only}`;
    const next = packageName.slice(group.length + 1).split('.')[0] ?? '';
    const fitting = [...artifacts].filter((artifact) => next !== '' && artifact.split(/[-_.]/u).includes(next));
    return fitting.length === 1 ? `${group}:${fitting[0] ?? ''}` : group;
  }
  return undefined;
};
