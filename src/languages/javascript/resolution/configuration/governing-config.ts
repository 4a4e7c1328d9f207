import { compareText } from '../../../../base/collections.ts';
import { baseName, folderOf, joinPath } from '../../../../base/paths.ts';
import type { ConfigurationReader } from './configuration-reader.ts';
import type { FindPackagedConfiguration } from './extended-options.ts';
import { covers } from './file-scope.ts';
import { readTsconfig } from './read-tsconfig.ts';
import type { Tsconfig } from './tsconfig.ts';

export interface Tsconfigs {
  readonly all: readonly Tsconfig[];
  /** Configuration that may govern files of a folder: that of the nearest folder above with a tsconfig.json, else jsconfig.json. */
  readonly nearest: (folder: string) => Tsconfig | undefined;
  /**
   * As editors choose: `nearest` where it covers the file, else the first of its references (and theirs) that does. Where none
   * does, `nearest` all the same: files outside a program, such as tests, are built with its paths by every tool that reads it.
   */
  readonly governing: (nearest: Tsconfig, path: string) => Tsconfig;
}

export const readTsconfigs = async (
  paths: ReadonlySet<string>,
  reader: ConfigurationReader,
  findPackaged: FindPackagedConfiguration,
): Promise<Tsconfigs> => {
  const configs = new Map<string, Tsconfig>();
  const add = async (path: string): Promise<void> => {
    if (paths.has(path) && !configs.has(path)) configs.set(path, await readTsconfig(path, reader, findPackaged));
  };
  const found = [...paths].filter(isConfig).sort(compareText);
  await reader.prepare(found);
  for (const path of found) await add(path);
  // Grows while it is walked: what is referenced may refer on.
  for (const { references } of configs.values()) for (const reference of references) await add(reference);

  const nearest = (folder: string): Tsconfig | undefined => {
    const own = configs.get(joinPath(folder, 'tsconfig.json')) ?? configs.get(joinPath(folder, 'jsconfig.json'));
    return own ?? (folder === '' ? undefined : nearest(folderOf(folder)));
  };
  const governing = (start: Tsconfig, path: string): Tsconfig => {
    const queue = [start];
    const seen = new Set(queue);
    for (const config of queue) {
      if (covers(config.scope, path)) return config;
      for (const reference of config.references) {
        const next = configs.get(reference);
        if (next && !seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    return start;
  };
  return { all: [...configs.values()], nearest, governing };
};

const isConfig = (path: string): boolean =>
  /^[jt]sconfig(?:\.[^/]+)?\.json$/.test(baseName(path)) && !/(?:^|\/)node_modules\//.test(path);
