import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import type { Rig } from './install.mjs';

/** A page and what went on in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console and uncaught ones, in order. */
  readonly errors: readonly string[];
  /** Addresses asked for that are not on this machine. Nothing of ours may ask for any. */
  readonly outside: readonly string[];
}

export interface BrowserSession {
  open(): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** A headless browser that can reach this machine only. */
export async function startBrowser(rig: Rig, say?: (line: string) => void): Promise<BrowserSession> {
  const browser = await launchBrowser(rig, say);
  return { open: () => openWatched(browser), close: () => browser.close() };
}

async function openWatched(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noteError(errors, `${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => noteError(errors, String(error)));
  watchRequests(context, outside);
  return { page, errors, outside };
}

function noteError(errors: string[], text: string): void {
  if (!isOfVsCode(text)) errors.push(text.slice(0, 500));
}

/**
 * VS Code shows its log on the console, and in this rig it misses native modules and its makers' services whatever extension is
 * loaded. A line of that log counts only where it names ours.
 */
const isOfVsCode = (text: string): boolean =>
  text.startsWith('%c')
    ? !/interlinear\.interlinear|dist[/\\](?:desktop|web|worker|web-worker)\.c?js/.test(text)
    : text.includes('node_modules/vsda/');

function watchRequests(context: BrowserContext, outside: string[]): void {
  const note = (address: string): void => {
    if (!isOnThisMachine(address)) outside.push(address);
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
}

/** Webviews have an address in the name space of VS Code's makers, which a service worker answers from within the page. */
function isOnThisMachine(address: string): boolean {
  const url = new URL(address);
  if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return true;
  return (
    /^(?:127\.0\.0\.1|\[::1\]|localhost|.+\.localhost)$/.test(url.hostname) ||
    url.hostname.endsWith('.vscode-resource.vscode-cdn.net')
  );
}
