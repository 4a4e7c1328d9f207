import { joinPath } from '../../../base/paths.ts';
import type { AutoloadPrefix } from './composer-manifest.ts';
import type { Projects } from './projects.ts';

/** The files where Composer's rules look for a class, those that exist. */
export type ClassFiles = (name: string) => readonly string[];

export const classFiles = (paths: ReadonlySet<string>, { manifests }: Projects): ClassFiles => {
  const prefixes = new Map<string, AutoloadPrefix[]>();
  for (const each of manifests.flatMap((manifest) => manifest.prefixes)) {
    const list = prefixes.get(each.prefix);
    if (list) list.push(each);
    else prefixes.set(each.prefix, [each]);
  }
  return (name) => {
    for (const prefix of prefixesOf(name)) {
      const found = (prefixes.get(prefix) ?? []).flatMap((rule) => pathsOf(name, rule)).filter((path) => paths.has(path));
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  };
};

/** Longest first: `A\B\`, `A\`, and the one of everything. Prefixes of PSR-0 may end anywhere; those at an underscore are usual. */
const prefixesOf = (name: string): readonly string[] => {
  const prefixes: string[] = [name];
  for (let end = name.length - 1; end > 0; end--) {
    const sign = name.charAt(end);
    if (sign === '\\' || sign === '_') prefixes.push(name.slice(0, end + 1));
    if (sign === '\\') prefixes.push(name.slice(0, end));
  }
  return [...prefixes, ''];
};

const pathsOf = (name: string, { prefix, folders, standard }: AutoloadPrefix): readonly string[] => {
  if (standard === 'psr-4') {
    const rest = name.slice(prefix.length).replaceAll('\\', '/');
    return rest === '' ? [] : folders.map((folder) => joinPath(folder, `${rest}.php`));
  }
  const slash = name.lastIndexOf('\\');
  const path = `${name.slice(0, slash + 1).replaceAll('\\', '/')}${name.slice(slash + 1).replaceAll('_', '/')}.php`;
  return folders.map((folder) => joinPath(folder, path));
};
