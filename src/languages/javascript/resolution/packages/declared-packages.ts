import type { Node } from 'jsonc-parser';
import { lineIndex } from '../../../../base/line-index.ts';
import type { LineIndex } from '../../../../base/line-index.ts';
import type { Package, PackageDependency } from '../../../../model/module-graph.ts';
import { modulePath } from '../../../../model/module-path.ts';
import { dependencyFields } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** The packages of the workspace, with the rows of their manifests. */
export const declaredPackages = (members: readonly Manifest[]): readonly Package[] => {
  const names = new Set(members.map((manifest) => manifest.name));
  return members.flatMap((manifest) =>
    manifest.name === undefined
      ? []
      : [
          {
            name: manifest.name,
            ecosystem: 'npm',
            path: manifest.folder,
            manifest: modulePath(manifest.path),
            dependsOn: rowsOf(manifest, names),
          },
        ],
  );
};

const kinds: Readonly<Record<(typeof dependencyFields)[number], PackageDependency['kind']>> = {
  dependencies: 'runtime',
  devDependencies: 'development',
  peerDependencies: 'peer',
  optionalDependencies: 'optional',
};

const rowsOf = ({ file }: Manifest, names: ReadonlySet<string | undefined>): readonly PackageDependency[] => {
  const lines = lineIndex(file.text);
  return dependencyFields.flatMap((field) =>
    membersOf(lastMember(file.json.tree, field)).flatMap((row) => {
      const [key, value] = row.children ?? [];
      const name: unknown = key?.value;
      const constraint: unknown = value?.value;
      if (typeof name !== 'string' || typeof constraint !== 'string') return [];
      return [{ name, kind: kinds[field], constraint, internal: names.has(name), range: rangeOf(row, lines) }];
    }),
  );
};

/** JSON takes the last of two members with one name. */
const lastMember = (tree: Node, name: string): Node | undefined =>
  membersOf(tree)
    .filter(({ children }) => children?.[0]?.value === name)
    .at(-1)?.children?.[1];

const membersOf = (node: Node | undefined): readonly Node[] => (node?.type === 'object' ? (node.children ?? []) : []);

const rangeOf = ({ offset, length }: Node, lines: LineIndex): PackageDependency['range'] => ({
  start: lines.positionAt(offset),
  end: lines.positionAt(offset + length),
});
