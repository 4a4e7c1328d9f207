import { capitalized, counted, inWords } from '../../explain/words.ts';
import type { Component } from '../../model/architecture.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import type { Box } from './diagram-boxes.ts';
import type { BoxEdge, Reference } from './diagram-edges.ts';
import { oneWay } from './edge-sentence.ts';
import type { Lens } from './lens.ts';
import { shortestWay, stepsFrom } from './reach.ts';
import type { Step } from './reach.ts';
import { visibleText } from './visible-text.ts';

/** What a lens lights in a picture, before boxes have ids. */
export interface Lit {
  readonly title: string;
  readonly text: string;
  readonly boxes: readonly Box[];
  readonly edges: readonly BoxEdge[];
  readonly steps: readonly LitStep[];
  /** Whether the order of the steps means something. */
  readonly isWay: boolean;
}

export interface LitStep {
  readonly text: string;
  /** What is behind it; empty where there is no arrow. */
  readonly references: readonly Reference[];
}

type BoxStep = Step<Box, BoxEdge>;

/** Undefined where the lens is about something that is not in the picture. */
export const litBy = (
  project: Project,
  boxes: readonly Box[],
  edges: readonly BoxEdge[],
  lens: Lens | undefined,
): Lit | undefined => {
  if (!lens) return undefined;
  switch (lens.kind) {
    case 'focus': {
      const box = boxOf(boxes, lens.on);
      return box && focusOn(box, lens, edges);
    }
    case 'path': {
      const [from, to] = [boxOf(boxes, lens.from), boxOf(boxes, lens.to)];
      return from && to && from !== to ? pathBetween(from, to, edges) : undefined;
    }
    case 'route':
      return routeOver(project, boxes, edges, lens);
    case 'show':
      return undefined;
  }
};

export const boxOf = (boxes: readonly Box[], subject: Subject): Box | undefined => {
  const wanted = JSON.stringify(subject);
  return boxes.find((box) => JSON.stringify(box.subject) === wanted);
};

const edgesOf = (steps: readonly BoxStep[]): BoxEdge[] => [...new Set(steps.map(({ arrow }) => arrow))];

const focusOn = (box: Box, { way, reach }: Extract<Lens, { kind: 'focus' }>, arrows: readonly BoxEdge[]): Lit => {
  const users = way === 'used' ? [] : stepsFrom<Box, BoxEdge>(arrows, box, 'users', reach);
  const used = way === 'users' ? [] : stepsFrom<Box, BoxEdge>(arrows, box, 'used', reach);
  const steps = [...users, ...used];
  const others = (found: readonly BoxStep[]): number =>
    new Set(found.flatMap(({ from, to }) => [from, to])).size - (found.length > 0 ? 1 : 0);
  const how = reach === 'one' ? ' directly' : ', directly or through others';
  const [userCount, usedCount] = [others(users), others(used)];
  const sentences = [
    ...(way === 'used'
      ? []
      : [
          userCount === 0
            ? `No arrow leads to ${box.name}.`
            : `${capitalized(inWords(userCount, 'box', 'boxes'))} of this picture ${userCount === 1 ? 'relies' : 'rely'} on ${box.name}${how}.`,
        ]),
    ...(way === 'users'
      ? []
      : [
          usedCount === 0
            ? `No arrow leads away from ${box.name}.`
            : `${box.name} relies on ${inWords(usedCount, 'box', 'boxes')} of this picture${how}.`,
        ]),
  ];
  const titles = { users: `Who relies on ${box.name}`, used: `What ${box.name} relies on`, both: `Around ${box.name}` };
  return {
    title: titles[way],
    text: sentences.join(' '),
    boxes: [...new Set([box, ...steps.flatMap(({ from, to }) => [from, to])])],
    edges: edgesOf(steps),
    steps: steps.map(litStep),
    isWay: false,
  };
};

const pathBetween = (from: Box, to: Box, arrows: readonly BoxEdge[]): Lit => {
  const forth = shortestWay<Box, BoxEdge>(arrows, from, to);
  const back = forth ? undefined : shortestWay<Box, BoxEdge>(arrows, to, from);
  const way = forth ?? back ?? [];
  const steps = counted(way.length, 'step');
  const text = forth
    ? `${from.name} relies on ${to.name} in ${steps}.`
    : back
      ? `No arrows lead from ${from.name} to ${to.name}. The other way round, ${to.name} relies on ${from.name} in ${steps}.`
      : `No arrows lead from ${from.name} to ${to.name}, nor back.`;
  return {
    title: `From ${from.name} to ${to.name}`,
    text,
    boxes: [...new Set([from, to, ...way.flatMap((step) => [step.from, step.to])])],
    edges: edgesOf(way),
    steps: way.map(litStep),
    isWay: true,
  };
};

const routeOver = (
  project: Project,
  boxes: readonly Box[],
  arrows: readonly BoxEdge[],
  { title, stops }: Extract<Lens, { kind: 'route' }>,
): Lit => {
  const known = stops.flatMap((id) => project.architecture.components.get(id) ?? []);
  const places = known.map((component) => ({ component, box: boxAround(boxes, component) }));
  const distinct = places.filter(({ box }, index) => box === undefined || box !== places[index - 1]?.box);
  const steps = distinct.slice(1).map(({ component, box }, index): { readonly lit: LitStep; readonly step?: BoxStep } => {
    const before = distinct[index];
    const [step] = before?.box && box ? (shortestWay<Box, BoxEdge>(arrows, before.box, box) ?? []) : [];
    if (step?.to === box && step) return { step, lit: litStep(step) };
    const name = visibleText(component.name);
    return { lit: { text: box ? `On to ${name}.` : `On to ${name}, which is not in this picture.`, references: [] } };
  });
  const [first] = distinct;
  const start = first ? [{ text: `It begins in ${visibleText(first.component.name)}.`, references: [] }] : [];
  return {
    title: visibleText(title),
    text: `It passes ${inWords(distinct.length, 'part')}.`,
    boxes: distinct.flatMap(({ box }) => box ?? []),
    edges: edgesOf(steps.flatMap(({ step }) => step ?? [])),
    steps: [...start, ...steps.map(({ lit }) => lit)],
    isWay: true,
  };
};

const boxAround = (boxes: readonly Box[], { id, files: [file] }: Component): Box | undefined =>
  boxOf(boxes, { kind: 'component', id }) ?? boxes.find(({ files }) => file !== undefined && files.includes(file));

const litStep = ({ arrow, from, to }: BoxStep): LitStep => {
  const references = from === arrow.from ? arrow.forth : arrow.back;
  return { text: `${oneWay(from, to, references)}.`, references };
};
