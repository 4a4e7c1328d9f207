import type { ResolverContext } from '../language.ts';
import type { JvmModules } from './modules/read-modules.ts';
import { sourceSetOf } from './source-set.ts';
import type { SourceSet } from './source-set.ts';

/** Which of several files that declare one name a file means. */
export interface Nearest {
  /** The one it sees: of its own source set, its module, the modules that the build names for it, else the closest in the tree. */
  one(from: string, candidates: readonly string[]): string | undefined;
  /** As `one`, with all those that it sees as well as that one: functions of one name may stand in several files. */
  all(from: string, candidates: readonly string[]): readonly string[];
  isTest(path: string): boolean;
}

interface Place {
  readonly set: SourceSet;
  readonly module: string;
}

export const nearestOf = (context: ResolverContext, modules: JvmModules): Nearest => {
  const places = new Map<string, Place>();
  const placeOf = (path: string): Place => {
    const known = places.get(path);
    if (known) return known;
    const place = { set: sourceSetOf(path, context.facts(path)?.namespace?.text ?? ''), module: modules.folderOf(path) };
    places.set(path, place);
    return place;
  };
  const ranked = (from: string, candidates: readonly string[]): readonly string[] => {
    const own = placeOf(from);
    const ranks = candidates.map((path) => rank(modules, own, placeOf(path)));
    const best = Math.min(...ranks);
    return best >= hidden ? [] : candidates.filter((_, index) => ranks[index] === best);
  };
  return {
    one: (from, candidates) => closest(from, ranked(from, candidates)),
    all: ranked,
    isTest: (path) => placeOf(path).set.isTest,
  };
};

const hidden = 9;

const rank = (modules: JvmModules, from: Place, to: Place): number => {
  const isSame = from.module === to.module;
  if (isSame && from.set.root === to.set.root) return 0;
  if (to.set.isTest && !from.set.isTest) return isSame ? hidden : 6;
  if (isSame) return to.set.isTest === from.set.isTest ? 1 : 2;
  const reached = modules.reaches(from.module, to.module);
  return (reached ? 3 : 5) + (to.set.isTest ? 1 : 0);
};

/** The path with the most folders in common; the first of several. */
const closest = (from: string, candidates: readonly string[]): string | undefined => {
  let best: string | undefined;
  let most = -1;
  for (const path of candidates) {
    const common = commonLength(from, path);
    if (common > most) [best, most] = [path, common];
  }
  return best;
};

const commonLength = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
};
