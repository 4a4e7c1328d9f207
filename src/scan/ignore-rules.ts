import ignore, { type Ignore } from 'ignore';
import type { Notice } from '../model/coverage.ts';
import { nameScreen } from './name-screen.ts';

/** What the `.gitignore` files from the root down to one folder say about the entries of that folder. */
export interface IgnoreRules {
  ignores(path: string, type: 'file' | 'directory'): boolean;
  /** The same rules for a folder below. */
  inFolder(folder: string, notices: Notice[]): IgnoreRules;
}

export const noIgnoreRules: IgnoreRules = { ignores: () => false, inFolder: () => noIgnoreRules };

/** Adds the `.gitignore` of `folder`, whose text is `text`, to the rules that hold there already. */
export const ignoreRules = (inherited: IgnoreRules, folder: string, text: string, notices: Notice[]): IgnoreRules => {
  const above = layersOf.get(inherited.inFolder(folder, notices)) ?? [];
  const layer = newLayer(folder, usableLines(folder, text, notices));
  return fromLayers(layer.lines.length === 0 ? above : [layer, ...above]);
};

/** One `.gitignore` file. */
interface Layer {
  readonly folder: string;
  readonly lines: readonly string[];
  /** Lines of ours that take back folders which the walk has entered. */
  readonly entered: readonly string[];
  /** Highest number of `**` in a line. */
  readonly globstars: number;
  verdict(relative: string): boolean | undefined;
  /** The file as far as it can matter directly in a folder below, named with a slash at the end, and deeper. */
  narrowedTo(folder: string): Layer;
}

const layersOf = new WeakMap<IgnoreRules, readonly Layer[]>();

/** Deepest file first: the first with a word on a path decides. */
const fromLayers = (layers: readonly Layer[]): IgnoreRules => {
  if (layers.length === 0) return noIgnoreRules;
  const rules: IgnoreRules = {
    ignores: (path, type) => ignoredBy(layers, type === 'directory' ? `${path}/` : path),
    inFolder: (folder, notices) => descend(rules, layers, folder, notices),
  };
  layersOf.set(rules, layers);
  return rules;
};

const ignoredBy = (layers: readonly Layer[], path: string): boolean => {
  for (const layer of layers) {
    const verdict = layer.verdict(relativeTo(layer, path));
    if (verdict !== undefined) return verdict;
  }
  return false;
};

const relativeTo = (layer: Layer, path: string): string => (layer.folder === '' ? path : path.slice(layer.folder.length + 1));

const descend = (rules: IgnoreRules, layers: readonly Layer[], folder: string, notices: Notice[]): IgnoreRules => {
  if (folder === '') return rules;
  const kept = layers.map((layer) => (isAffordable(layer, folder, notices) ? entering(layer, `${folder}/`) : undefined));
  return kept.every((layer, index) => layer === layers[index]) ? rules : fromLayers(kept.filter((layer) => layer !== undefined));
};

/** The same file for a folder below its own, which `folder` names with a slash at the end. */
const entering = (layer: Layer, folder: string): Layer => {
  const relative = relativeTo(layer, folder);
  if (relative === '') return layer;
  const narrowed = layer.narrowedTo(relative);
  return narrowed.verdict(relative) === true ? takenBack(narrowed, relative) : narrowed;
};

/**
 * The walk is in a folder that this file ignores: a deeper file has taken it back. The library would ignore all in it, where Git asks
 * about each entry anew; a last line that takes the folder back here too makes them agree.
 */
const takenBack = (layer: Layer, relative: string): Layer =>
  newLayer(layer.folder, layer.lines, [...layer.entered, `!/${relative.replace(/[\\*?[\]]/gu, '\\$&')}`]);

