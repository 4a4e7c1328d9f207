import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Rig } from './install.mjs';

const run = promisify(execFile);

export interface CodeServerOptions {
  /** User settings besides the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packed extensions to install first. */
  readonly vsix?: readonly string[];
  /** Restricted Mode where false, as VS Code starts in an unknown folder. Default true. */
  readonly trusted?: boolean;
  /** Where settings and extensions live; a temporary folder, removed at the end, unless given. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** VS Code's server with the Node extension host, on the loopback address alone. */
export interface CodeServer {
  readonly address: string;
  /** Address of the workbench on a folder, with the extension at `development` loaded and a payload for the workbench. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Address of a path of this machine as the workbench names it. */
  remote(file: string): string;
  /** What it printed so far. */
  log(): string;
  stop(): Promise<void>;
}

export async function startCodeServer(rig: Rig, options: CodeServerOptions = {}): Promise<CodeServer> {
  const home = options.home ?? (await mkdtemp(path.join(os.tmpdir(), 'interlinear-vscode-')));
  const folders = await prepareHome(home);
  await writeFile(
    path.join(home, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  const env = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.env };
  for (const vsix of options.vsix ?? []) await installExtension(rig, vsix, folders, env);
  const port = await freePort();
  const trust = options.trusted === false ? [] : ['--disable-workspace-trust'];
  const child = spawn(rig.node, [rig.codeServer, '--bind-addr', `127.0.0.1:${port}`, ...flags, ...trust, ...folders], {
    detached: true,
    env,
  });
  const log = collect(child);
  const endWithUs = (): void => void sendToGroup(child, 'SIGKILL');
  process.once('exit', endWithUs);
  const stop = async (): Promise<void> => {
    process.off('exit', endWithUs);
    await endGroup(child);
    if (options.home === undefined) await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(address, child);
  } catch (error) {
    await stop();
    throw new Error(`code-server did not start: ${String(error)}\n${log()}`, { cause: error });
  }
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${file}`;
  const url = (folder: string, payload?: readonly (readonly [string, string])[]): string =>
    `${address}/?folder=${encodeURIComponent(folder)}${payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`;
  return { address, url, remote, log, stop };
}

async function installExtension(rig: Rig, vsix: string, folders: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there; npm run package makes it`);
  await run(rig.node, [rig.codeServer, ...folders, '--install-extension', vsix], { env });
}

const flags = [
  ...['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-proxy', '--disable-getting-started-override'],
  // Without it the built workbench silently ignores the payload with the tests, and one waits for ever.
  ...['--vscode-option', 'enable-smoke-test-driver'],
];

/** In today's forms: VS Code rewrites the file where it finds an older one, over whatever was put there meanwhile. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

async function prepareHome(home: string): Promise<string[]> {
  await mkdir(path.join(home, 'data/User'), { recursive: true });
  await mkdir(path.join(home, 'extensions'), { recursive: true });
  const config = path.join(home, 'config.yaml');
  await writeFile(config, 'auth: none\n');
  return ['--user-data-dir', path.join(home, 'data'), '--extensions-dir', path.join(home, 'extensions'), '--config', config];
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port could be had');
  return address.port;
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += String(data)));
  return () => text;
}

async function untilHealthy(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const response = await fetch(`${address}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not answer within 30 s');
}

/** A child of code-server may outlive the signal to its parent, so the whole group gets it. */
async function endGroup(child: ChildProcess): Promise<void> {
  sendToGroup(child, 'SIGTERM');
  for (let tries = 0; tries < 30 && sendToGroup(child, 0); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  sendToGroup(child, 'SIGKILL');
}

/** False when nobody of the group is left. */
function sendToGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
