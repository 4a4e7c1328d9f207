import { innermostComponent } from '../explain/holders.ts';
import { claim } from '../explain/claim.ts';
import { called } from '../explain/product/ways-in.ts';
import type { Claim, Evidence, Topic } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { EntryPoint } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import type { Journey, JourneyStep, StepLink } from './journey.ts';
import type { Goal, Hop } from './reach.ts';
import { loadersOf, startOf } from './start.ts';
import { reachesOf, walk, wayTo } from './walk.ts';
import type { Reached, Visit } from './walk.ts';
import { checkWords, entryWords, goalWords, hopWords, startWords } from './words.ts';
import type { Said } from './words.ts';

/** An entry point to choose. */
export interface JourneyChoice {
  readonly id: string;
  readonly entry: EntryPoint;
}

const choices = new WeakMap<Project['product'], ReadonlyMap<string, EntryPoint>>();

/** What journeys can begin with, in the order of the code. Ids stay while kind, method and address or name do. */
export const journeyChoices = (project: Project): readonly JourneyChoice[] =>
  [...choicesOf(project)].map(([id, entry]) => ({ id, entry }));

const choicesOf = ({ product, graph }: Project): ReadonlyMap<string, EntryPoint> => {
  const cached = choices.get(product);
  if (cached) return cached;
  const made = new Map<string, EntryPoint>();
  for (const entry of product.entryPoints) {
    const role = graph.modules.get(entry.path)?.role;
    if (role === 'test' || role === 'generated' || role === 'vendored') continue;
    const id = `${entry.kind} ${[entry.method, entry.label].filter((part) => part !== undefined).join(' ')}`;
    if (!made.has(id)) made.set(id, entry);
  }
  choices.set(product, made);
  return made;
};

/** Steps that a list shows. */
const maxSteps = 12;
const maxAlso = 4;
const maxChecks = 2;

const journeys = new WeakMap<Project['product'], Map<string, Journey>>();

/** The way from an entry point to what is kept, sent or shown; undefined where there is no such entry point (any more). */
export const journeyOf = (project: Project, id: string): Journey | undefined => {
  const entry = choicesOf(project).get(id);
  if (!entry) return undefined;
  const kept = journeys.get(project.product) ?? new Map<string, Journey>();
  journeys.set(project.product, kept);
  const cached = kept.get(id);
  if (cached) return cached;
  const made = follow(project, id, entry);
  kept.set(id, made);
  return made;
};

const follow = (project: Project, id: string, entry: EntryPoint): Journey => {
  const start = startOf(project, entry);
  const first = stepOf(project, 'starts', { text: entryWords(entry), certainty: 'derived' }, entry.evidence, entry.path, 'start');
  if (!start) return { id, entry, steps: first, also: [] };
  const said = startWords(entry, start);
  const begun = said ? stepOf(project, 'offers', said, [start.evidence], start.place.path, start.link) : [];
  const reached = walk(project, start, loadersOf(project, entry), {
    isReading: isReading(entry),
    label: entry.label,
  });
  const [best] = reached;
  const way = best ? wayTo(best.visit).slice(1) : [];
  const hops = way.flatMap(({ hop }) =>
    hop ? stepOf(project, 'relies-on', hopWords(project, hop), [hop.evidence], hop.place.path, hop.link) : [],
  );
  const end = best ? goalStep(project, best.goal) : [];
  const steps = [...first, ...begun, ...hops, ...end].slice(0, maxSteps);
  return { id, entry, steps, also: [...checksOn(project, best, way), ...jobsOn(project, best, way), ...others(reached)] };
};

/** What is only asked for: then what is read comes first. */
const isReading = ({ kind, method, evidence }: EntryPoint): boolean =>
  (kind === 'page' || kind === 'endpoint') && (method === undefined || method === 'GET') && evidence[0].quote !== 'mutation';

const stepOf = (
  project: Project,
  topic: Topic,
  { text, certainty }: Said,
  evidence: readonly Evidence[],
  path: ModulePath,
  link: StepLink,
): JourneyStep[] => {
  const component = innermostComponent(project.architecture, path)?.id;
  return claim(topic, text, evidence, certainty).map((each) => ({
    claim: each,
    path,
    link,
    ...(component !== undefined && { component }),
  }));
};

const topics: Readonly<Record<Goal['kind'], Topic>> = {
  data: 'stores',
  outside: 'talks-to',
  template: 'seen',
  several: 'relies-on',
};

const goalStep = (project: Project, goal: Goal): JourneyStep[] =>
  stepOf(project, topics[goal.kind], goalWords(goal), [goal.evidence, ...(goal.more ?? [])], goal.path, goal.link);