/** False where a line names another folder, or one above. */
const canMatchBelow = (line: string, folders: readonly string[]): boolean => {
  if (speaksOfName(line)) return true;
  const segments = line.replace(/^!?\/?/u, '').split('/');
  for (const [index, folder] of folders.entries()) {
    const segment = segments[index] ?? '';
    if (segment.includes('**')) return true;
    if (segment === '' || (segment !== folder && !/[*?[\\]/u.test(segment))) return false;
  }
  return true;
};

/** Matching n `**` in a path of d segments takes up to d^n steps. */
const isAffordable = (layer: Layer, folder: string, notices: Notice[]): boolean => {
  if (layer.globstars < 2) return true;
  const depth = folder.split('/').length;
  if (depth ** layer.globstars <= 1_000_000) return true;
  notices.push({ path: folder, message: 'Too deep for the ignore rules of this project; nothing below is left out by them' });
  return false;
};

const newLayer = (folder: string, lines: readonly string[], entered: readonly string[] = []): Layer => {
  const narrowed = new Map<string, Layer>();
  const ofNamesOnly = lines.every(speaksOfName);
  const layer: Layer = {
    folder,
    lines,
    entered,
    globstars: Math.max(0, ...lines.map(countGlobstars)),
    verdict: verdictFunction(lines, entered),
    narrowedTo: (relative) => {
      if (ofNamesOnly) return layer;
      const folders = relative.split('/').slice(0, -1);
      const kept = lines.filter((line) => canMatchBelow(line, folders));
      if (kept.length === lines.length) return layer;
      const key = kept.join('\n');
      const made = narrowed.get(key) ?? newLayer(folder, kept, entered);
      narrowed.set(key, made);
      return made;
    },
  };
  return layer;
};

/** Most lines speak of names only and most trees repeat names, so what a name alone decides is remembered. */
const verdictFunction = (lines: readonly string[], entered: readonly string[]): Layer['verdict'] => {
  const byName = verdictByName(lines.filter(speaksOfName));
  const others = lines.filter((line) => !speaksOfName(line));
  if (others.length === 0) return (relative) => byName(lastSegment(relative));
  const mayMatch = nameScreen(others.map(lastPattern));
  const all = newMatcher([...lines, ...entered]);
  return (relative) => {
    const name = lastSegment(relative);
    return mayMatch(name) ? verdictOf(all, relative) : byName(name);
  };
};

/** What the entry's own name has to match for the line to match. */
const lastPattern = (line: string): string => lastSegment(line).replace(/^\*{2,}/u, '*');

const verdictByName = (lines: readonly string[]): ((name: string) => boolean | undefined) => {
  const mayMatch = nameScreen(lines.map((line) => line.replace(/^!/u, '')));
  const matcher = newMatcher(lines);
  const known = new Map<string, boolean | undefined>();
  return (name) => {
    if (!mayMatch(name)) return undefined;
    if (!known.has(name)) known.set(name, verdictOf(matcher, name));
    return known.get(name);
  };
};

/** By case, as Git where file names differ by it. */
const newMatcher = (lines: readonly string[]): Ignore => ignore({ ignorecase: false }).add(lines);

const verdictOf = (matcher: Ignore, relative: string): boolean | undefined => {
  if (!ignore.isPathValid(relative)) return undefined;
  const { ignored, unignored } = matcher.test(relative);
  return ignored ? true : unignored ? false : undefined;
};

const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/', path.length - 2) + 1);

const speaksOfName = (line: string): boolean => {
  const slash = line.indexOf('/');
  return slash < 0 || slash === line.length - 1;
};

/** After two stars and a slash a name means what it means alone, and is much cheaper so. */
const simplified = (line: string): string => /^(!?)\*\*\/([^/]+\/?)$/u.exec(line)?.slice(1).join('') ?? line;

const countGlobstars = (line: string): number => line.split('**').length - 1;

const maxLines = 2_000;
const maxLineLength = 500;
const maxGlobstars = 4;

const usableLines = (folder: string, text: string, notices: Notice[]): readonly string[] => {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const usable = lines.slice(0, maxLines).filter((line) => line.length <= maxLineLength && countGlobstars(line) <= maxGlobstars);
  const dropped = lines.length - usable.length;
  const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
  if (dropped > 0)
    notices.push({ path, message: `${dropped} rules are too many, too long or too intricate, and were not applied` });
  return usable.map((line) => simplified(withoutTrailingSpaces(line)));
};

const withoutTrailingSpaces = (line: string): string => (line.trimEnd().endsWith('\\') ? line : line.trimEnd());
