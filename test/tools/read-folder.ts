import * as path from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import { gitHistory } from '../../src/hosts/node/git/git-history.ts';
import { nodeFileSystem } from '../../src/hosts/node/node-file-system.ts';
import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import { nodeScheduler } from '../../src/hosts/node/node-scheduler.ts';
import type { Project } from '../../src/model/project.ts';
import { noFactStore } from '../../src/ports/fact-store.ts';

/** Everything about a folder on disk, read to the end, with its history. */
export const readFolder = async (folder: string): Promise<Project> => {
  const engine = await createEngine({
    fileSystem: nodeFileSystem(folder),
    scheduler: nodeScheduler,
    factStore: noFactStore,
    parserAssets: nodeParserAssets(),
    history: gitHistory(folder),
  });
  await engine.open({ name: path.basename(path.resolve(folder)), exclude: [], maxFiles: 100_000 });
  const project = await engine.readAll();
  await engine.loadHistory();
  return engine.project() ?? project;
};
