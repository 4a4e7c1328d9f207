import { folderOf, isInside, joinPath, normalizePath } from '../../../base/paths.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { Resolution, UnresolvedReason } from '../../../model/resolution.ts';
import { builtinModule } from './builtin-modules.ts';
import type { Tsconfig } from './configuration/tsconfig.ts';
import type { KnownFiles } from './files/known-files.ts';
import type { Probe } from './files/probe.ts';
import type { Asker, Found, PackageFiles } from './packages/package-files.ts';
import type { PackageIndex } from './packages/package-index.ts';
import { isPackageName, splitPackageName } from './packages/package-name.ts';
import type { SourceOfOutput } from './packages/source-of-output.ts';
import { targetsOf } from './packages/targets.ts';
import { fillStar } from './pattern-table.ts';
import { readSpecifier, withoutLoaders, withoutQuery } from './specifier.ts';

export interface Knowledge {
  readonly files: KnownFiles;
  readonly probe: Probe;
  readonly sources: SourceOfOutput;
  readonly packages: PackageIndex;
  readonly packageFiles: PackageFiles;
  readonly inOtherCase: (candidate: string) => string | undefined;
  readonly note: (path: string, message: string) => void;
}

/** Where an import stands. */
export interface Importer {
  readonly from: string;
  readonly folder: string;
  readonly config: Tsconfig | undefined;
  readonly asker: Asker;
}

export type SpecifierResolver = (importer: Importer, specifier: string) => Resolution;

export const createSpecifierResolver = (knowledge: Knowledge): SpecifierResolver => {
  const once = (importer: Importer, text: string): Resolution => {
    const specifier = readSpecifier(text);
    switch (specifier.kind) {
      case 'relative':
        return relative(knowledge, importer, specifier.path, specifier.folderOnly);
      case 'rooted':
        return mapped(knowledge, importer, text) ?? rooted(knowledge, importer, specifier.path);
      case 'private':
        return mapped(knowledge, importer, text) ?? privateImport(knowledge, importer, specifier.name, once);
      case 'bare':
        return mapped(knowledge, importer, text) ?? bare(knowledge, importer, specifier.name);
      case 'scheme':
        return mapped(knowledge, importer, text) ?? schemed(text, specifier.package);
      case 'outside':
        return unresolved('outside-the-folder');
      case 'computed':
      case 'malformed':
        return unresolved(specifier.kind);
    }
  };
  return (importer, text) => {
    const first = once(importer, withoutLoaders(text));
    if (first.kind !== 'unresolved') return first;
    const plain = withoutQuery(withoutLoaders(text));
    const second = plain === text ? first : once(importer, plain);
    return second.kind === 'unresolved' ? first : second;
  };
};

const internal = (path: string): Resolution => ({ kind: 'internal', path: modulePath(path) });
const unresolved = (reason: UnresolvedReason): Resolution => ({ kind: 'unresolved', reason });
const toResolution = (found: Found): Resolution => ('path' in found ? internal(found.path) : unresolved(found.reason));

const relative = (knowledge: Knowledge, importer: Importer, specifier: string, folderOnly: boolean): Resolution => {
  const place = joinRelative(importer.folder, specifier);
  if (place === undefined) return unresolved('outside-the-folder');
  const path = atPlace(knowledge, place, folderOnly, importer.asker) ?? inOtherRoot(knowledge, place, importer.config);
  if (path !== undefined) return internal(path);
  const installed = `/${place}`.lastIndexOf(installs);
  if (installed >= 0) return { kind: 'external', package: splitPackageName(place.slice(installed + installs.length - 1)).name };
  noteOtherCase(knowledge, importer, specifier, place);
  // Compiled from another language, so never there without a build.
  const isBuilt = knowledge.sources.isOutput(place) || place.endsWith('.node');
  return unresolved(isBuilt ? 'build-output-absent' : 'not-found');
};

