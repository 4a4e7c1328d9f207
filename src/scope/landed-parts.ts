import type { Component } from '../model/architecture.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { LandedFile, Landing } from './landing.ts';

/** A part of the first picture that a request lands in. */
export interface LandedPart extends Component {
  /** Its files among those landed in, best first. */
  readonly landed: readonly LandedFile[];
}

/** Parts by how strongly the request lands in them. A few strong files count more than many weak ones. */
export const landedParts = (project: Project, { files }: Landing): LandedPart[] => {
  const partOf = topPartOf(project);
  const found = new Map<string, { readonly landed: LandedFile[]; weight: number }>();
  for (const file of files) {
    const id = partOf.get(file.path);
    if (id === undefined) continue;
    const part = found.get(id) ?? { landed: [], weight: 0 };
    found.set(id, part);
    part.landed.push(file);
    part.weight += file.score ** sharpness;
  }
  return [...found]
    .sort((a, b) => b[1].weight - a[1].weight)
    .flatMap(([id, { landed }]) => {
      const component = project.architecture.components.get(id);
      return component ? [{ ...component, landed }] : [];
    });
};

const sharpness = 4;

const known = new WeakMap<Project, ReadonlyMap<ModulePath, string>>();

/** The part of the first picture that each file lies in. */
export const topPartOf = (project: Project): ReadonlyMap<ModulePath, string> => {
  const cached = known.get(project);
  if (cached) return cached;
  const { components, top } = project.architecture;
  const parts = new Map(top.flatMap((id) => (components.get(id)?.files ?? []).map((path) => [path, id] as const)));
  known.set(project, parts);
  return parts;
};
