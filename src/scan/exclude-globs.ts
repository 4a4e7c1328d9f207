import picomatch from 'picomatch/posix.js';
import type { Notice } from '../model/coverage.ts';
import { nameScreen } from './name-screen.ts';

/** Globs as VS Code's `files.exclude` has them. */
export interface ExcludeGlobs {
  /** `name` is the last segment of `path`. */
  matches(path: string, name: string): boolean;
}

/**
 * The globs speak of the path from the root, so that `*.js` is a file in the root only. A workspace may bring its own, so one that
 * could take long to match is dropped and noted.
 */
export const excludeGlobs = (globs: readonly string[], notices: Notice[]): ExcludeGlobs => {
  const matchers = globs.flatMap((glob) => compile(glob, notices) ?? []);
  const onNames = matchers.filter(({ subject }) => subject === 'name');
  const mayMatch = nameScreen(onNames.map(({ pattern }) => pattern));
  const onPaths = matchers.filter(({ subject }) => subject === 'path');
  const known = new Map<string, boolean>();
  const matchesName = (name: string): boolean => {
    const result = known.get(name) ?? onNames.some(({ test }) => test(name));
    known.set(name, result);
    return result;
  };
  return {
    matches: (path, name) =>
      (mayMatch(name) && matchesName(name)) ||
      (onPaths.length > 0 && onPaths.some(({ test, maxDepth }) => depthOf(path) <= maxDepth && test(path))),
  };
};

interface Matcher {
  readonly subject: 'name' | 'path';
  readonly pattern: string;
  readonly maxDepth: number;
  readonly test: (text: string) => boolean;
}

const compile = (glob: string, notices: Notice[]): Matcher | undefined => {
  const note = (message: string): undefined => {
    notices.push({ path: '', message: `The exclude pattern ${shown(glob)} ${message}` });
  };
  if (glob.length > maxLength) {
    note('is too long and was not applied');
    return;
  }
  const cost = costOf(glob);
  if (cost.stars > maxStars) {
    note('has too many * and was not applied');
    return;
  }
  try {
    const trimmed = glob.replace(/\/$/u, '');
    const onName = /^\*\*\/([^/]+)(?:\/\*\*)?$/u.exec(trimmed)?.[1];
    const pattern = onName ?? trimmed;
    return { subject: onName === undefined ? 'path' : 'name', pattern, maxDepth: cost.maxDepth, test: testOf(pattern) };
  } catch {
    note('is malformed and was not applied');
    return;
  }
};

const testOf = (pattern: string): Matcher['test'] => {
  if (/^[\w.-]+$/u.test(pattern)) return (text) => text === pattern;
  const matches = picomatch(pattern, { dot: true, noextglob: true, nonegate: true, strictSlashes: true });
  return (text) => matches(text);
};

const shown = (glob: string): string => `“${glob.length > 60 ? `${glob.slice(0, 60)}…` : glob}”`;

const maxLength = 500;
const maxStars = 3;
const maxSteps = 1e9;
const usualNameLength = 200;

/** A backtracking matcher takes up to depth^`**` · length^`*` steps, `*` counted in one segment. */
const costOf = (glob: string): { readonly stars: number; readonly maxDepth: number } => {
  const worst = worstAlternative(glob);
  const globstars = worst.split(/\*{2,}/u).length - 1;
  const stars = Math.max(...worst.split('/').map((segment) => segment.replace(/\*{2,}/gu, '').split('*').length - 1));
  return { stars, maxDepth: globstars === 0 ? Infinity : (maxSteps / usualNameLength ** stars) ** (1 / globstars) };
};

/** The glob with each `{a,b}` replaced by the alternative with most wildcards. */
const worstAlternative = (glob: string): string => {
  const next = glob.replace(/\{([^{}]*)\}/gu, (_, body: string) => mostStars(body.split(',')));
  return next === glob ? glob : worstAlternative(next);
};

const mostStars = (alternatives: readonly string[]): string =>
  alternatives.reduce((most, alternative) => (countStars(alternative) > countStars(most) ? alternative : most), '');

const countStars = (text: string): number => text.split('*').length - 1;

const depthOf = (path: string): number => path.split('/').length;
