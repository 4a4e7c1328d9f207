import { pathToFileURL } from 'node:url';
import type { BrowserSession } from './browser.ts';
import { freePort } from './code-server.ts';
import { followTests, type HostRun } from './host-run.ts';
import type { Rig } from './install.mjs';
import type { HostOptions } from './node-host.ts';

interface TestWeb {
  runServer(host: string, port: number, options: Readonly<Record<string, unknown>>): Promise<{ close(): void }>;
}

/** Runs a suite in the web extension host of VS Code for the web; the workspace is a virtual file system. */
export async function runInWebHost(rig: Rig, browser: BrowserSession, options: HostOptions): Promise<HostRun> {
  const testWeb = (await import(pathToFileURL(rig.testWeb).href)) as { default?: TestWeb } & TestWeb;
  const port = await freePort();
  const server = await (testWeb.default ?? testWeb).runServer('localhost', port, {
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.suite,
    build: { type: 'static', location: rig.codeOss },
    folderMountPath: options.workspace,
    esm: true,
  });
  try {
    const { page } = await browser.open();
    // Not plain localhost: there the browser refuses the service worker of webviews.
    return await followTests(page, `http://vscode.localhost:${port}`, options.timeout);
  } finally {
    server.close();
  }
}
