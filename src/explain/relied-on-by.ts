import type { Claim } from '../model/claim.ts';
import type { Component } from '../model/architecture.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { fileArea, incomingOf, isTest } from './area.ts';
import type { Area } from './area.ts';
import { claim, evidenceOf } from './claim.ts';
import { fileName, fileNames, stemOf } from './file-names.ts';
import { filesAt, neighbourFiles, neighbourParts } from './neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { exportEvidence } from './offers.ts';
import { throughPassing } from './passing-on.ts';
import { capitalized, counted, inWords, listOf, nameOfPart, numberWord } from './words.ts';
import { isWiredUp } from './wired-up.ts';

/** Who relies on a file, tests left out: they are counted by `tests`. */
export const fileReliedOnBy = (project: Project, path: ModulePath): Claim[] => {
  const area = fileArea(project, path);
  const incoming = incomingOf(project, area);
  const known = incoming.filter(({ from }) => !isTest(project, from));
  if (known.length === 0) return nobody(project, path, incoming);
  const users = throughPassing(project, path, known);
  if (users.length === 0) return [];
  const files = filesAt(users, 'from');
  const text =
    files.length <= 3
      ? `${subjectOf(files)} on it: ${listOf(fileNames(files))}.`
      : `${subjectOf(files)} on it${where(neighbourParts(project, area, users, 'from'))}.`;
  return claim('relied-on-by', text, oneFromEach(neighbourFiles(users, 'from')).map(evidenceOf));
};

/** Which parts rely on a component or folder. */
export const areaReliedOnBy = (project: Project, area: Area): Claim[] => partsReliedOnBy(usingParts(project, area));

/** Through which of its files other parts use a component or folder. */
export const areaWaysIn = (project: Project, area: Area): Claim[] =>
  mostUsedFile(
    area,
    usingParts(project, area).flatMap(({ references }) => references),
  );

const usingParts = (project: Project, area: Area): Neighbour<Component>[] => {
  const users = incomingOf(project, area).filter(({ from }) => !isTest(project, from));
  return neighbourParts(project, area, users, 'from').filter(hasPart);
};

const partsReliedOnBy = (parts: readonly Neighbour<Component>[]): Claim[] => {
  const names = parts
    .slice(0, 3)
    .map(({ subject, references }) => `${nameOfPart(subject.name)} (${counted(references.length, 'place')})`);
  const verb = parts.length === 1 ? 'part relies' : 'parts rely';
  const list = parts.length > 3 ? `, most of all ${listOf(names)}` : `: ${listOf(names)}`;
  const text = `${capitalized(numberWord(parts.length))} other ${verb} on it${list}.`;
  return claim('relied-on-by', text, oneFromEach(parts).map(evidenceOf));
};

const hasPart = (neighbour: Neighbour<Component | undefined>): neighbour is Neighbour<Component> =>
  neighbour.subject !== undefined;

const mostUsedFile = ({ files }: Area, users: readonly Dependency[]): Claim[] => {
  if (files.size < 2) return [];
  const used = neighbourFiles(users, 'to').map(({ subject, references }) => ({
    subject,
    references,
    by: filesAt(references, 'from').length,
  }));
  const [most] = [...used].sort((a, b) => b.by - a.by);
  if (!most) return [];
  const name = fileName(most.subject);
  const text =
    used.length === 1
      ? `Other parts use it through one file, ${name}.`
      : `Other parts use ${shareOf(used.length, files.size)}, most of all ${name}.`;
  return claim('offers', text, most.references.map(evidenceOf));
};

const shareOf = (used: number, all: number): string => {
  if (used < all) return `${numberWord(used)} of its ${inWords(all, 'file')}`;
  return all === 2 ? 'both of its files' : `all of its ${inWords(all, 'file')}`;
};

const subjectOf = (files: readonly ModulePath[]): string =>
  `${capitalized(inWords(files.length, 'file'))} ${files.length === 1 ? 'relies' : 'rely'}`;

/** ": 7 in Editor, 3 in Store and 2 in its own part" */
const where = (parts: readonly Neighbour<Component | undefined>[]): string => {
  const named = parts.map(({ subject, references }) => ({
    name: subject ? nameOfPart(subject.name) : 'its own part',
    files: filesAt(references, 'from').length,
  }));
  const [only] = named.length === 1 ? named : [];
  if (only) return `, all in ${only.name}`;
  const shown = named.length > 4 ? 3 : 4;
  const rest = named.slice(shown).reduce((sum, { files }) => sum + files, 0);
  return `: ${listOf([...named.slice(0, shown).map(({ name, files }) => `${numberWord(files)} in ${name}`), ...(rest > 0 ? [`${numberWord(rest)} elsewhere`] : [])])}`;
};

const oneFromEach = (neighbours: readonly Neighbour<unknown>[]): Dependency[] =>
  neighbours.flatMap(({ references }) => references.slice(0, 1));

/** Only where it is known: everything was followed that could lead here. */
const nobody = (project: Project, path: ModulePath, incoming: readonly Dependency[]): Claim[] => {
  const { graph } = project;
  if (graph.modules.get(path)?.role !== 'source' || isWiredUp(project, path)) return [];
  if (graph.unresolved.some(({ specifier }) => stemOf(specifier) === stemOf(path))) return [];
  // What looks like a package may be a file under a name that the page gives it (import maps).
  if (graph.externals.some(({ quote }) => quote.includes('/') && stemOf(quote) === stemOf(path))) return [];
  if (incoming.length > 0) return claim('relied-on-by', 'Nothing but tests imports it.', incoming.map(evidenceOf));
  return claim('relied-on-by', 'No other file that was read imports it.', exportEvidence(project, path));
};
