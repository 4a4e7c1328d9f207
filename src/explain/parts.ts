import type { Component } from '../model/architecture.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { componentArea, incomingOf, isTest, outgoingOf, partSeenFrom } from './area.ts';
import { claim, evidenceOf, quotedEvidence } from './claim.ts';
import { exportEvidence } from './offers.ts';
import { componentPurpose } from './purpose.ts';
import { capitalized, counted, inWords, listOf, numberWord } from './words.ts';

/** The parts of the repository, the largest by name. */
export const parts = (project: Project): Claim[] => partsOf(project, topParts(project));

/** The parts inside a component. */
export const innerParts = (project: Project, component: Component): Claim[] =>
  partsOf(
    project,
    component.children.flatMap((id) => project.architecture.components.get(id) ?? []),
  );

/** The part that most others rely on. */
export const sharedPart = (project: Project): Claim[] => {
  const all = topParts(project);
  const used = all.map((component) => {
    const area = componentArea(project, component);
    const users = incomingOf(project, area).filter(({ from }) => !isTest(project, from));
    const byPart = new Map(users.map((reference) => [partSeenFrom(project, area, reference.from), reference]));
    const references = [...byPart].flatMap(([part, reference]) => (part && all.includes(part) ? [reference] : []));
    return { component, references };
  });
  const [most] = used.sort((a, b) => b.references.length - a.references.length);
  if (!most || most.references.length < 3) return [];
  const others = all.length - 1;
  const count =
    most.references.length === others
      ? 'Every other part relies'
      : `${capitalized(numberWord(most.references.length))} of the ${inWords(others, 'other part')} rely`;
  return claim('parts', `${count} on ${most.component.name}.`, most.references.map(evidenceOf));
};

export const topParts = ({ architecture }: Project): Component[] =>
  architecture.top.flatMap((id) => architecture.components.get(id) ?? []);

const partsOf = (project: Project, all: readonly Component[]): Claim[] => {
  const bySize = [...all].sort((a, b) => b.files.length - a.files.length);
  const names = bySize.map(({ name, files }) => `${name} (${counted(files.length, 'file')})`);
  if (names.length < 2) return [];
  const text =
    names.length <= 4
      ? `It has ${numberWord(names.length)} parts: ${listOf(names)}.`
      : `It has ${numberWord(names.length)} parts; the largest are ${listOf(names.slice(0, 3))}.`;
  return claim(
    'parts',
    text,
    bySize.flatMap((component) => partEvidence(project, component).slice(0, 1)),
  );
};

/** Something that shows the part is there: its name in its manifest, its README, a reference to or from it, a name it exports. */
const partEvidence = (project: Project, component: Component): Evidence[] => {
  const manifests = project.graph.packages.filter(({ path }) => component.folders.includes(path)).map(({ manifest }) => manifest);
  const area = componentArea(project, component);
  return [
    ...(component.nameEvidence ? [component.nameEvidence] : []),
    ...manifests.flatMap((path) => quotedEvidence(path, project.facts(path)?.title)),
    ...componentPurpose(project, component).flatMap(({ evidence }) => [...evidence]),
    ...incomingOf(project, area).slice(0, 1).map(evidenceOf),
    ...outgoingOf(project, area).slice(0, 1).map(evidenceOf),
    ...component.files.slice(0, 20).flatMap((path: ModulePath) => exportEvidence(project, path).slice(0, 1)),
  ];
};