/** As `normalizePath` of both together, without taking apart the folder. */
const joinRelative = (folder: string, specifier: string): string | undefined => {
  let base = folder;
  let at = 0;
  for (;;) {
    if (specifier.startsWith('./', at)) at += 2;
    else if (base !== '' && specifier.startsWith('../', at)) {
      base = folderOf(base);
      at += 3;
    } else break;
  }
  const rest = specifier.slice(at);
  const isPlain = rest !== '' && !rest.startsWith('.') && !rest.endsWith('/') && !rest.includes('/.') && !rest.includes('//');
  return isPlain && !rest.startsWith('/') ? joinPath(base, rest) : normalizePath(`${base}/${rest}`);
};

const installs = '/node_modules/';

const atPlace = (knowledge: Knowledge, place: string, folderOnly: boolean, asker: Asker): string | undefined => {
  const { probe, sources, packages, packageFiles } = knowledge;
  const direct = folderOnly ? probe.folder(place) : probe.fileOrFolder(place);
  if (direct !== undefined) return direct;
  const manifest = packages.at(place);
  const entry = manifest && packageFiles.find({ ...manifest, exports: undefined }, '', asker);
  if (entry && 'path' in entry) return entry.path;
  return sources.configured(place) ?? sources.mirrored(place) ?? ofPackageOutput(knowledge, place);
};

const ofPackageOutput = ({ sources, packages }: Knowledge, place: string): string | undefined => {
  const manifest = sources.isOutput(place) ? packages.nearest(folderOf(place)) : undefined;
  return manifest && sources.customary(place, manifest.folder);
};

/** `rootDirs` lie over one another: what is not in one may be in the next. */
const inOtherRoot = ({ probe }: Knowledge, place: string, config: Tsconfig | undefined): string | undefined => {
  const own = config?.rootDirs.find((dir) => isInside(dir, place));
  if (own === undefined) return undefined;
  const rest = own === '' ? place : place.slice(own.length + 1);
  return firstFound(config?.rootDirs ?? [], (dir) => (dir === own ? undefined : probe.fileOrFolder(joinPath(dir, rest))));
};

const noteOtherCase = ({ inOtherCase, note }: Knowledge, { from }: Importer, specifier: string, place: string): void => {
  const other = inOtherCase(place);
  if (other !== undefined)
    note(from, `Imports ${JSON.stringify(specifier)}; only ${other} is there, which differs in upper and lower case.`);
};

/** By `paths` and `baseUrl` of the governing configuration; undefined where they say nothing. */
const mapped = (knowledge: Knowledge, { config, folder }: Importer, name: string): Resolution | undefined => {
  const { probe, sources, packages } = knowledge;
  const match = config?.paths?.match(name);
  if (match) {
    const targets = match.target.map((target) => fillStar(target, match.star)).map((target) => normalizePath(target));
    const inside = targets.filter((target) => target !== undefined);
    const path = firstFound(inside, (target) => probe.fileOrFolder(target) ?? sources.configured(target));
    if (path !== undefined) return internal(path);
    const { name: packageName } = splitPackageName(name);
    const isAlias = match.pattern !== '*' && !inside.some((target) => target.includes('node_modules'));
    const isTaken =
      packages.isDeclared(packageName, folder) ||
      packages.find(packageName, folder) !== undefined ||
      builtinModule(name) !== undefined;
    if (isAlias && !isTaken) return unresolved(inside.some(sources.isOutput) ? 'build-output-absent' : 'not-found');
  } else if (config?.baseUrl !== undefined) {
    const place = normalizePath(`${config.baseUrl}/${name}`);
    const path = place === undefined ? undefined : probe.fileOrFolder(place);
    if (path !== undefined) return internal(path);
  }
  return undefined;
};

