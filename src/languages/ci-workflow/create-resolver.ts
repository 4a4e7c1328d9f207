import { folderOf, joinPath } from '../../base/paths.ts';
import { firstKnown, pathResolver } from '../config/relative-files.ts';
import type { Resolver, ResolverContext } from '../language.ts';

/** Paths are from the root of the repository; only what is there is taken for a file, because a script may name anything. */
export const createWorkflowResolver = async ({ paths }: ResolverContext): Promise<Resolver> =>
  pathResolver((from, { specifier }) => {
    const path = specifier.replace(/^\/+/u, '');
    const places = [...new Set([rootOf(from), folderOf(from)])].map((folder) => joinPath(folder, path));
    const candidates = places.flatMap((place) => [place, joinPath(place, 'action.yml'), joinPath(place, 'action.yaml')]);
    return firstKnown(paths, candidates) ?? { kind: 'nothing' };
  });

/** The folder that holds `.github` and the like; the opened folder where the file lies in none. */
const rootOf = (path: string): string => {
  const [before] = /^(?:.*?\/)?(?=\.(?:github|gitea|forgejo|circleci|gitlab|azure-?pipelines)\/)/u.exec(path) ?? [''];
  return before.replace(/\/$/u, '');
};
