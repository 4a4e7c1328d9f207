import { lineIndex } from '../../../base/line-index.ts';
import type { Package } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { Manifest } from './read-manifests.ts';
import { normalizedName } from './requirement.ts';

/** The packages of the workspace: of each folder the first manifest with a name, and its rows. */
export const declaredPackages = (manifests: readonly Manifest[]): readonly Package[] => {
  const byFolder = new Map<string, { readonly manifest: Manifest; readonly name: string }>();
  for (const manifest of manifests) {
    const { name, folder } = manifest;
    if (name && !byFolder.has(folder)) byFolder.set(folder, { manifest, name: name.value });
  }
  const names = new Set([...byFolder.values()].map(({ name }) => normalizedName(name)));
  return [...byFolder.values()].map(({ manifest, name }) => {
    const lines = lineIndex(manifest.text);
    return {
      name,
      ecosystem: 'pypi',
      path: manifest.folder,
      manifest: modulePath(manifest.path),
      dependsOn: manifest.rows.map(({ start, end, ...row }) => ({
        ...row,
        internal: names.has(normalizedName(row.name)),
        range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      })),
    };
  });
};
