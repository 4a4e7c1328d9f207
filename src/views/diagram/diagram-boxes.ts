import { layersOf } from '../../architecture/layers.ts';
import { compareText } from '../../base/collections.ts';
import { componentArea } from '../../explain/area.ts';
import { counted } from '../../explain/words.ts';
import type { Component, ComponentId } from '../../model/architecture.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { dependenciesOf, dependentsOf } from '../../graph/queries.ts';
import type { DiagramNode } from './diagram-view.ts';
import { distinctNames } from './distinct-names.ts';
import { visibleText } from './visible-text.ts';
import { unreadWords } from '../unread.ts';

/** A box before it has an id; `files` is what it stands for. */
export interface Box extends Omit<DiagramNode, 'id'> {
  readonly files: readonly ModulePath[];
}

export interface Boxes {
  readonly inner: readonly Box[];
  /** Parts outside the one that is shown from inside; which of them matter is for the arrows to say. */
  readonly outer: readonly Box[];
  /** Inner boxes beyond the limit. */
  readonly omitted: number;
}

export interface BoxLimits {
  /** Boxes in all. */
  readonly all: number;
  /** Of these, room that is kept for what stands around where there is too much inside. */
  readonly outer: number;
}

/**
 * What can stand in the picture of the repository (`component` undefined) or of one component from inside. `wanted` is among them however
 * light it is.
 */
export const diagramBoxes = (
  project: Project,
  component: Component | undefined,
  { all, outer }: BoxLimits,
  wanted?: Subject,
): Boxes => {
  const { components, top } = project.architecture;
  if (component === undefined) return limited(project, existing(components, top).map(componentBox(project)), [], all, wanted);
  const inner =
    component.children.length > 0
      ? existing(components, component.children).map(componentBox(project))
      : fileBoxes(project, component.files);
  const around = outside(project, component).map(neighbourBox(project));
  const limit = inner.length <= all ? all : all - Math.min(outer, around.length);
  return limited(project, inner, around, limit, wanted);
};

const existing = (components: ReadonlyMap<ComponentId, Component>, ids: readonly ComponentId[]): Component[] =>
  ids.flatMap((id) => components.get(id) ?? []);

/** Siblings of the component and of everything that holds it, as far as they are part of the product. */
const outside = (project: Project, component: Component): Component[] => {
  const { components, top } = project.architecture;
  const chain = componentArea(project, component).within;
  const levels = [top, ...chain.slice(0, -1).map((holder) => holder.children)];
  return existing(components, levels.flat()).filter((other) => !chain.includes(other));
};

const limited = (
  project: Project,
  inner: readonly Box[],
  outer: readonly Box[],
  limit: number,
  wanted: Subject | undefined,
): Boxes => {
  if (inner.length <= limit) return { inner, outer, omitted: 0 };
  const connections = (box: Box): number =>
    sameSubject(box.subject, wanted)
      ? Infinity
      : box.files.reduce(
          (sum, file) => sum + dependenciesOf(project.graph, file).length + dependentsOf(project.graph, file).length,
          0,
        );
  const heaviest = inner
    .map((box, index) => ({ box, index, weight: connections(box) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, limit)
    .sort((a, b) => a.index - b.index);
  return { inner: heaviest.map(({ box }) => box), outer, omitted: inner.length - limit };
};

const sameSubject = (a: Subject, b: Subject | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const componentBox =
  (project: Project) =>
  (component: Component): Box => {
    const unread = unreadWords(project, component.files);
    const layer = layersOf(project).get(component.id);
    return {
      kind: 'component',
      role: component.role,
      ...(layer && { layer }),
      name: visibleText(component.name),
      detail: [counted(component.files.length, 'file'), unread].filter((part) => part !== '').join(', '),
      description: describe(component, unread),
      subject: { kind: 'component', id: component.id },
      canEnter: component.files.length > 0,
      files: component.files,
    };
  };

const neighbourBox =
  (project: Project) =>
  (component: Component): Box => ({ ...componentBox(project)(component), kind: 'neighbour' });

const describe = (component: Component, unread: string): string => {
  const [first = '', ...others] = component.folders.map((folder) => visibleText(folder));
  const where = first === '' ? 'at the top of the project' : `in ${first}`;
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other folder')}`;
  return `${counted(component.files.length, 'file')} ${where}${more}${unread === '' ? '' : `, ${unread}`}`;
};

const fileBoxes = (project: Project, files: readonly ModulePath[]): Box[] => {
  const sorted = [...files].sort(compareText);
  const names = distinctNames(sorted);
  return sorted.map((path) => {
    const module = project.graph.modules.get(path);
    return {
      kind: 'file',
      role: module?.role ?? 'source',
      name: visibleText(names.get(path) ?? path),
      detail: [module && module.lines > 0 ? counted(module.lines, 'line') : '', unreadWords(project, [path])]
        .filter((part) => part !== '')
        .join(', '),
      description: visibleText(path),
      subject: { kind: 'file', path },
      canEnter: false,
      files: [path],
    };
  });
};
