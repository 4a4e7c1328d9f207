import type { Project } from '../model/project.ts';
import { expand } from './expand.ts';
import type { Place } from './places.ts';
import type { Goal, Hop, Reaches } from './reach.ts';

/** Calls from the start to an end. */
const maxDepth = 7;
/** Stretches of code that one walk looks into. */
const maxPlaces = 300;

export interface Visit {
  readonly place: Place;
  readonly name: string;
  readonly container?: string;
  readonly depth: number;
  readonly from?: Visit;
  readonly hop?: Hop;
  /** Steps on the way that are not certain. */
  readonly doubts: number;
}

export interface Reached {
  readonly goal: Goal;
  readonly visit: Visit;
  readonly score: number;
}

/** What a reader of this entry point expects at its end. */
export interface Wish {
  /** True where it is only asked for: then what is read comes first. */
  readonly isReading: boolean;
  /** Its address or name: what is stored under a name in it comes first. */
  readonly label: string;
}

/** Everything that can be reached from a place, the nearest first, each place once. */
export const walk = (
  project: Project,
  start: Pick<Visit, 'place' | 'name' | 'container'>,
  beside: readonly Hop[],
  wish: Wish,
): readonly Reached[] => {
  const first: Visit = { ...start, depth: 0, doubts: 0 };
  const queue = [
    first,
    ...beside.map((hop): Visit => ({ place: hop.place, name: hop.name, depth: 0, from: first, hop, doubts: 0 })),
  ];
  const seen = new Set(queue.map(({ place }) => keyOf(place)));
  const reached: Reached[] = [];
  // The queue grows while it is gone through.
  for (const visit of queue) {
    const { hops, goals } = reachesOf(project, visit);
    for (const goal of goals) reached.push({ goal, visit, score: scoreOf(goal, visit, wish) });
    for (const hop of visit.depth < maxDepth ? hops : []) {
      const key = keyOf(hop.place);
      if (seen.has(key) || queue.length >= maxPlaces) continue;
      seen.add(key);
      queue.push({
        place: hop.place,
        name: hop.name,
        ...(hop.container !== undefined && { container: hop.container }),
        depth: visit.depth + 1,
        from: visit,
        hop,
        doubts: visit.doubts + (hop.link === 'name' || hop.kind === 'handled' ? 1 : 0),
      });
    }
  }
  return reached
    .map((each, index) => ({ each, index }))
    .sort((a, b) => b.each.score - a.each.score || a.index - b.index)
    .map(({ each }) => each);
};

/** From the start to a visit. */
export const wayTo = (visit: Visit): readonly Visit[] => (visit.from ? [...wayTo(visit.from), visit] : [visit]);

const keyOf = ({ path, range }: Place): string => `${path}:${range ? `${range.start.line}:${range.start.character}` : ''}`;

const known = new WeakMap<Project['product'], Map<string, Reaches>>();

/** Many ways lead through the same code. */
export const reachesOf = (project: Project, { place, name, container }: Pick<Visit, 'place' | 'name' | 'container'>): Reaches => {
  const kept = known.get(project.product) ?? new Map<string, Reaches>();
  known.set(project.product, kept);
  const key = `${keyOf(place)} ${container ?? ''} ${place.without?.length ?? 0}`;
  const cached = kept.get(key);
  if (cached) return cached;
  const made = expand(project, place, name, container);
  kept.set(key, made);
  return made;
};

/** What a reader wants to know most: what is kept or sent; of a page that is only opened, what it reads. The nearer the better. */
const scoreOf = (goal: Goal, { depth, doubts }: Visit, { isReading, label }: Wish): number => {
  const isNamed = goal.entity !== undefined && letters(label).includes(letters(goal.entity.name));
  return weightOf(goal, isReading) + (isNamed ? 2.5 : 0) - depth * 1.5 - doubts * 2;
};

const letters = (text: string): string => text.toLowerCase().replaceAll(/\P{L}/gu, '');

const weightOf = ({ kind, operation, system }: Goal, isReading: boolean): number => {
  if (kind === 'template') return 3;
  if (kind === 'several') return 6;
  if (kind === 'outside')
    return system?.kind === 'monitoring' || system?.kind === 'analytics' || system?.kind === 'database' ? 4 : 11;
  if (operation === 'reads') return isReading ? 11 : 7;
  return operation === 'uses' ? 5 : isReading ? 9 : 12;
};
