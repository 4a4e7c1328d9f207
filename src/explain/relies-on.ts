import type { Component } from '../model/architecture.ts';
import type { Claim } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { fileArea, outgoingOf } from './area.ts';
import type { Area } from './area.ts';
import { claim, evidenceOf } from './claim.ts';
import { fileNames } from './file-names.ts';
import { filesAt, neighbourFiles, neighbourParts } from './neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { counted, inWords, listOf, nameOfPart, numberWord } from './words.ts';

/** Which other files a file uses. */
export const fileReliesOn = (project: Project, path: ModulePath): Claim[] => {
  const area = fileArea(project, path);
  const used = outgoingOf(project, area);
  const files = filesAt(used, 'to');
  if (files.length === 0) return [];
  const text =
    files.length <= 3
      ? `Relies on ${listOf(fileNames(files))}.`
      : `Relies on ${inWords(files.length, 'other file')}${whereOf(neighbourParts(project, area, used, 'to'))}.`;
  return claim('relies-on', text, oneFromEach(neighbourFiles(used, 'to')));
};

/** Which other parts a component or folder uses. */
export const areaReliesOn = (project: Project, area: Area): Claim[] => {
  const parts = neighbourParts(project, area, outgoingOf(project, area), 'to').filter(hasPart);
  const names = parts
    .slice(0, 3)
    .map(({ subject, references }) => `${nameOfPart(subject.name)} (${counted(references.length, 'place')})`);
  if (names.length === 0) return [];
  const text =
    parts.length > 3
      ? `It relies on ${numberWord(parts.length)} other parts, most of all ${listOf(names)}.`
      : `It relies on ${listOf(names)}.`;
  return claim('relies-on', text, oneFromEach(parts));
};

const hasPart = (neighbour: Neighbour<Component | undefined>): neighbour is Neighbour<Component> =>
  neighbour.subject !== undefined;

const whereOf = (parts: readonly Neighbour<Component | undefined>[]): string => {
  const counts = parts.map((part) => ({ part, files: filesAt(part.references, 'to').length })).sort((a, b) => b.files - a.files);
  // Of parts with equally many files none stands out.
  const most = counts.length > 3 ? counts.filter(({ files }) => files > (counts[3]?.files ?? 0)).slice(0, 3) : counts;
  const names = most.map(({ part: { subject } }) => (subject ? nameOfPart(subject.name) : 'its own part'));
  const [only] = parts.length === 1 ? names : [];
  if (only !== undefined) return `, all in ${only}`;
  if (names.length === 0) return ` in ${numberWord(parts.length)} parts`;
  return parts.length > 3 ? `, most of all in ${listOf(names)}` : ` in ${listOf(names)}`;
};

const oneFromEach = (neighbours: readonly Neighbour<unknown>[]): ReturnType<typeof evidenceOf>[] =>
  neighbours.flatMap(({ references }) => references.slice(0, 1).map(evidenceOf));
