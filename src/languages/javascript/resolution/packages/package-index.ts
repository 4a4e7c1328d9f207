import { groupBy } from '../../../../base/collections.ts';
import { folderOf, isInside, normalizePath } from '../../../../base/paths.ts';
import type { Manifest } from './manifest.ts';
import type { Workspace } from './workspace-patterns.ts';

export interface PackageIndex {
  /** The manifest of the nearest folder above that has one. */
  nearest(folder: string): Manifest | undefined;
  /** The manifest in exactly this folder. */
  at(folder: string): Manifest | undefined;
  /** The package of the folder that `name` means to a file in `folder`; undefined where it is one from outside. */
  find(name: string, folder: string): Manifest | undefined;
  /** True where a manifest above asks for `name`. */
  isDeclared(name: string, folder: string): boolean;
  /** True for packages that a workspace or a link makes visible by their name. */
  isMember(manifest: Manifest): boolean;
  /** Packages of the workspace, sorted by path. */
  readonly members: readonly Manifest[];
}

export const createPackageIndex = (manifests: readonly Manifest[], workspaces: readonly Workspace[]): PackageIndex => {
  const byFolder = new Map(manifests.map((manifest) => [manifest.folder, manifest]));
  const gathered = gatheredBy(manifests, workspaces, byFolder);
  const byName = groupBy(gathered, (manifest) => manifest.name);
  const isStray = ({ name, folder }: Manifest): boolean => name !== undefined && !isSample(folder);
  const strays = manifests.filter((manifest) => !gathered.has(manifest) && isStray(manifest));
  const straysByName = groupBy(strays, (manifest) => manifest.name);

  const at = (folder: string): Manifest | undefined => byFolder.get(folder);
  const nearest = (folder: string): Manifest | undefined => {
    for (let place = folder; ; place = folderOf(place)) {
      const manifest = byFolder.get(place);
      if (manifest || place === '') return manifest;
    }
  };
  const declaring = (name: string, folder: string): Manifest | undefined => {
    for (let place = folder; ; place = folderOf(place)) {
      const manifest = byFolder.get(place);
      if (manifest?.dependencies.has(name)) return manifest;
      if (place === '') return undefined;
    }
  };
  const find = (name: string, folder: string): Manifest | undefined => {
    const declared = declaring(name, folder);
    const constraint = declared?.dependencies.get(name) ?? '';
    if (constraint.startsWith('npm:')) return undefined;
    const linked = declared && at(linkedFolder(declared, constraint) ?? '\0');
    if (linked) return linked;
    const member = closest(byName.get(name) ?? [], folder);
    if (member) return member;
    const candidates = straysByName.get(name) ?? [];
    // Without a workspace that says so, a name asked for by version means the published package.
    const fromOutside = declared !== undefined && !constraint.startsWith('workspace:');
    return fromOutside || candidates.length !== 1 ? undefined : candidates[0];
  };
  return {
    nearest,
    at,
    find,
    isDeclared: (name, folder) => declaring(name, folder) !== undefined,
    isMember: (manifest) => gathered.has(manifest),
    // Without a workspace each package stands for itself, and is a package all the same.
    members: manifests.filter((manifest) => gathered.has(manifest) || (workspaces.length === 0 && isStray(manifest))),
  };
};

/** What the workspaces gather, what is linked to, and the root. */
const gatheredBy = (
  manifests: readonly Manifest[],
  workspaces: readonly Workspace[],
  byFolder: ReadonlyMap<string, Manifest>,
): ReadonlySet<Manifest> => {
  const linked = new Set<Manifest>();
  for (const manifest of manifests) {
    for (const constraint of manifest.dependencies.values()) {
      const target = byFolder.get(linkedFolder(manifest, constraint) ?? '\0');
      if (target) linked.add(target);
    }
  }
  const isGathered = ({ folder }: Manifest): boolean =>
    folder === '' || workspaces.some((workspace) => isMember(workspace, folder));
  return new Set(manifests.filter((manifest) => manifest.name !== undefined && (linked.has(manifest) || isGathered(manifest))));
};

const isMember = (workspace: Workspace, folder: string): boolean =>
  folder === workspace.folder || (isInside(workspace.folder, folder) && workspace.isMember(folder));

/** Where `file:../x`, `link:../x` and `portal:../x` lead. */
const linkedFolder = (manifest: Manifest, constraint: string): string | undefined => {
  const target = /^(?:file|link|portal|workspace):(\.{1,2}(?:\/.*)?)$/.exec(constraint)?.[1];
  return target === undefined ? undefined : normalizePath(`${manifest.folder}/${target}`);
};

/** Folders whose packages are made to be looked at or copied, not to be depended on. */
const isSample = (folder: string): boolean =>
  /(?:^|\/)_*(?:fixtures?|templates?|tests?|mocks?|testdata|examples?|samples?)_*(?:\/|$)/i.test(folder);

const closest = (candidates: readonly Manifest[], folder: string): Manifest | undefined => {
  let best = candidates[0];
  for (const candidate of candidates.slice(1)) {
    if (best && sharedFolders(candidate.folder, folder) > sharedFolders(best.folder, folder)) best = candidate;
  }
  return best;
};

const sharedFolders = (a: string, b: string): number => {
  const left = a.split('/');
  const right = b.split('/');
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared;
};