/** What else is kept, sent or shown, each thing once; what is not certain is left out. */
const others = ([best, ...rest]: readonly Reached[]): Claim[] => {
  if (!best) return [];
  const seen = new Set([keyOf(best.goal)]);
  const found: Claim[] = [];
  for (const { goal, visit } of rest) {
    if (found.length >= maxAlso) break;
    const key = keyOf(goal);
    if (seen.has(key) || visit.doubts > 0 || goal.link === 'name' || goal.kind === 'several') continue;
    seen.add(key);
    const { text } = goalWords(goal);
    found.push(...claim(topics[goal.kind], text.replace(/^It /u, 'It also '), [goal.evidence, ...(goal.more ?? [])]));
  }
  return found;
};

const keyOf = ({ kind, entity, system, operation, name }: Goal): string =>
  kind === 'data' ? `${entity?.name ?? ''} ${operation ?? ''}` : kind === 'outside' ? (system?.id ?? '') : name;

const checking =
  /^(?:validate|check|verify|authorize|authorise|ensure|assert|can|may|require|is_?(?:allowed|authorized|valid))(?=[A-Z_]|$)/u;

/** Rules that the code on the way calls. */
const checksOn = (project: Project, best: Reached | undefined, way: readonly Visit[]): Claim[] => {
  if (!best) return [];
  const onWay = new Set(way.map(({ name }) => name));
  const hops = wayTo(best.visit).flatMap((visit) => reachesOf(project, visit).hops);
  const seen = new Set<string>();
  return hops
    .filter(
      ({ name, kind }: Hop) => kind === 'call' && checking.test(name) && !onWay.has(name) && !seen.has(name) && seen.add(name),
    )
    .slice(0, maxChecks)
    .flatMap((hop) => claim('limits', checkWords(hop) ?? '', checkWords(hop) === undefined ? [] : [hop.evidence]));
};

/** Jobs that the code on the way starts. */
const jobsOn = (project: Project, best: Reached | undefined, way: readonly Visit[]): Claim[] => {
  if (!best) return [];
  const onWay = new Set(way.map(({ name }) => name));
  const jobs = wayTo(best.visit)
    .flatMap((visit) => reachesOf(project, visit).hops)
    .filter(({ kind, link, name }) => kind === 'job' && link === 'reference' && !onWay.has(name));
  return jobs
    .slice(0, maxChecks)
    .flatMap(({ name, evidence }) => claim('starts', `It also starts the job “${name}”.`, [evidence]));
};

/** Ids of journeys with a step in a file, the entry point's own first; a few. */
export const journeysThrough = (project: Project, path: ModulePath, limit = 5): readonly JourneyChoice[] =>
  (byFile(project).get(path) ?? []).slice(0, limit);

const throughFiles = new WeakMap<Project['product'], ReadonlyMap<ModulePath, readonly JourneyChoice[]>>();

const byFile = (project: Project): ReadonlyMap<ModulePath, readonly JourneyChoice[]> => {
  const cached = throughFiles.get(project.product);
  if (cached) return cached;
  const made = new Map<ModulePath, JourneyChoice[]>();
  for (const choice of journeyChoices(project)) {
    const journey = journeyOf(project, choice.id);
    if (!journey || journey.steps.length < 3) continue;
    for (const path of new Set(journey.steps.map((step) => step.path))) {
      const list = made.get(path);
      if (list) list.push(choice);
      else made.set(path, [choice]);
    }
  }
  throughFiles.set(project.product, made);
  return made;
};

/** `GET /owners/{id}`, `/owners/{id}`, `SendReminders`: what a reader chooses by. */
export const choiceWords = ({ entry }: JourneyChoice): string =>
  entry.kind === 'page' && entry.method !== undefined && entry.method !== 'GET'
    ? `${entry.method} ${entry.label}`
    : called(entry);

/** The entry points that somebody means: those called exactly so, or else all that hold every word. */
export const findJourneys = (project: Project, words: string): readonly JourneyChoice[] => {
  const all = journeyChoices(project);
  const wanted = words.trim().toLowerCase();
  const exact = all.filter(({ id, entry }) =>
    [id, choiceWords({ id, entry }), entry.label, `${entry.method ?? ''} ${entry.label}`].some(
      (name) => name.toLowerCase() === wanted,
    ),
  );
  if (exact.length > 0) return exact;
  const parts = wanted.split(/\s+/u).filter((part) => part !== '');
  return all.filter(({ id, entry }) => {
    const text = `${id} ${entry.handler ?? ''}`.toLowerCase();
    return parts.length > 0 && parts.every((part) => text.includes(part));
  });
};
