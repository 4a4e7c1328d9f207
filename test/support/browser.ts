import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser, installRig } from '../vscode/rig/install.mjs';
import type { Rig } from '../vscode/rig/install.mjs';

/** Keep the browser quiet and offline: nothing but this machine can be reached. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
];

/** A headless Chromium that can reach this machine only: the one of the test VS Code, which is installed where none is given. */
export const launchBrowser = async (rig?: Rig, say?: (line: string) => void): Promise<Browser> => {
  const { executable, env } = await findBrowser(rig ?? (await installRig()), say);
  return chromium.launch({ executablePath: executable, args: flags, env: { ...processEnvironment(), ...env } });
};

const processEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
