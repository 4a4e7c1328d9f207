import { folderOf } from '../../../base/paths.ts';
import type { GoModule } from './go-modules.ts';

/** The module an outside package belongs to: as required, or as its host names modules. */
export const externalModule = (importPath: string, owner: GoModule | undefined, modules: readonly GoModule[]): string => {
  for (const { required } of owner ? [owner, ...modules] : modules) {
    for (let prefix = importPath; prefix !== ''; prefix = folderOf(prefix)) if (required.has(prefix)) return prefix;
  }
  const segments = importPath.split('/');
  const [host = ''] = segments;
  const length = threeSegments.has(host) ? 3 : 2;
  const isVersioned = /^v\d+$/u.test(segments[length] ?? '');
  return segments.slice(0, isVersioned ? length + 1 : length).join('/');
};

/** Hosts whose modules are `host/owner/name`. */
const threeSegments: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'golang.org',
  'codeberg.org',
  'gitee.com',
]);
