import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import { isFolderPath, readGoManifest } from '../go-mod.ts';
import type { GoManifest } from '../go-mod.ts';
import type { ResolverContext } from '../../language.ts';

export interface GoModule {
  readonly path: string;
  readonly folder: string;
  readonly file: string;
  readonly manifest: GoManifest;
  readonly text: string;
  /** Folders that stand in for other modules, by the paths of those. */
  readonly replaced: ReadonlyMap<string, string>;
  readonly required: ReadonlySet<string>;
}

export interface GoWork {
  readonly folder: string;
  readonly members: ReadonlySet<string>;
  readonly replaced: ReadonlyMap<string, string>;
}

export interface GoModules {
  readonly modules: readonly GoModule[];
  readonly works: readonly GoWork[];
  readonly notices: readonly Notice[];
  readonly configuration: ReadonlySet<string>;
  /** The module that a folder belongs to. */
  owner(folder: string): GoModule | undefined;
  named(path: string): readonly GoModule[];
}

/** Reads every `go.mod` and `go.work` but those of vendored packages. */
export const readGoModules = async (context: ResolverContext): Promise<GoModules> => {
  const files = [...context.paths]
    .filter((path) => /(?:^|\/)go\.(?:mod|work)$/u.test(path) && !/(?:^|\/)vendor\//u.test(path))
    .sort();
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await context.readText(file) })));
  const modules: GoModule[] = [];
  const works: GoWork[] = [];
  const notices: Notice[] = [];
  const manifestFolders = new Set(files.filter((file) => file.endsWith('go.mod')).map(folderOf));
  for (const { file, text } of texts) {
    if (text === undefined) {
      notices.push({ path: file, message: 'Cannot be read; imports of this module are not followed.' });
      continue;
    }
    const manifest = readGoManifest(text);
    if (file.endsWith('go.work')) works.push(workOf(file, manifest, manifestFolders, notices));
    else if (manifest.module) modules.push(moduleOf(file, text, manifest, manifest.module.text));
    else notices.push({ path: file, message: 'Has no module line; imports of this module are not followed.' });
  }
  return { modules, works, notices, configuration: new Set(files), ...lookups(modules) };
};

const moduleOf = (file: string, text: string, manifest: GoManifest, path: string): GoModule => ({
  path,
  folder: folderOf(file),
  file,
  text,
  manifest,
  replaced: replacedFolders(folderOf(file), manifest),
  required: new Set(manifest.requirements.map((each) => each.path.text)),
});

const workOf = (file: string, manifest: GoManifest, known: ReadonlySet<string>, notices: Notice[]): GoWork => {
  const folder = folderOf(file);
  const members = new Set<string>();
  for (const { text } of manifest.uses) {
    const member = text.startsWith('/') ? undefined : normalizePath(joinPath(folder, text));
    if (member !== undefined && known.has(member)) members.add(member);
    else notices.push({ path: file, message: `Uses ${text}, where no go.mod is.` });
  }
  return { folder, members, replaced: replacedFolders(folder, manifest) };
};

const replacedFolders = (folder: string, { replacements }: GoManifest): ReadonlyMap<string, string> =>
  new Map(
    replacements.flatMap(({ path, by }) => {
      const target = isFolderPath(by) ? normalizePath(joinPath(folder, by)) : undefined;
      return target === undefined ? [] : [[path, target] as const];
    }),
  );

const lookups = (modules: readonly GoModule[]): Pick<GoModules, 'owner' | 'named'> => {
  const byFolder = new Map(modules.map((each) => [each.folder, each]));
  const byPath = new Map<string, GoModule[]>();
  for (const module of modules) byPath.set(module.path, [...(byPath.get(module.path) ?? []), module]);
  const owners = new Map<string, GoModule | undefined>();
  const owner = (folder: string): GoModule | undefined => {
    if (owners.has(folder)) return owners.get(folder);
    const found = byFolder.get(folder) ?? (folder === '' ? undefined : owner(folderOf(folder)));
    owners.set(folder, found);
    return found;
  };
  return { owner, named: (path) => byPath.get(path) ?? [] };
};
