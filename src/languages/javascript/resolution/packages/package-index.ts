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
  /** True for packages that a workspace makes visible by their name. */
  isMember(manifest: Manifest): boolean;
  /** What counts as a package of the workspace, sorted by path; without a declared workspace, every named package that is no sample. */
  readonly members: readonly Manifest[];
}

export const createPackageIndex = (manifests: readonly Manifest[], workspaces: readonly Workspace[]): PackageIndex => {
  const byFolder = new Map(manifests.map((manifest) => [manifest.folder, manifest]));
  const named = manifests.filter((manifest) => manifest.name !== undefined);
  const membership = new Map(
    manifests.map((manifest) => [manifest, workspaces.filter((workspace) => isMember(workspace, manifest.folder))]),
  );
  const gathered = new Set(named.filter((manifest) => membership.get(manifest)?.length !== 0));
  const gatheredByName = groupBy(gathered, (manifest) => manifest.name);
  const allByName = groupBy(named, (manifest) => manifest.name);

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
    if (isOtherPackage(constraint, name)) return undefined;
    const linked = declared && at(linkedFolder(declared, constraint) ?? '\0');
    if (linked) return linked;
    // What a workspace gathers it offers to its own packages and, hoisted, to whatever lies in its folder and asks for no other.
    const offered = ({ folder: base }: Workspace, workspacesOfAsker: readonly Workspace[] | undefined): boolean =>
      workspacesOfAsker ? workspacesOfAsker.some((workspace) => workspace.folder === base) : isInside(base, folder);
    const asking = declared && membership.get(declared);
    const visible = gatheredByName
      .get(name)
      ?.filter((manifest) => membership.get(manifest)?.some((workspace) => offered(workspace, asking)));
    const found = closest(visible ?? [], folder);
    if (found) return found;
    const same = allByName.get(name) ?? [];
    if (constraint.startsWith('workspace:')) return same.length === 1 ? same[0] : undefined;
    // Outside every workspace a name asked for by version means the published package, and only a package's own files know its name.
    const own = nearest(folder);
    return declared === undefined && own?.name === name ? own : undefined;
  };
  const linked = new Set(manifests.flatMap((manifest) => linkedBy(manifest).map(at)));
  const isPackage = (manifest: Manifest): boolean =>
    gathered.has(manifest) ||
    linked.has(manifest) ||
    manifest.folder === '' ||
    (workspaces.length === 0 && !isSample(manifest.folder));
  return {
    nearest,
    at,
    find,
    isDeclared: (name, folder) => declaring(name, folder) !== undefined,
    isMember: (manifest) => gathered.has(manifest),
    members: named.filter(isPackage),
  };
};

const isMember = (workspace: Workspace, folder: string): boolean =>
  folder === workspace.folder || (isInside(workspace.folder, folder) && workspace.isMember(folder));

/** `npm:other@1` puts another package under this name; `npm:name`, with or without a version, is the package itself. */
const isOtherPackage = (constraint: string, name: string): boolean =>
  constraint.startsWith('npm:') && constraint !== `npm:${name}` && !constraint.startsWith(`npm:${name}@`);

const linkedBy = (manifest: Manifest): readonly string[] =>
  [...manifest.dependencies.values()]
    .map((constraint) => linkedFolder(manifest, constraint))
    .filter((folder) => folder !== undefined);

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
