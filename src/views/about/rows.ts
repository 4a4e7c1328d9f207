import { filesAt, neighbourFiles, neighbourParts } from '../../explain/neighbours.ts';
import type { OtherEnd } from '../../explain/neighbours.ts';
import { fileNames } from '../../explain/file-names.ts';
import type { Area } from '../../explain/area.ts';
import { counted } from '../../explain/words.ts';
import { compareText } from '../../base/collections.ts';
import type { Component } from '../../model/architecture.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';
import type { AboutItem } from './about-view.ts';

/** Rows under one heading; the others are counted. */
export const rowLimit = 8;

type LinkTo = (link: Link) => LinkId;

/** Files or parts at the other end of references, heaviest first. */
export const neighbourRows = (
  project: Project,
  area: Area,
  references: readonly Dependency[],
  { end, by }: { readonly end: OtherEnd; readonly by: 'file' | 'part' },
  linkTo: LinkTo,
): AboutItem[] => {
  if (by === 'part') {
    return neighbourParts(project, area, references, end).flatMap(({ subject, references: group }) =>
      subject ? [row(subject.name, counted(group.length, 'place'), { kind: 'component', id: subject.id }, linkTo)] : [],
    );
  }
  const files = neighbourFiles(references, end);
  const names = fileNames(files.map(({ subject }) => subject));
  return files.map(({ subject, references: group }, index) =>
    row(names[index] ?? subject, counted(group.length, 'place'), { kind: 'file', path: subject }, linkTo),
  );
};

/** Parts in their own order, with their size. */
export const partRows = (parts: readonly Component[], linkTo: LinkTo): AboutItem[] =>
  parts.map(({ id, name, files }) => row(name, counted(files.length, 'file'), { kind: 'component', id }, linkTo));

/** Files of an area, those that most others use first. */
export const fileRows = ({ graph }: Project, { files }: Area, linkTo: LinkTo): AboutItem[] => {
  const users = [...files].map((path) => ({ path, users: filesAt(graph.incoming.get(path) ?? [], 'from').length }));
  const sorted = users.sort((a, b) => b.users - a.users || compareText(a.path, b.path));
  const names = fileNames(sorted.map(({ path }) => path));
  return sorted.map(({ path, users: count }, index) =>
    row(names[index] ?? path, count > 0 ? `used by ${counted(count, 'file')}` : undefined, { kind: 'file', path }, linkTo),
  );
};

const row = (text: string, detail: string | undefined, subject: Subject, linkTo: LinkTo): AboutItem => ({
  text: visibleText(text),
  ...(detail === undefined ? {} : { detail }),
  link: linkTo({ kind: 'subject', subject }),
  places: [],
});
