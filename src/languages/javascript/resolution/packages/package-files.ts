import { joinPath, normalizePath } from '../../../../base/paths.ts';
import type { Json } from '../configuration/json.ts';
import type { Probe } from '../files/probe.ts';
import { fillStar } from '../pattern-table.ts';
import type { PatternMatch } from '../pattern-table.ts';
import type { UnresolvedReason } from '../../../../model/resolution.ts';
import type { Manifest } from './manifest.ts';
import type { SourceOfOutput } from './source-of-output.ts';
import { targetsOf } from './targets.ts';
import type { Conditions } from './targets.ts';

export type Found = { readonly path: string } | { readonly reason: UnresolvedReason };

/** Whoever imports, as far as it matters to the package. */
export interface Asker extends Conditions {
  /** True under TypeScript's older ways, which know nothing of `exports`. */
  readonly ignoresExports: boolean;
}

/** Finds files by the names under which a package offers them. */
export interface PackageFiles {
  /** `subpath` is '' for the package itself. */
  find(manifest: Manifest, subpath: string, asker: Asker): Found;
  /** The file that a target of `exports` or `imports` stands for. */
  ofTargets(manifest: Manifest, match: PatternMatch<Json>, asker: Asker): Found;
}

export const createPackageFiles = (probe: Probe, sources: SourceOfOutput): PackageFiles => {
  /** The first that there is or that is made from a file there is: an absent output comes before a present stand-in for it. */
  const firstOf = (manifest: Manifest, candidates: readonly string[]): string | undefined => {
    for (const candidate of candidates) {
      const found =
        probe.fileOrFolder(candidate) ?? sources.configured(candidate) ?? sources.customary(candidate, manifest.folder);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = (path: string | undefined, otherwise: UnresolvedReason): Found =>
    path === undefined ? { reason: otherwise } : { path };

  const ofTargets: PackageFiles['ofTargets'] = (manifest, match, asker) => {
    const targets = targetsOf(match, asker);
    if (targets.length === 0) return { reason: 'not-exported' };
    const candidates = targets
      .filter((target) => target.startsWith('./'))
      .map((target) => normalizePath(`${manifest.folder}/${target}`));
    const inside = candidates.filter((candidate) => candidate !== undefined);
    return found(firstOf(manifest, inside), inside.some(sources.isOutput) ? 'build-output-absent' : 'not-found');
  };

  const entry = (manifest: Manifest): Found => {
    const { types, main, other } = manifest.entries;
    const versioned = versionedPaths(manifest, 'index');
    const stated = [...versioned, ...types, ...main, ...other];
    const usual = ['index', 'src/index', 'src/main', 'lib/index'].map((name) => joinPath(manifest.folder, name));
    const path = firstOf(manifest, stated) ?? probe.folder(manifest.folder) ?? firstOf(manifest, usual);
    return found(path, stated.some(sources.isOutput) ? 'build-output-absent' : 'not-found');
  };

  const file = (manifest: Manifest, subpath: string): Found => {
    const place = normalizePath(`${manifest.folder}/${subpath}`);
    if (place === undefined) return { reason: 'outside-the-folder' };
    const inSource = joinPath(manifest.folder, joinPath('src', subpath));
    const path = firstOf(manifest, [...versionedPaths(manifest, subpath), place]) ?? probe.fileOrFolder(inSource);
    return found(path, sources.isOutput(place) ? 'build-output-absent' : 'not-found');
  };

  const find: PackageFiles['find'] = (manifest, subpath, asker) => {
    const direct = (): Found => (subpath === '' ? entry(manifest) : file(manifest, subpath));
    if (!manifest.exports) return direct();
    const match = manifest.exports.match(subpath === '' ? '.' : `./${subpath}`);
    const exported: Found = match ? ofTargets(manifest, match, asker) : { reason: 'not-exported' };
    if ('path' in exported || !asker.ignoresExports) return exported;
    const other = direct();
    return 'path' in other ? other : exported;
  };
  return { find, ofTargets };
};

const versionedPaths = (manifest: Manifest, name: string): readonly string[] => {
  const match = manifest.typesVersions?.match(name);
  return (match?.target ?? [])
    .map((target) => normalizePath(`${manifest.folder}/${fillStar(target, match?.star)}`))
    .filter((path) => path !== undefined);
};
