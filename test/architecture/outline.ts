import { buildArchitecture } from '../../src/architecture/build-architecture.ts';
import type { Architecture, ComponentId } from '../../src/model/architecture.ts';
import type { FileFacts } from '../../src/model/file-facts.ts';
import type { ModuleRole, PackageDependency } from '../../src/model/module-graph.ts';
import { graphOf } from '../support/graph.ts';

export interface Given {
  readonly name?: string;
  /** `path` for one file, `path 12` for that many files named after it; `path -> other` for an import. */
  readonly files: string;
  readonly roles?: Readonly<Record<string, ModuleRole>>;
  /** `folder: name` */
  readonly packages?: Readonly<Record<string, string>>;
  /** `folder: name of a package` that the manifest of the folder has. */
  readonly dependsOn?: Readonly<Record<string, string>>;
  /** First heading of a README. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly depth?: number;
}

export const architectureOf = ({
  name = 'shop',
  files,
  roles = {},
  packages = {},
  dependsOn = {},
  titles = {},
}: Given): Architecture => {
  const graph = graphOf(expand(files), {
    roles,
    packages: Object.entries(packages).map(([path, called]) => ({
      name: called,
      ecosystem: 'npm' as const,
      path,
      manifest: `${path}/package.json` as never,
      dependsOn: dependsOn[path] === undefined ? [] : [dependency(dependsOn[path])],
    })),
  });
  return buildArchitecture({ name, graph, facts: (path) => factsOf(titles[path]) });
};

const dependency = (name: string): PackageDependency => ({
  name,
  kind: 'runtime',
  constraint: '*',
  internal: true,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
});

/** `src/a 3` is `src/a/a1.ts`, `src/a/b2.ts`, `src/a/c3.ts`: names that no common word groups. */
const expand = (files: string): string =>
  files
    .split('\n')
    .flatMap((row) => {
      const [, folder = '', count] = /^\s*(\S+) (\d+)\s*$/.exec(row) ?? [];
      if (count === undefined) return [row];
      return Array.from({ length: Number(count) }, (_, index) => `${folder}/${word(index)}.ts`);
    })
    .join('\n');

export const word = (index: number): string => `${String.fromCharCode(97 + (index % 26))}${'x'.repeat(1 + (index % 3))}${index}`;

const factsOf = (title: string | undefined): FileFacts | undefined => {
  if (title === undefined) return undefined;
  const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 + title.length } };
  return {
    language: 'markdown',
    level: 'read',
    imports: [],
    definitions: [],
    exports: [],
    diagnostics: [],
    title: { text: title, quote: title, range },
  };
};

/** A line for each component: name, number of files, id. */
export const outlineOf = ({ components, top }: Architecture, depth: number): string => {
  const lines: string[] = [];
  const show = (id: ComponentId, level: number): void => {
    const component = components.get(id);
    if (!component) throw new Error(`no component ${id}`);
    lines.push(`${'  '.repeat(level)}${component.name} ${component.files.length} [${id}]`);
    if (level + 1 < depth) for (const child of component.children) show(child, level + 1);
  };
  for (const id of top) show(id, 0);
  const apart = [...components.values()].filter(({ id, parent }) => parent === undefined && !top.includes(id));
  for (const { id, name, files } of apart) lines.push(`apart: ${name} ${files.length} [${id}]`);
  return lines.join('\n');
};
