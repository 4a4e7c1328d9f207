import { lineIndex } from '../../../base/line-index.ts';
import type { LineIndex } from '../../../base/line-index.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { Package, PackageDependency } from '../../../model/module-graph.ts';
import type { XmlText } from '../../xml/xml-elements.ts';
import { versionOf } from './read-projects.ts';
import type { Project } from './read-projects.ts';

/** The projects as packages: what each refers to, and where its file says so. */
export const workspacePackages = async (
  projects: readonly Project[],
  readText: (path: string) => Promise<string | undefined>,
): Promise<readonly Package[]> => {
  const names = new Map(projects.map((project) => [project.path.toLowerCase(), project.name]));
  const known = new Set(projects.map(({ name }) => name.toLowerCase()));
  const packages: Package[] = [];
  for (const project of projects) {
    const index = lineIndex((await readText(project.path)) ?? '');
    const dependsOn = [...referenceRows(project, names, index), ...packageRows(project, known, index)];
    packages.push({
      name: project.name,
      ecosystem: 'nuget',
      path: project.folder,
      manifest: modulePath(project.path),
      dependsOn,
    });
  }
  return packages;
};

const rangeOf = (index: LineIndex, { start, end }: XmlText): PackageDependency['range'] => ({
  start: index.positionAt(start),
  end: index.positionAt(end),
});

const referenceRows = ({ file }: Project, names: ReadonlyMap<string, string>, index: LineIndex): PackageDependency[] =>
  file.projects.flatMap(({ path, place }) => {
    const name = names.get(path.toLowerCase());
    return name === undefined
      ? []
      : [{ name, kind: 'runtime' as const, constraint: '', internal: true, range: rangeOf(index, place) }];
  });

/** Rows of the project's own file only: a row of a shared file has its place there. */
const packageRows = (project: Project, known: ReadonlySet<string>, index: LineIndex): PackageDependency[] =>
  project.file.packages.map((item) => ({
    name: item.name,
    kind: item.isPrivate ? 'development' : 'runtime',
    constraint: versionOf(project, item),
    internal: known.has(item.name.toLowerCase()),
    range: rangeOf(index, item.place),
  }));
