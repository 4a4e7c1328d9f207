import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

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

/** A headless Chromium: `CHROME_PATH`, one of the system, or the npm package of the VS Code rig. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await browserPath(), args: flags, headless: true });

const browserPath = async (): Promise<string> => {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return named;
  const installed = system.find((candidate) => existsSync(candidate));
  if (installed !== undefined) return installed;
  const rig = createRequire(path.resolve(import.meta.dirname, '../vscode/rig/package.json'));
  const packaged = rig('@sparticuz/chromium') as { readonly default?: Packaged } & Packaged;
  return (packaged.default ?? packaged).executablePath();
};

interface Packaged {
  executablePath(): Promise<string>;
}