/** A development server serves the folder of the package, and what lies in its `public`, as the root. */
const rooted = ({ probe, packages }: Knowledge, { folder }: Importer, path: string): Resolution => {
  const base = packages.nearest(folder)?.folder ?? '';
  const found = firstFound([base, joinPath(base, 'public'), ''], (root) => {
    const place = normalizePath(`${root}/${path}`);
    return place === undefined ? undefined : probe.file(place);
  });
  return found === undefined ? unresolved('outside-the-folder') : internal(found);
};

/** `imports` of the nearest manifest; its targets may be names of packages. */
const privateImport = (knowledge: Knowledge, importer: Importer, name: string, resolve: SpecifierResolver): Resolution => {
  const manifest = knowledge.packages.nearest(importer.folder);
  const match = manifest?.imports?.match(name);
  if (!manifest || !match) return unresolved('not-found');
  const found = knowledge.packageFiles.ofTargets(manifest, match, importer.asker);
  if ('path' in found) return internal(found.path);
  const other = targetsOf(match, importer.asker).find((target) => !/^[./#]/.test(target));
  return other === undefined ? unresolved(found.reason) : resolve(importer, other);
};

const bare = (knowledge: Knowledge, { asker, folder }: Importer, specifier: string): Resolution => {
  const { packages, packageFiles } = knowledge;
  const { name, subpath } = splitPackageName(specifier);
  const nearest = packages.nearest(folder);
  const manifest = nearest?.name === name && nearest.exports ? nearest : packages.find(name, folder);
  const builtin = builtinModule(specifier);
  if (builtin !== undefined && !(manifest && packages.isMember(manifest))) return { kind: 'builtin', name: builtin };
  if (manifest) return toResolution(packageFiles.find(manifest, subpath, asker));
  if (!isAlias(knowledge, folder, name, subpath)) return { kind: 'external', package: withoutQuery(name) };
  const customary = customaryAlias(knowledge, folder, specifier);
  return customary === undefined ? unresolved('not-found') : internal(customary);
};

/**
 * `@/x`, `~/x` and `$lib/x` where no configuration says what they mean: these frameworks write that into their own, which is made
 * by a build. Only where one of the folders that they take it for has the file.
 */
const customaryAlias = ({ probe, packages }: Knowledge, folder: string, specifier: string): string | undefined => {
  const [, alias = '', path = ''] = /^(@|~|\$lib)\/(.+)$/.exec(specifier) ?? [];
  const custom = customs.get(alias);
  if (!custom?.frameworks.some((name) => packages.isDeclared(name, folder))) return undefined;
  const base = packages.nearest(folder)?.folder ?? '';
  const found = custom.roots.flatMap((root) => {
    const place = normalizePath(`${base}/${root}/${path}`);
    return place === undefined ? [] : (probe.fileOrFolder(place) ?? []);
  });
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
};

interface Custom {
  readonly frameworks: readonly string[];
  readonly roots: readonly string[];
}

const vue = ['vue', 'nuxt', 'laravel-vite-plugin'];
const customs: ReadonlyMap<string, Custom> = new Map([
  ['$lib', { frameworks: ['@sveltejs/kit'], roots: ['src/lib'] }],
  ['@', { frameworks: vue, roots: ['src', 'resources/js', 'app', ''] }],
  ['~', { frameworks: vue, roots: ['src', 'app', ''] }],
]);

/** Names that no registry could hold, and undeclared ones that begin as a folder does: `src/x`. */
const isAlias = ({ files, packages }: Knowledge, folder: string, name: string, subpath: string): boolean => {
  if (!isPackageName(withoutQuery(name))) return true;
  if (subpath === '' || packages.isDeclared(name, folder)) return false;
  const base = packages.nearest(folder)?.folder ?? '';
  return [base, ''].some((root) => files.hasFolder(joinPath(root, name)));
};

const schemed = (text: string, name: string): Resolution => {
  const builtin = builtinModule(text);
  return builtin === undefined ? { kind: 'external', package: name } : { kind: 'builtin', name: builtin };
};

const firstFound = <T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};
