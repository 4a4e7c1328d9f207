import { folderOf } from '../../../base/paths.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { createConfigurationReader } from './configuration/configuration-reader.ts';
import { readTsconfigs } from './configuration/governing-config.ts';
import type { Tsconfig } from './configuration/tsconfig.ts';
import { createOtherCase } from './files/other-case.ts';
import { knownFiles } from './files/known-files.ts';
import { createProbe } from './files/probe.ts';
import { declaredPackages } from './packages/declared-packages.ts';
import { createPackageFiles } from './packages/package-files.ts';
import type { Asker } from './packages/package-files.ts';
import { createPackageIndex } from './packages/package-index.ts';
import { packagedConfiguration } from './packages/packaged-configuration.ts';
import { readManifests } from './packages/read-manifests.ts';
import { createSourceOfOutput } from './packages/source-of-output.ts';
import { readWorkspaces } from './packages/workspace-patterns.ts';
import { createSpecifierResolver } from './resolve-specifier.ts';

/**
 * Resolves as TypeScript and bundlers do, over the known paths alone: nothing installed, nothing built, no code of the folder run. `notices`
 * grows while specifiers are resolved, by those that only a disk without upper and lower case would accept.
 */
export const createResolver = async (context: ResolverContext): Promise<Resolver> => {
  const reader = createConfigurationReader(context);
  const manifests = await readManifests(context.paths, reader);
  const packages = createPackageIndex(manifests, await readWorkspaces(context.paths, manifests, reader));
  const configs = await readTsconfigs(context.paths, reader, packagedConfiguration(packages));
  const files = knownFiles(context.paths);
  const probe = createProbe(files, (folder) => {
    const entries = packages.at(folder)?.entries;
    return entries && { typed: [...entries.types, ...entries.main], plain: [...entries.main, ...entries.other] };
  });
  const sources = createSourceOfOutput(configs.all, files, probe);
  const packageFiles = createPackageFiles(probe, sources);
  const inOtherCase = createOtherCase(context.paths);
  const resolveSpecifier = createSpecifierResolver({
    files,
    probe,
    sources,
    packages,
    packageFiles,
    inOtherCase,
    note: (path, message) => reader.note(path, message),
  });

  const places = new Map<string, Place>();
  const placeOf = (folder: string): Place => {
    const known = places.get(folder);
    if (known) return known;
    const place: Place = { folder, nearest: configs.nearest(folder), governing: new Map(), importers: new Map() };
    places.set(folder, place);
    return place;
  };
  return {
    resolve: (from, { specifier }) => {
      const place = placeOf(folderOf(from));
      const config = governingConfig(place, from, configs.governing);
      const importers = importersFor(place, config)[styleOf(from)];
      const cached = importers.resolutions.get(specifier);
      if (cached) return cached;
      const { asker } = importers;
      const resolution = resolveSpecifier({ from, folder: place.folder, config, asker }, specifier);
      importers.resolutions.set(specifier, resolution);
      return resolution;
    },
    packages: declaredPackages(packages.members),
    notices: reader.notices,
    configuration: reader.used,
  };
};

/** What is known of the imports of one folder's files. */
interface Place {
  readonly folder: string;
  readonly nearest: Tsconfig | undefined;
  /** By file; used only where the nearest configuration shares its work with others. */
  readonly governing: Map<string, Tsconfig>;
  readonly importers: Map<Tsconfig | undefined, Readonly<Record<Asker['style'], Importers>>>;
}

/** Files of a folder whose imports mean the same. */
interface Importers {
  readonly asker: Asker;
  readonly resolutions: Map<string, Resolution>;
}

const governingConfig = (
  { nearest, governing }: Place,
  from: string,
  choose: (nearest: Tsconfig, path: string) => Tsconfig,
): Tsconfig | undefined => {
  if (!nearest || nearest.references.length === 0) return nearest;
  const config = governing.get(from) ?? choose(nearest, from);
  governing.set(from, config);
  return config;
};

const importersFor = ({ importers }: Place, config: Tsconfig | undefined): Readonly<Record<Asker['style'], Importers>> => {
  const known = importers.get(config);
  if (known) return known;
  const made = { import: importersOf('import', config), require: importersOf('require', config) };
  importers.set(config, made);
  return made;
};

const importersOf = (style: Asker['style'], config: Tsconfig | undefined): Importers => ({
  asker: { style, customConditions: config?.customConditions ?? [], ignoresExports: config?.ignoresExports ?? false },
  resolutions: new Map(),
});

/** The only names that leave no doubt; what a plain `.js` is turned into depends on tools. */
const styleOf = (path: string): Asker['style'] => (/\.c[jt]s$/.test(path) ? 'require' : 'import');
