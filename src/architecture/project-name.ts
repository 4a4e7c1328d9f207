import { groupBy } from '../base/collections.ts';
import type { Package } from '../model/module-graph.ts';
import { keyOf, phrase } from './folder-name.ts';
import { authorsSpelling, readmeTitle, scopeOf, withoutScope } from './title.ts';
import type { Facts } from './title.ts';
import { neverAlone, sayNothing } from './vocabulary.ts';
import { wordCount, wordsOf } from './words.ts';

/** Of the whole project: as its README or its root manifest has it, else as the opened folder or most of its packages are called. */
export const projectName = (folder: string, packages: ReadonlyMap<string, Package>, facts: Facts): string => {
  const manifest = packages.get('');
  const title = readmeTitle('', `${folder} ${manifest?.name ?? ''}`, facts);
  if (title && !isEmpty(title.name)) return title.name;
  const packageName = manifest ? withoutScope(manifest.name) : '';
  const isAside = wordsOf(packageName).some((word) => sayNothing.has(word.toLowerCase()) || word === 'dev');
  const name = [isAside ? '' : packageName, folder, sharedScope(packages) ?? ''].find((one) => !isEmpty(one));
  if (name === undefined) return folder === '' ? 'Project' : `${phrase(folder)} project`;
  const spelt = ['', ...packages.keys()].map((one) => authorsSpelling(name, one, facts)).find((one) => one !== undefined);
  return spelt ?? (/^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u.test(name) ? name : phrase(name));
};

/** The project's name where it is short enough to stand before others, else that of its folder; `App` where neither is. */
export const ownerOf = (project: string, folder: string): string => {
  const short = [project, phrase(folder)].find((name) => wordCount(name) <= 2);
  return short !== undefined && project.toLowerCase().includes(short.toLowerCase())
    ? short
    : wordCount(project) <= 2
      ? project
      : 'App';
};

/** Fewer packages than these may begin alike by chance. */
const several = 4;
/** As many that begin with the project's own name do so on purpose. */
const leastOfProject = 3;

/** The first word of most packages' names, which is that of the project or its makers. */
export const sharedPrefix = (packages: ReadonlyMap<string, Package>, project: string): string | undefined => {
  const first = [...packages.values()].flatMap(({ name }) => wordsOf(withoutScope(name))[0]?.toLowerCase() ?? []);
  const ofProject = first.filter((word) => word === project.toLowerCase()).length;
  if (ofProject >= leastOfProject) return project.toLowerCase();
  const groups = [...groupBy(first, (word) => word)].filter(([, group]) => group.length > packages.size / 2);
  return packages.size < several ? undefined : groups[0]?.[0];
};

const isEmpty = (name: string): boolean => name === '' || neverAlone.has(keyOf(name)) || sayNothing.has(keyOf(name));

/** The scope that most packages of the workspace have. */
const sharedScope = (packages: ReadonlyMap<string, Package>): string | undefined => {
  const counts = new Map<string, number>();
  for (const { name } of packages.values()) {
    const scope = scopeOf(name);
    if (scope !== undefined) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count > packages.size / 2)?.[0];
};
