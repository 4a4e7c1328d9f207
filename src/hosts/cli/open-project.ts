import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { createEngine } from '../../engine/engine.ts';
import type { Engine } from '../../engine/engine.ts';
import { noFactStore } from '../../ports/fact-store.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { openFactStore } from '../node/fact-store.ts';
import { gitHistory } from '../node/git/git-history.ts';
import { nodeFileSystem } from '../node/node-file-system.ts';
import { nodeParserAssets } from '../node/parser-assets.ts';
import { nodeScheduler } from '../node/node-scheduler.ts';
import type { CommonOptions } from './cli-options.ts';
import { CliError, exitCodes } from './cli-error.ts';
import { liesInside } from '../node/outside-folder.ts';
import type { Progress } from './progress-bar.ts';
import type { CliStreams } from './cli-streams.ts';

const maxFiles = 100_000;

/** An engine that has scanned and skimmed the folder. */
export const openProject = async (
  folder: string,
  options: CommonOptions,
  progress: Progress,
  { token }: CliStreams,
): Promise<Engine> => {
  checkFolder(folder);
  for (const [name, target] of [
    ['--out', options.out],
    ['--cache', options.cache],
  ] as const) {
    if (typeof target === 'string' && liesInside(folder, target)) {
      throw new CliError(exitCodes.usage, `${name} ${target} lies in the folder that is read; nothing is written there.`);
    }
  }
  const factStore = await factStoreFor(folder, options.cache);
  const engine = await createEngine({
    fileSystem: nodeFileSystem(folder),
    scheduler: nodeScheduler,
    factStore,
    parserAssets: nodeParserAssets(),
    ...(options.history === true ? { history: gitHistory(folder) } : {}),
  });
  await engine.open({ name: path.basename(path.resolve(folder)), exclude: [], maxFiles }, token, progress.show);
  return engine;
};

const checkFolder = (folder: string): void => {
  try {
    fs.readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(exitCodes.unreadable, `${folder} cannot be read: ${whyUnreadable.get(code ?? '') ?? String(error)}`);
  }
};

const whyUnreadable: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder.'],
  ['ENOTDIR', 'it is a file, not a folder.'],
  ['EACCES', 'you may not open it.'],
  ['EPERM', 'you may not open it.'],
]);

/** One file for each folder that was ever read, so that one does not push out another. */
const factStoreFor = async (folder: string, cache: string | boolean): Promise<FactStore> => {
  if (cache === false) return noFactStore;
  const directory = typeof cache === 'string' ? cache : userCache();
  if (liesInside(folder, directory)) return noFactStore;
  const key = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16);
  return openFactStore(path.join(directory, `facts-${key}.json`), manifest.version);
};

const userCache = (): string => {
  const { env, platform } = process;
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'), 'interlinear', 'Cache');
  if (platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'interlinear');
  const base = env.XDG_CACHE_HOME;
  return path.join(base !== undefined && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'), 'interlinear');
};
