import { joinPath, normalizePath } from '../../../../base/paths.ts';
import type { FindPackagedConfiguration } from '../configuration/extended-options.ts';
import { asText } from '../configuration/json.ts';
import type { PackageIndex } from './package-index.ts';
import { splitPackageName } from './package-name.ts';
import { targetsOf } from './targets.ts';

/** Where `"extends": "@org/tsconfig/base"` may lead when the package is one of the folder. */
export const packagedConfiguration =
  (packages: PackageIndex): FindPackagedConfiguration =>
  (specifier, from) => {
    const { name, subpath } = splitPackageName(specifier);
    const manifest = packages.find(name, from);
    if (!manifest) return [];
    const match = manifest.exports?.match(subpath === '' ? '.' : `./${subpath}`);
    const stated = subpath === '' ? [asText(manifest.object.get('tsconfig')) ?? 'tsconfig.json'] : [subpath, `${subpath}.json`];
    return [
      ...(match ? targetsOf(match, { style: 'require', customConditions: [] }) : []),
      ...stated,
      joinPath(subpath, 'tsconfig.json'),
    ]
      .map((target) => normalizePath(`${manifest.folder}/${target}`))
      .filter((path) => path !== undefined);
  };
