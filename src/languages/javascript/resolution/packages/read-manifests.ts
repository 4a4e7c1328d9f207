import { compareText } from '../../../../base/collections.ts';
import type { ConfigurationReader } from '../configuration/configuration-reader.ts';
import { manifestOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Every package.json of the folder, sorted by path. */
export const readManifests = async (paths: ReadonlySet<string>, reader: ConfigurationReader): Promise<readonly Manifest[]> => {
  const manifests: Manifest[] = [];
  const found = [...paths].filter(isManifest).sort(compareText);
  await reader.prepare(found);
  for (const path of found) {
    const file = await reader.json(path);
    const manifest = file && manifestOf(file);
    if (manifest) manifests.push(manifest);
    else if (file) reader.note(path, 'Is not an object; nothing of it is used.');
  }
  return manifests;
};

const isManifest = (path: string): boolean =>
  (path === 'package.json' || path.endsWith('/package.json')) && !/(?:^|\/)node_modules\//.test(path);
