import { baseName } from '../../../base/paths.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { Resolution } from '../../../model/resolution.ts';
import { isCoreConstant } from '../core-constants.ts';
import type { AutoloadedConstants } from './autoloaded-constants.ts';
import type { DefinedConstants, Opening } from './defined-constants.ts';
import type { Gems } from './gems.ts';
import type { Projects } from './projects.ts';

/** What a constant's specifier leads to; specifiers: see `constantUses`. */
export const constantFinder = (
  autoloaded: AutoloadedConstants,
  defined: DefinedConstants,
  projects: Projects,
  gems: Gems,
): ((from: ModulePath, specifier: string) => Resolution) => {
  const find = nameFinder(autoloaded, defined, gems);
  const choose = fileChooser(autoloaded, defined, projects);
  return (from, specifier) => {
    const [name = '', ...nesting] = specifier.split(' ');
    const found = find(specifier, name, nesting);
    const path = found && choose(from, found);
    if (path !== undefined) return { kind: 'internal', path: modulePath(path) };
    const absolute = name.replace(/^::/u, '');
    const gem = found && !found.isForeign ? undefined : gems.byConstant(absolute);
    return gem === undefined || isCoreConstant(absolute) ? { kind: 'nothing' } : { kind: 'external', package: gem };
  };
};

interface FoundName {
  readonly name: string;
  /** False where the last names of the path are known to nobody. */
  readonly isWhole: boolean;
  /** True for what begins with a constant of Ruby or of a gem. */
  readonly isForeign: boolean;
}

type FindName = (specifier: string, name: string, nesting: readonly string[]) => FoundName | undefined;

/** Ruby's lookup: the namespaces around, then what the innermost inherits, then the top level; after that each name in the one before. */
const nameFinder = (
  { files, namespaces }: AutoloadedConstants,
  { openings, parents }: DefinedConstants,
  gems: Gems,
): FindName => {
  const known = new Map<string, FoundName | undefined>();
  const isForeign = (name: string): boolean => {
    const [head = ''] = name.split('::', 1);
    return isCoreConstant(head) || (!files.has(head) && gems.byConstant(head) !== undefined);
  };
  /** A class of a gem that is opened again without its superclass is not defined there. */
  const isDefined = (name: string): boolean => {
    if (files.has(name) || namespaces.has(name)) return true;
    const list = openings.get(name);
    if (!list) return false;
    if (!isForeign(name)) return true;
    return name.includes('::') && (list.some(({ kind }) => kind === 'constant') || parents.has(name));
  };
  const ancestorsOf = (name: string): readonly string[] => {
    const seen = new Set<string>();
    const queue = [name];
    for (let next = queue.shift(); next !== undefined && seen.size < maxAncestors; next = queue.shift()) {
      for (const specifier of parents.get(next) ?? []) {
        const [parent = '', ...nesting] = specifier.split(' ');
        const found = lexical(parent, nesting, () => []);
        if (!found?.isWhole || seen.has(found.name)) continue;
        seen.add(found.name);
        queue.push(found.name);
      }
    }
    return [...seen];
  };
  const headOf = (head: string, nesting: readonly string[], inherited: typeof ancestorsOf): string | undefined => {
    const around = nesting.find((outer) => isDefined(`${outer}::${head}`));
    if (around !== undefined) return `${around}::${head}`;
    const [inner] = nesting;
    const parent = inner === undefined ? undefined : inherited(inner).find((each) => isDefined(`${each}::${head}`));
    if (parent !== undefined) return `${parent}::${head}`;
    return isDefined(head) || openings.has(head) ? head : undefined;
  };
  const lexical = (name: string, nesting: readonly string[], inherited: typeof ancestorsOf): FoundName | undefined => {
    const [head = '', ...rest] = name.replace(/^::/u, '').split('::');
    let current = headOf(head, nesting, inherited);
    if (current === undefined) return undefined;
    for (const [index, segment] of rest.entries()) {
      const owner: string | undefined = [current, ...inherited(current)].find((each) => isDefined(`${each}::${segment}`));
      if (owner !== undefined) current = `${owner}::${segment}`;
      else if (isForeign(current) && openings.has(`${current}::${segment}`)) current = `${current}::${segment}`;
      else return { name: current, isWhole: index >= rest.length, isForeign: isForeign(current) };
    }
    return { name: current, isWhole: true, isForeign: isForeign(current) && !isDefined(current) };
  };
  return (specifier, name, nesting) => {
    if (!known.has(specifier)) known.set(specifier, lexical(name, nesting, ancestorsOf));
    return known.get(specifier);
  };
};

const maxAncestors = 60;

/** The file that defines a constant, seen from another. */
const fileChooser =
  ({ files }: AutoloadedConstants, { openings }: DefinedConstants, projects: Projects) =>
  (from: ModulePath, { name, isWhole, isForeign }: FoundName): string | undefined => {
    const autoloaded = files.get(name);
    if (autoloaded && (isWhole || !isOnlyOpened(openings.get(name)))) return nearestOf(autoloaded, from, projects);
    const all = isForeign ? undefined : openings.get(name);
    if (!all || (!isWhole && isOnlyOpened(all))) return undefined;
    const reachable = isTest(from) ? all : all.filter(({ path }) => !isTest(path));
    return chosen(reachable, name, from, projects);
  };

const isOnlyOpened = (all: readonly Opening[] | undefined): boolean => all?.every(({ kind }) => kind === 'namespace') ?? false;

const isTest = (path: string): boolean =>
  /(?:^|\/)(?:test|tests|spec|specs|features|testing_support)\//u.test(path) || /_(?:test|spec)\.rb$/u.test(baseName(path));

const nearestOf = (paths: readonly string[], from: string, projects: Projects): string | undefined => {
  const project = projects.folderOf(from);
  return paths.find((path) => projects.folderOf(path) === project) ?? paths[0];
};

/** The file that is named after the constant; else the one that does more than open it as a namespace. */
const chosen = (all: readonly Opening[], name: string, from: string, projects: Projects): string | undefined => {
  const project = projects.folderOf(from);
  const near = all.filter(({ path }) => projects.folderOf(path) === project);
  const inReach = near.length > 0 ? near : all;
  const ending = plain(`/${name.replaceAll('::', '/')}.rb`);
  const named = uniquePaths(inReach.filter(({ path }) => plain(`/${path}`).endsWith(ending)));
  if (named.length === 1) return named[0];
  const defining = inReach.filter(({ kind }) => kind !== 'namespace');
  const candidates = uniquePaths(defining.length > 0 ? defining : inReach);
  return candidates.length === 1 || candidates.includes(from)
    ? (candidates.find((path) => path === from) ?? candidates[0])
    : undefined;
};

const plain = (path: string): string => path.replaceAll('_', '').toLowerCase();

const uniquePaths = (all: readonly Opening[]): readonly string[] => [...new Set(all.map(({ path }) => path))];
