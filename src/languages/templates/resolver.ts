import { baseName, folderOf, joinPath, normalizePath } from '../../base/paths.ts';
import { modulePath } from '../../model/module-path.ts';
import type { Resolution } from '../../model/resolution.ts';
import { sharedResolver } from '../javascript/resolution/shared-resolver.ts';
import type { Resolver, ResolverContext } from '../language.ts';
import { engineOfPath, enginesOfPath } from './engine-of.ts';
import type { Engine } from './engine.ts';

/** Finds templates by their names and files by their addresses, over the known paths alone. */
export const createTemplateResolver = async (context: ResolverContext): Promise<Resolver> => {
  const known = knownFiles(context.paths);
  const scripts = await sharedResolver(context);
  return {
    resolve: (from, reference) => {
      const { specifier, kind } = reference;
      if (kind === 'type' || kind === 'implicit') return named(known, from, specifier, kind === 'type' ? '.cs' : '.razor');
      const path = isAddress(specifier) ? fileAt(known, from, specifier) : templateAt(known, from, specifier);
      if (path !== undefined) return { kind: 'internal', path: modulePath(path) };
      const script = isOfScript(specifier) ? scripts.resolve(from, reference) : undefined;
      return script?.kind === 'internal' ? script : absent(specifier);
    },
    packages: [],
    notices: [],
    configuration: scripts.configuration,
  };
};

/** Scripts leave out endings where a build tool reads them. */
const isOfScript = (specifier: string): boolean => /^\.{1,2}\//.test(specifier) && !/\.\w+$/.test(specifier);

/** Why there is no such file. */
const absent = (specifier: string): Resolution => {
  if (ofPackage.test(specifier)) return { kind: 'nothing' };
  const [, installed] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(specifier) ?? [];
  if (installed !== undefined) return { kind: 'external', package: installed };
  return {
    kind: 'unresolved',
    reason: isAddress(specifier) && madeByTools.test(specifier) ? 'build-output-absent' : 'not-found',
  };
};

/** Templates and elements of Laravel that an installed package may bring. */
const ofPackage = /::|^x-/;

/** Folders that builds write to, and addresses under which packages hand out what they bring. */
const madeByTools = /(?:^|\/)(?:dist|build|out|_content|_framework|webjars)\//;

interface KnownFiles {
  has(path: string): boolean;
  /** Files whose path ends so, whole segments only. */
  endingWith(end: string): readonly string[];
}

const knownFiles = (paths: ReadonlySet<string>): KnownFiles => {
  let byName: Map<string, string[]> | undefined;
  const index = (): Map<string, string[]> => {
    const made = new Map<string, string[]>();
    for (const path of paths) {
      const list = made.get(baseName(path));
      if (list) list.push(path);
      else made.set(baseName(path), [path]);
    }
    return made;
  };
  return {
    has: (path) => paths.has(path),
    endingWith: (end) =>
      ((byName ??= index()).get(baseName(end)) ?? []).filter((path) => path === end || path.endsWith(`/${end}`)),
  };
};

/** Scripts, styles, and what else has an ending and a place of its own; everything else is the name of a template. */
const isAddress = (specifier: string): boolean => {
  const [path = ''] = specifier.split(/[?#]/);
  if (/\.(?:[cm]?[jt]sx?|css|scss|less)$/i.test(path)) return true;
  return /^\.{0,2}\//.test(path) && /\.\w+$/.test(path) && !engineOfPath(path);
};

/** A class or component that is named without its namespace, where only one file can define it. */
const named = (known: KnownFiles, from: string, name: string, ending: string): Resolution => {
  const behind = `${from}${ending}`;
  if (ending === '.cs' && name === `${baseName(from).split('.')[0] ?? ''}Model` && known.has(behind))
    return { kind: 'internal', path: modulePath(behind) };
  const beside = joinPath(folderOf(from), name + ending);
  const [only, ...others] = known.has(beside) ? [beside] : known.endingWith(name + ending);
  return only !== undefined && others.length === 0 ? { kind: 'internal', path: modulePath(only) } : { kind: 'nothing' };
};

/** From the page, or from a folder that a server hands out as the root. */
const fileAt = (known: KnownFiles, from: string, address: string): string | undefined => {
  const path = (address.split(/[?#]/)[0] ?? '').replace(/^~(?=\/)/, '');
  const beside = path.startsWith('/') ? undefined : normalizePath(`${folderOf(from)}/${path}`);
  if (beside !== undefined && known.has(beside)) return beside;
  if (/^\.\.?\//.test(path)) return undefined;
  for (const folder of foldersAbove(from)) {
    const found = servedFolders
      .map((served) => normalizePath(`${folder}/${served}/${path}`))
      .find((each) => each !== undefined && known.has(each));
    if (found !== undefined) return found;
  }
  return undefined;
};

const servedFolders = ['', 'public', 'static', 'wwwroot', 'src/main/resources/static', 'resources/static', 'assets'];

/** The folder of the file and all above it, the root as `''` last. */
const foldersAbove = (path: string): readonly string[] => {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
};

const templateAt = (known: KnownFiles, from: string, specifier: string): string | undefined => {
  const engines = enginesOfPath(from);
  const names = engines.flatMap((engine) => engine.namesOf(specifier, from));
  const near = /^\.\.?\//.test(specifier) ? firstKnown(known, [folderOf(from)], names) : undefined;
  // Twig takes `./` from its roots as well.
  if (near !== undefined || (/^\.\.?\//.test(specifier) && engines[0]?.id !== 'twig')) return near;
  const rooted = names.map((name) => name.replace(/^\//, ''));
  return firstKnown(known, placesFor(engines[0], from), rooted) ?? onlyOne(known, from, rooted);
};

/** Folders in which the name is looked for, in the order of the engine. */
const placesFor = (engine: Engine | undefined, from: string): readonly string[] => {
  const above = foldersAbove(from);
  const roots = above.filter((folder) => rootNames.has(baseName(folder)));
  if (engine?.id === 'razor') return above;
  return engine?.looksFirst === 'beside' ? [folderOf(from), ...roots] : [...roots, folderOf(from)];
};

/** Folders that engines take names from. */
const rootNames: ReadonlySet<string> = new Set(['templates', 'views', 'Views', 'layouts', '_includes', '_layouts']);

const firstKnown = (known: KnownFiles, folders: readonly string[], names: readonly string[]): string | undefined => {
  for (const folder of folders) {
    for (const name of names) {
      const path = normalizePath(`${folder}/${name}`);
      if (path !== undefined && known.has(path)) return path;
    }
  }
  return undefined;
};

/** The one file that the name fits: of those in a folder of templates, or else of all. */
const onlyOne = (known: KnownFiles, from: string, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const fitting = known.endingWith(name).filter((path) => path !== from);
    const inRoots = fitting.filter((path) => rootNames.has(baseName(path.slice(0, -name.length - 1))));
    const [only, ...others] = inRoots.length > 0 ? inRoots : fitting;
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
};
