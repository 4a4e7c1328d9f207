import { compareText } from '../../../base/collections.ts';
import { baseName, folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { ResolverContext } from '../../language.ts';
import { isBroken } from './manifest.ts';
import type { BrokenManifest, ManifestContent } from './manifest.ts';
import { readPipfile, readPyproject } from './pyproject.ts';
import { readRequirements } from './requirements.ts';
import { readSetupCfg } from './setup-cfg.ts';
import { readSetupPy } from './setup-py.ts';

/** A manifest of the workspace, with the text that its places are of. */
export interface Manifest extends ManifestContent {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

export interface Manifests {
  readonly all: readonly Manifest[];
  readonly notices: readonly Notice[];
  /** Every file that was asked for. */
  readonly used: ReadonlySet<string>;
}

export type ManifestReader = (text: string) => ManifestContent | BrokenManifest;

/** How a file is read that its name makes a manifest. Where a folder has several, the first of these names it. */
export const manifestReader = (path: string): ManifestReader | undefined => {
  const name = baseName(path);
  const byName = readers.get(name);
  if (byName) return byName;
  const isListed = /\.(?:txt|in)$/u.test(name) && baseName(folderOf(path)) === 'requirements';
  return isListed || /^(?:[\w-]+[-_.])?requirements(?:[-_.][\w.-]*)?\.(?:txt|in)$/u.test(name) ? readRequirements : undefined;
};

const readers: ReadonlyMap<string, ManifestReader> = new Map<string, ManifestReader>([
  ['pyproject.toml', readPyproject],
  ['setup.cfg', readSetupCfg],
  ['setup.py', readSetupPy],
  ['Pipfile', readPipfile],
  ['pytest.ini', readSetupCfg],
  ['tox.ini', readSetupCfg],
]);

const order: readonly string[] = [...readers.keys()];

export const readManifests = async (context: ResolverContext): Promise<Manifests> => {
  const { paths } = context;
  const all: Manifest[] = [];
  const notices: Notice[] = [];
  const used = new Set<string>();
  const waiting = [...paths].filter((path) => manifestReader(path)).sort(inOrder);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (used.has(path)) continue;
    used.add(path);
    const folder = folderOf(path);
    const text = await context.readText(path);
    const content = text === undefined ? undefined : (manifestReader(path) ?? readRequirements)(text);
    if (!content || text === undefined) continue;
    if (isBroken(content)) notices.push({ path, ...content });
    else {
      all.push({ ...content, path, folder, text });
      waiting.push(...content.includes.flatMap((each) => included(folder, each, paths)));
    }
  }
  return { all, notices, used };
};

const inOrder = (a: string, b: string): number => compareText(folderOf(a), folderOf(b)) || rank(a) - rank(b) || compareText(a, b);

const rank = (path: string): number => {
  const place = order.indexOf(baseName(path));
  return place < 0 ? order.length : place;
};

const included = (folder: string, written: string, paths: ReadonlySet<string>): string[] => {
  const path = written.startsWith('/') ? undefined : normalizePath(joinPath(folder, written));
  return path !== undefined && paths.has(path) ? [path] : [];
};
