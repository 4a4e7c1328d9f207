import type { BrowserSession } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { followTests, type HostRun } from './host-run.ts';
import type { Rig } from './install.mjs';

export interface HostOptions {
  /** Folder of the extension under test. */
  readonly extension: string;
  /** Bundled module that exports `run`. */
  readonly suite: string;
  readonly workspace: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Runs a suite in the Node extension host of code-server. */
export async function runInNodeHost(rig: Rig, browser: BrowserSession, options: HostOptions): Promise<HostRun> {
  const server = await startCodeServer(rig);
  try {
    const { page } = await browser.open();
    const payload = [
      ['extensionDevelopmentPath', server.remote(options.extension)],
      ['extensionTestsPath', server.remote(options.suite)],
      ['skipWelcome', 'true'],
    ] as const;
    return await followTests(page, server.url(options.workspace, payload), options.timeout);
  } finally {
    await server.stop();
  }
}
