import type { Claim, Evidence } from '../model/claim.ts';
import type { RecordedChange, RecordedHistory } from '../model/history.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import { modulePath } from '../model/module-path.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Area } from './area.ts';
import { claim } from './claim.ts';
import { fileNames } from './file-names.ts';
import { changedTogether, changesOf, changesOfAny, countChanges, isChange, lastYear, middleOf } from './history-questions.ts';
import type { Period } from './history-questions.ts';
import { topParts } from './parts.ts';
import { capitalized, digits, inWords, listOf, numberWord } from './words.ts';

/** How large and how old a file is, how often it changed, and what changed with it. Nothing where no history is known. */
export const fileSizeAndAge = (project: Project, path: ModulePath): Claim[] => {
  const { history } = project;
  return history
    ? [...ageOf(project, history, path), ...changesInPeriod(project, history, path), ...companions(project, history, path)]
    : [];
};

/** How many of the changes touched an area, or when the last one did. */
export const areaAge = (project: Project, { files }: Area): Claim[] => {
  const { history } = project;
  if (!history) return [];
  const period = lastYear(history);
  const own = changesOfAny(period.changes, files);
  const evidence = (changes: readonly RecordedChange[]): Evidence[] => placesOf(project, changes.slice(0, 3), files);
  if (own.length > 0) {
    const share = `${capitalized(numberWord(own.length))} of the ${inWords(period.changes.length, 'change')}`;
    return claim('age', `${share} ${withinWords(period)} touched its files.`, evidence(own));
  }
  const last = changesOfAny(history.changes, files).slice(0, 1);
  return last.flatMap(({ day }) => claim('age', `${lastChange(history, 'Its')} was in ${monthWords(day)}.`, evidence(last)));
};

/** How far the history goes back, and which part changed most of late. */
export const repositoryAge = (project: Project): Claim[] =>
  project.history ? [...extentOf(project, project.history), ...busiestPart(project, lastYear(project.history))] : [];

const ageOf = (project: Project, history: RecordedHistory, path: ModulePath): Claim[] => {
  const own = changesOf(history, path);
  const [last] = own;
  const oldest = own.at(-1);
  if (!last || !oldest) return [];
  const wasAdded = oldest.added.includes(path);
  const added = wasAdded ? `it was added in ${monthWords(oldest.day)}` : undefined;
  const changed = `${lastChange(history, 'its')} was in ${monthWords(last.day)}`;
  const age = added === undefined ? changed : `${added}, and ${own.length === 1 ? 'no later change is recorded' : changed}`;
  const size = sizeWords(project, path);
  return claim(
    'age',
    size === undefined ? `${capitalized(age)}.` : `${size}; ${age}.`,
    (wasAdded ? [last, oldest] : [last]).flatMap((change) => placeOf(project, path, change)),
  );
};

const sizeWords = ({ graph }: Project, path: ModulePath): string | undefined => {
  const lines = graph.modules.get(path)?.lines ?? 0;
  return lines > 0 ? `It has ${inWords(lines, 'line')}` : undefined;
};

/** A shallow copy may lack newer changes of a line of work beside the main one. */
const lastChange = ({ extent }: RecordedHistory, whose: 'Its' | 'its'): string =>
  extent === 'shallow' ? `${whose} last change in the history that is here` : `${whose} last recorded change`;

const changesInPeriod = (project: Project, history: RecordedHistory, path: ModulePath): Claim[] => {
  const period = lastYear(history);
  const own = changesOfAny(period.changes, new Set([path])).filter((change) => isChange(change, path));
  if (own.length === 0) return [];
  const usual = usualCount(project.graph, period);
  const others =
    usual === 0
      ? 'Half of the files that were there before did not change'
      : `Half of the files that were there before changed at most ${times(usual)}`;
  const places = own.slice(0, 3).flatMap((change) => placeOf(project, path, change));
  return claim('age', `It changed ${times(own.length)} ${withinWords(period)}. ${others} in that time.`, places);
};

const known = new WeakMap<ModuleGraph, { readonly period: Period; readonly usual: number }>();

