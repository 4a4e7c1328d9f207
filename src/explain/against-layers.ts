import { layerWords } from '../model/layer-words.ts';
import { againstLayers, layersOf } from '../architecture/layers.ts';
import type { Component } from '../model/architecture.ts';
import type { Claim } from '../model/claim.ts';
import type { Project } from '../model/project.ts';
import { incomingOf, outgoingOf, partSeenFrom } from './area.ts';
import type { Area } from './area.ts';
import { claim, evidenceOf } from './claim.ts';
import { neighbourParts } from './neighbours.ts';
import { counted, listUpTo } from './words.ts';

/** Which parts of a higher layer a part uses, though it should be the other way round. */
export const areaAgainstLayers = (project: Project, component: Component, area: Area): Claim[] => {
  const layers = layersOf(project);
  const own = layers.get(component.id);
  if (own === undefined) return [];
  return neighbourParts(project, area, outgoingOf(project, area), 'to').flatMap(({ subject, references }) => {
    const other = subject && layers.get(subject.id);
    const against = againstLayers({ dependencies: references }, own, other);
    if (!subject || other === undefined || against.length === 0) return [];
    const text = `Goes the other way, from ${layerWords[own]} to ${layerWords[other]}: it uses ${subject.name} (${counted(against.length, 'place')}).`;
    return claim('relies-on', text, against.map(evidenceOf));
  });
};

/** Parts that the area relies on and that rely on it. */
export const areaMutual = (project: Project, area: Area): Claim[] => {
  const used = neighbourParts(project, area, outgoingOf(project, area), 'to');
  const users = new Map(incomingOf(project, area).map((reference) => [partSeenFrom(project, area, reference.from), reference]));
  const mutual = used.flatMap(({ subject, references: [there] }) => {
    const back = subject && users.get(subject);
    return subject && there && back && subject.role === 'source' ? [{ name: subject.name, places: [there, back] }] : [];
  });
  if (mutual.length === 0) return [];
  const names = listUpTo(
    mutual.map(({ name }) => name),
    3,
  );
  const text = mutual.length === 1 ? `It and ${names} rely on each other.` : `It and each of these rely on each other: ${names}.`;
  return claim(
    'relies-on',
    text,
    mutual.flatMap(({ places }) => places.map(evidenceOf)),
  );
};
