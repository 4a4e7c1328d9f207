import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { startBrowser, type BrowserSession, type WatchedPage } from '../rig/browser.ts';
import { startCodeServer, type CodeServer, type CodeServerOptions } from '../rig/code-server.ts';
import { installRig } from '../rig/install.mjs';
import { results, vsix } from '../rig/project.ts';
import { openWorkbench, type Workbench } from '../rig/workbench.ts';

/** VS Code with the packed extension, and a browser to look at it. */
export interface Session {
  readonly server: CodeServer;
  /** A workbench of its own on a folder, ready for commands. */
  open(folder: string): Promise<Workbench & WatchedPage>;
  close(): Promise<void>;
}

export async function startSession(options: CodeServerOptions = {}): Promise<Session> {
  const rig = await installRig();
  await mkdir(results, { recursive: true });
  const browser = await startBrowser(rig);
  const server = await startCodeServer(rig, { vsix: [vsix], ...options }).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  return {
    server,
    open: (folder) => openReady(browser, server, folder),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

async function openReady(browser: BrowserSession, server: CodeServer, folder: string): Promise<Workbench & WatchedPage> {
  const watched = await browser.open();
  const workbench = await openWorkbench(watched.page, server.url(folder));
  await workbench.waitForIcon('Interlinear');
  return { ...workbench, ...watched };
}

/** For people to look at, by the name of the test. */
export const screenshotFile = (name: string): string => path.join(results, `${name}.png`);

/** Paths with size and time of change, to see whether anything was written. */
export async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const lines = files.map(async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${path.relative(folder, file)} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(lines)).sort();
}

/** Together with the temporary folder it stands in. */
export const removeFolder = (folder: string): Promise<void> => rm(path.dirname(folder), { recursive: true, force: true });