const usualCount = (graph: ModuleGraph, period: Period): number => {
  const cached = known.get(graph);
  if (cached?.period === period) return cached.usual;
  // Files that were made in the period had less of it to change in.
  const made = new Set(period.changes.flatMap(({ added }) => added));
  const older = [...graph.modules.keys()].filter((path) => !made.has(path));
  const usual = middleOf(countChanges(period, older).values());
  known.set(graph, { period, usual });
  return usual;
};

const companionLimit = 3;

const companions = (project: Project, history: RecordedHistory, path: ModulePath): Claim[] => {
  const own = changesOf(history, path).length;
  const found = changedTogether(history, path)
    .filter((each) => isWorkedOn(project, each.path))
    .slice(0, companionLimit);
  if (found.length === 0) return [];
  const names = fileNames(found.map((each) => each.path));
  const shares = found.map(({ changes }, index) => {
    const count = numberWord(changes.length);
    return `with ${names[index] ?? ''} in ${index === 0 ? `${count} of its ${inWords(own, 'change')}` : count}`;
  });
  const places = found.flatMap((each) => each.changes.slice(0, 1).flatMap((change) => placeOf(project, each.path, change)));
  return claim('age', `It changed together ${listOf(shares)}.`, places);
};

/** Lists of changes and of versions are touched with everything; that they are says nothing. */
const isWorkedOn = ({ graph }: Project, path: string): boolean => {
  const role = graph.modules.get(modulePath(path))?.role;
  return role === 'source' || role === 'test';
};

const extentOf = (project: Project, { changes, extent }: RecordedHistory): Claim[] => {
  const [newest] = changes;
  const oldest = changes.at(-1) ?? newest;
  const count = digits(changes.length);
  const text = {
    whole: `Its recorded history holds ${inWords(changes.length, 'change')}, from ${monthWords(oldest.day)} to ${monthWords(newest.day)}.`,
    shallow: `The history that is here begins on ${dayWords(oldest.day)} and holds ${inWords(changes.length, 'change')}.`,
    newest: `The newest ${count} changes of its files were looked at; they go back to ${dayWords(oldest.day)}.`,
  }[extent];
  return claim('age', text, placesOf(project, changes.slice(0, 20), new Set(project.graph.modules.keys())).slice(0, 1));
};

const busiestPart = (project: Project, period: Period): Claim[] => {
  const counted = topParts(project).map(({ name, files }) => ({
    name,
    files,
    own: changesOfAny(period.changes, new Set(files)),
  }));
  const [most, second] = counted.sort((a, b) => b.own.length - a.own.length);
  if (!most || !second || most.own.length === second.own.length) return [];
  const share = `${capitalized(numberWord(most.own.length))} of the ${inWords(period.changes.length, 'change')}`;
  return claim(
    'age',
    `${share} ${withinWords(period)} touched files of ${most.name}, more than of any other part.`,
    placesOf(project, most.own.slice(0, 3), new Set(most.files)),
  );
};

/** For each change one of the files, with the change that shows it. */
const placesOf = (project: Project, changes: readonly RecordedChange[], files: ReadonlySet<string>): Evidence[] =>
  changes.flatMap((change) =>
    change.files
      .filter((path) => files.has(path))
      .flatMap((path) => placeOf(project, path, change))
      .slice(0, 1),
  );

const placeOf = ({ graph }: Project, path: string, { commit }: RecordedChange): Evidence[] => {
  const firstLine = graph.modules.get(modulePath(path))?.firstLine;
  return firstLine ? [{ path, ...firstLine, commit }] : [];
};

const withinWords = ({ from, firstDay, lastDay }: Period): string =>
  from === 'year'
    ? `in the year up to ${dayWords(lastDay)}`
    : `in the history that was looked at, which goes back to ${dayWords(firstDay)}`;

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`);

const months = 'January February March April May June July August September October November December'.split(' ');

/** "March 2025" */
const monthWords = (day: string): string => `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`;

/** "14 March 2025" */
const dayWords = (day: string): string => `${Number(day.slice(8))} ${monthWords(day)}`;
