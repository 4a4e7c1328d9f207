import { folderOf, isInside, joinPath, normalizePath } from '../../../base/paths.ts';
import type { ImportFact } from '../../../model/file-facts.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { Resolution } from '../../../model/resolution.ts';
import { isStandardLibrary } from '../standard-library.ts';
import type { AutoloadRoots } from './autoload-roots.ts';
import type { Gems } from './gems.ts';
import type { Projects } from './projects.ts';

type Find = (from: ModulePath, reference: ImportFact) => Resolution;

/** What `require`, `require_relative`, `load` and `autoload` bring in. */
export const createLoadPath = (paths: ReadonlySet<string>, projects: Projects, roots: AutoloadRoots, gems: Gems): Find => {
  const places = placesByName(paths, projects, roots);
  return (from, { specifier }) => {
    const names = withEnding(specifier);
    if (/^\.\.?\//u.test(specifier)) return found(paths, folderOf(from), names);
    const project = projects.folderOf(from);
    if (specifier.startsWith('/')) {
      const near = found(paths, project, names);
      return near.kind === 'internal' ? near : found(paths, '', names);
    }
    const place = nearest(places, names, project, from);
    if (place !== undefined) return { kind: 'internal', path: modulePath(place) };
    if (isStandardLibrary(specifier)) return { kind: 'builtin', name: specifier };
    return { kind: 'external', package: gems.byPath(specifier) ?? specifier.split('/')[0] ?? specifier };
  };
};

const withEnding = (path: string): readonly string[] => (/\.(?:rb|rake)$/u.test(path) ? [path] : [`${path}.rb`, path]);

const found = (paths: ReadonlySet<string>, folder: string, names: readonly string[]): Resolution => {
  const candidates = names.map((name) => normalizePath(joinPath(folder, name)));
  const path = candidates.find((candidate) => candidate !== undefined && paths.has(candidate));
  if (path !== undefined) return { kind: 'internal', path: modulePath(path) };
  const reason = candidates[0] === undefined ? 'outside-the-folder' : isCompiled(names) ? 'build-output-absent' : 'not-found';
  return { kind: 'unresolved', reason };
};

const isCompiled = (names: readonly string[]): boolean => names.some((name) => /\.(?:so|bundle|jar)$/u.test(name));

interface Place {
  readonly path: string;
  readonly project: string;
  readonly rank: number;
  /** Folders that only files of the same project have in their load path. */
  readonly isPrivate: boolean;
}

/** Files by their path under a folder of the load path. */
const placesByName = (paths: ReadonlySet<string>, projects: Projects, roots: AutoloadRoots): ReadonlyMap<string, Place[]> => {
  const folders = loadFolders(projects, roots);
  const places = new Map<string, Place[]>();
  for (const path of paths) {
    if (!/\.(?:rb|rake)$/u.test(path)) continue;
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const known = folders.get(folder);
      if (known) {
        const name = folder === '' ? path : path.slice(folder.length + 1);
        const list = places.get(name) ?? [];
        places.set(name, [...list, { path, ...known }].slice(0, maxPlaces));
      }
      if (folder === '') break;
    }
  }
  return places;
};

const maxPlaces = 100;

type LoadFolder = Omit<Place, 'path'>;

const loadFolders = (projects: Projects, roots: AutoloadRoots): ReadonlyMap<string, LoadFolder> => {
  const folders = new Map<string, LoadFolder>();
  const add = (folder: string, value: LoadFolder): void => {
    if (!folders.has(folder)) folders.set(folder, value);
  };
  const known = [...projects.all.values()];
  if (!projects.all.has('')) known.push({ folder: '', requirePaths: ['lib'] });
  for (const { folder: project, requirePaths } of known) {
    for (const name of requirePaths) add(joinPath(project, name), { project, rank: 0, isPrivate: false });
    for (const name of privateFolders) add(joinPath(project, name), { project, rank: 1, isPrivate: true });
  }
  for (const { folder } of roots.all) add(folder, { project: projects.folderOf(`${folder}/`), rank: 2, isPrivate: false });
  for (const { folder } of known) add(folder, { project: folder, rank: 3, isPrivate: true });
  return folders;
};

const privateFolders: readonly string[] = ['lib', 'test', 'spec', 'ext', 'features', 'config'];

const nearest = (
  places: ReadonlyMap<string, readonly Place[]>,
  names: readonly string[],
  project: string,
  from: string,
): string | undefined => {
  const candidates = names
    .flatMap((name) => places.get(name) ?? [])
    .filter((place) => !place.isPrivate || place.project === project || (place.rank < 3 && isInside(place.project, from)));
  const [best] = candidates.sort((a, b) => Number(b.project === project) - Number(a.project === project) || a.rank - b.rank);
  return best?.path;
};
