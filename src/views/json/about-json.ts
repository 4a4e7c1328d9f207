import { areaOf, incomingOf, isTest, outgoingOf } from '../../explain/area.ts';
import { explain } from '../../explain/explain.ts';
import { neighbourFiles, neighbourParts } from '../../explain/neighbours.ts';
import type { OtherEnd } from '../../explain/neighbours.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { claimJson, evidenceJson, subjectJson, version } from './common.ts';
import type { ClaimJson, EvidenceJson, SubjectJson } from './common.ts';
import { evidenceOf } from '../../explain/claim.ts';

export interface AboutJson {
  readonly version: number;
  readonly subject: SubjectJson;
  readonly claims: readonly ClaimJson[];
  readonly reliesOn: readonly NeighbourJson[];
  readonly reliedOnBy: readonly NeighbourJson[];
  readonly tests: readonly NeighbourJson[];
}

/** A file, or a component where the subject is more than a file; `places` counts references, `evidence` is the first of them. */
interface NeighbourJson extends SubjectJson {
  readonly places: number;
  readonly evidence: readonly EvidenceJson[];
}

export const aboutJson = (project: Project, subject: Subject): AboutJson => {
  const area = areaOf(project, subject);
  const incoming = incomingOf(project, area);
  const users = incoming.filter(({ from }) => !isTest(project, from));
  const tests = incoming.filter(({ from }) => isTest(project, from));
  const files = (references: readonly Dependency[], end: OtherEnd): NeighbourJson[] =>
    neighbourFiles(references, end).map(({ subject: path, references: group }) =>
      neighbourJson(project, { kind: 'file', path }, group),
    );
  const parts = (references: readonly Dependency[], end: OtherEnd): NeighbourJson[] =>
    neighbourParts(project, area, references, end).flatMap(({ subject: part, references: group }) =>
      part ? [neighbourJson(project, { kind: 'component', id: part.id }, group)] : [],
    );
  const neighbours = subject.kind === 'file' ? files : parts;
  return {
    version,
    subject: subjectJson(project, subject),
    claims: explain(project, subject).map(claimJson),
    reliesOn: neighbours(outgoingOf(project, area), 'to'),
    reliedOnBy: neighbours(users, 'from'),
    tests: files(tests, 'from'),
  };
};

const neighbourJson = (project: Project, subject: Subject, references: readonly Dependency[]): NeighbourJson => ({
  ...subjectJson(project, subject),
  places: references.length,
  evidence: references.slice(0, 1).map((reference) => evidenceJson(evidenceOf(reference))),
});
