import { joinPath, normalizePath } from '../../../base/paths.ts';
import type { GradleText } from './gradle-text.ts';

export interface GradleProject {
  /** Such as `:clients`; `:` for the root. Where a project is renamed, as others name it. */
  readonly path: string;
  /** Undefined where it lies outside of the workspace. */
  readonly folder: string | undefined;
}

/** What a `settings.gradle` says. */
export interface GradleSettings {
  readonly rootName?: string;
  readonly projects: readonly GradleProject[];
}

const include =
  /(?<![\w.$])include(?:[ \t]+|[ \t]*\([ \t\r\n]*)((["'])[^"'\r\n]*\2(?:[ \t\r\n]*,[ \t\r\n]*(["'])[^"'\r\n]*\3)*)/g;
const moved = /(?<![\w.$])project[ \t]*\([ \t]*["'](:[^"'\r\n]+)["'][ \t]*\)\.projectDir[ \t]*=[^"'\r\n]*["']([^"'\r\n]+)["']/g;
const renamed = /(?<![\w.$])project[ \t]*\([ \t]*["'](:[^"'\r\n]+)["'][ \t]*\)\.name[ \t]*=[ \t]*["']([^"'\r\n]+)["']/g;

/** Never throws. */
export const readGradleSettings = (folder: string, { text }: GradleText): GradleSettings => {
  const [, rootName] = /(?<![\w.$])rootProject\.name[ \t]*=[ \t]*["']([^"'\r\n$]+)["']/u.exec(text) ?? [];
  const folders = pairs(text, moved);
  const names = pairs(text, renamed);
  const paths = new Set(
    [...text.matchAll(include)].flatMap(([, list = '']) => literalsIn(list)).map((path) => `:${path.replace(/^:/u, '')}`),
  );
  return {
    ...(rootName !== undefined && { rootName }),
    projects: [
      { path: ':', folder },
      ...[...paths].slice(0, maxProjects).map((path) => ({
        path: named(path, names.get(path)),
        folder: normalizePath(joinPath(folder, folders.get(path) ?? path.slice(1).replaceAll(':', '/'))),
      })),
    ],
  };
};

const maxProjects = 5_000;

const pairs = (text: string, pattern: RegExp): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(pattern)].map(([, key = '', value = '']) => [key, value]));

const literalsIn = (list: string): string[] =>
  [...list.matchAll(/(["'])([^"'\r\n]*)\1/g)].flatMap(([, , path = '']) => (path === '' || path.includes('$') ? [] : [path]));

const named = (path: string, name: string | undefined): string =>
  name === undefined ? path : `${path.slice(0, path.lastIndexOf(':') + 1)}${name}`;

/** What a project is called in `projects.x`: `:a-b:c_d` is `aB.cD`. */
export const accessorOf = (path: string): string =>
  path
    .slice(1)
    .split(':')
    .map((segment) => segment.replaceAll(/[-_.](\w)/gu, (_, next: string) => next.toUpperCase()))
    .join('.');
