import { baseName, folderOf } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { Package } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ResolverContext } from '../../language.ts';
import { lockedPrefixes, readComposerManifest } from './composer-manifest.ts';
import type { ComposerManifest } from './composer-manifest.ts';

export interface Projects {
  readonly manifests: readonly ComposerManifest[];
  /** Folder of the manifest that a path belongs to; '' where it belongs to none. */
  folderOf(path: string): string;
  /** The outside package that a full name belongs to. */
  externalPackage(name: string): string | undefined;
  readonly packages: readonly Package[];
  readonly notices: readonly Notice[];
  readonly configuration: ReadonlySet<string>;
}

export const findProjects = async (context: ResolverContext): Promise<Projects> => {
  const manifests: ComposerManifest[] = [];
  const notices: Notice[] = [];
  const locked = new Map<string, string>();
  const configuration = [...context.paths].filter((path) => /(?:^|\/)composer\.(?:json|lock)$/u.test(path)).sort();
  for (const path of configuration) {
    const text = await context.readText(path);
    if (text === undefined) continue;
    if (baseName(path) === 'composer.lock') {
      for (const [prefix, name] of lockedPrefixes(text)) if (!locked.has(prefix)) locked.set(prefix, name);
      continue;
    }
    const manifest = readComposerManifest(path, text);
    if (manifest) manifests.push(manifest);
    else notices.push({ path, message: 'Not a valid Composer manifest; its autoload rules are not known.' });
  }
  const folders = new Set(manifests.map(({ folder }) => folder));
  return {
    manifests,
    folderOf: (path) => {
      let folder = folderOf(path);
      while (folder !== '' && !folders.has(folder)) folder = folderOf(folder);
      return folder;
    },
    externalPackage: (name) => packageOf(name, locked),
    packages: packagesOf(manifests),
    notices,
    configuration: new Set(configuration),
  };
};

/** By the longest prefix that a settled package declares. */
const packageOf = (name: string, locked: ReadonlyMap<string, string>): string | undefined => {
  for (let end = name.length; end > 0; end = name.lastIndexOf('\\', end - 1)) {
    const found = locked.get(`${name.slice(0, end)}\\`) ?? locked.get(name.slice(0, end));
    if (found !== undefined) return found;
    if (!name.includes('\\')) break;
  }
  return undefined;
};

const packagesOf = (manifests: readonly ComposerManifest[]): readonly Package[] => {
  const nameOf = ({ name, folder }: ComposerManifest): string => name ?? (folder === '' ? 'composer.json' : baseName(folder));
  const names = new Set(manifests.flatMap(({ name }) => name ?? []));
  return manifests.map((manifest) => ({
    name: nameOf(manifest),
    ecosystem: 'packagist',
    path: manifest.folder,
    manifest: modulePath(manifest.path),
    dependsOn: manifest.rows.map((row) => ({ ...row, internal: row.name !== manifest.name && names.has(row.name) })),
  }));
};
