import { folderOf } from '../../../base/paths.ts';
import type { ImportFact } from '../../../model/file-facts.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { DistributionOf } from './distributions.ts';
import type { ImportRoots } from './import-roots.ts';
import type { FoundModule, ModuleFinder } from './module-finder.ts';
import { isStandardLibrary } from './standard-library.ts';
import type { SuppliedNames } from './supplied-names.ts';

export type ResolvedModule =
  { readonly kind: 'found'; readonly module: FoundModule } | { readonly kind: 'other'; readonly resolution: Resolution };

/** What the module named by an import statement is. `from` is the importing file. */
export type ModuleResolver = (from: string, reference: Pick<ImportFact, 'specifier' | 'bindings'>) => ResolvedModule;

export interface ModuleContext {
  readonly finder: ModuleFinder;
  readonly supplied: SuppliedNames;
  readonly roots: ImportRoots;
  readonly distributionOf: DistributionOf;
}

export const createModuleResolver = (context: ModuleContext): ModuleResolver => {
  const known = new Map<string, Map<string, Candidates>>();
  const candidatesAt = (from: string, specifier: string): Candidates => {
    const folder = folderOf(from);
    const key = isStub(from) ? `${folder}|` : folder;
    const byName = known.get(key) ?? new Map<string, Candidates>();
    known.set(key, byName);
    const found = byName.get(specifier) ?? findCandidates(context, folder, specifier.split('.'), isStub(from));
    byName.set(specifier, found);
    return found;
  };
  return (from, reference) => {
    const { specifier } = reference;
    if (specifier.startsWith('.')) return relative(context.finder, from, specifier);
    return chosen(context, from, reference, candidatesAt(from, specifier));
  };
};

const isStub = (path: string): boolean => path.endsWith('.pyi');

const relative = (finder: ModuleFinder, from: string, specifier: string): ResolvedModule => {
  const name = specifier.replace(/^\.+/u, '');
  let folder = folderOf(from);
  for (let up = specifier.length - name.length - 1; up > 0; up--) {
    if (folder === '') return unresolved('outside-the-folder');
    folder = folderOf(folder);
  }
  const names = name === '' ? ['__init__'] : name.split('.');
  const { module } = finder.follow(folder, names, isStub(from));
  if (name === '') return { kind: 'found', module: { folder, ...module } };
  return module ? { kind: 'found', module } : unresolved('not-found');
};

const unresolved = (reason: 'outside-the-folder' | 'not-found'): ResolvedModule => ({
  kind: 'other',
  resolution: { kind: 'unresolved', reason },
});

/** Modules of the workspace that a dotted name may mean, the most likely first. */
interface Candidates {
  readonly modules: readonly Candidate[];
  /** A package of that name is there, but not what is named in it. */
  readonly isPartlyThere: boolean;
}

interface Candidate {
  readonly module: FoundModule;
  /** Found only beside the importing file, which is no import root unless the file is run as a script. */
  readonly isBeside: boolean;
  /** Its top-level package is a folder without `__init__`, which gives way to an installed package. */
  readonly isSpread: boolean;
}

const findCandidates = (
  { finder, roots }: ModuleContext,
  folder: string,
  names: readonly string[],
  stub: boolean,
): Candidates => {
  const regular: Candidate[] = [];
  const spread: Candidate[] = [];
  let isPartlyThere = false;
  for (const { folder: root, isBeside } of roots(folder, names[0] ?? '')) {
    const { module, top } = finder.follow(root, names, stub);
    if (!top) continue;
    if (top.file !== undefined && !module) isPartlyThere = true;
    const isSpread = top.file === undefined;
    if (module) (isSpread ? spread : regular).push({ module, isBeside, isSpread });
  }
  const withFiles = spread.filter(({ module }) => module.file !== undefined);
  const folders = spread.filter(({ module }) => module.file === undefined);
  return { modules: [...regular, ...withFiles, ...folders], isPartlyThere };
};

const chosen = (
  context: ModuleContext,
  from: string,
  { specifier, bindings = [] }: Pick<ImportFact, 'specifier' | 'bindings'>,
  { modules, isPartlyThere }: Candidates,
): ResolvedModule => {
  const names = specifier.split('.');
  const [top = ''] = names;
  const isStandard = isStandardLibrary(top);
  const distribution = context.distributionOf(names);
  const suppliesAll = ({ module }: Candidate): boolean => isSupplied(context, module, bindings, names.length > 1);
  const isMeant = (candidate: Candidate): boolean => {
    if (candidate.module.file === from && candidate.module.folder === undefined) return false;
    const isDoubtful = isStandard || (candidate.isBeside && distribution !== undefined);
    return !isDoubtful || suppliesAll(candidate);
  };
  const found = modules.find(isMeant);
  const givesWay = found?.isSpread === true && found.module.file === undefined && distribution !== undefined;
  if (found && !givesWay) return { kind: 'found', module: found.module };
  if (isStandard) return { kind: 'other', resolution: { kind: 'builtin', name: top } };
  if (isPartlyThere && distribution === undefined) return unresolved('not-found');
  return { kind: 'other', resolution: { kind: 'external', package: distribution ?? top } };
};

/** Whether a module of the workspace that has the name of another one has what is asked of it as well. */
const isSupplied = (
  { finder, supplied }: ModuleContext,
  { file, folder }: FoundModule,
  bindings: NonNullable<ImportFact['bindings']>,
  isInner: boolean,
): boolean => {
  if (file === undefined) return false;
  const named = bindings.filter(({ imported }) => imported !== '*');
  if (named.length === 0) return isInner;
  return named.every(
    ({ imported }) =>
      supplied.of(file, imported).kind === 'defined' ||
      (folder !== undefined && finder.in(folder, imported, false)?.file !== undefined),
  );
};
