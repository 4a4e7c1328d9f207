import type { Browser, Page } from 'playwright-core';
import type { FromWebview, ToWebview } from '../../../src/protocol/messages.ts';
import { themes } from './themes.ts';
import type { ThemeName } from './themes.ts';
import type { WebviewSite } from './webview-site.ts';

export interface WebviewOptions {
  readonly kind?: 'diagram' | 'about';
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** Requests for these addresses are never answered. */
  readonly stalled?: RegExp;
  /** Gets every message that the page posts. */
  readonly onPost?: (message: unknown) => void;
}

/** An open page with a stub of VS Code behind it. */
export interface OpenWebview {
  readonly page: Page;
  /** What went wrong by the browser's account: dialogs, errors, breaches of the policy, requests to elsewhere. */
  readonly trouble: readonly string[];
  send(message: ToWebview): Promise<void>;
  /** Every message the page has posted, in order. */
  posted(): Promise<readonly FromWebview[]>;
  /** Waits for a message of the type, the nth of its kind counted from 1. */
  awaitPosted(type: FromWebview['type'], nth?: number): Promise<FromWebview>;
  setTheme(theme: ThemeName): Promise<void>;
  close(): Promise<void>;
}

export const openWebview = async (browser: Browser, site: WebviewSite, options: WebviewOptions = {}): Promise<OpenWebview> => {
  const { kind = 'diagram', theme = 'vscode-dark', width = 1280, height = 800 } = options;
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('dialog', (dialog) => {
    trouble.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:\d+\/|data:)/.test(request.url())) trouble.push(`request ${request.url()}`);
  });
  if (options.onPost) await page.exposeFunction('interlinearHost', options.onPost);
  await page.addInitScript(stub);
  if (options.stalled) await page.route(options.stalled, () => undefined);
  await page.goto(site.address(kind, theme));
  const awaitPosted = async (type: string, nth = 1): Promise<FromWebview> => {
    const handle = await page.waitForFunction(
      ([wanted, count]) => window.interlinearPosted.filter((message) => message.type === wanted)[count - 1],
      [type, nth] as const,
      { polling: 30 },
    );
    return (await handle.jsonValue()) as FromWebview;
  };
  const setTheme = (name: ThemeName): Promise<void> =>
    page.evaluate(
      ([next, colours, all]) => {
        document.documentElement.style.cssText = Object.entries(colours)
          .map(([key, value]) => `--vscode-${key}: ${value}`)
          .join(';');
        document.body.classList.remove(...all);
        document.body.classList.add(next);
      },
      [name, themes[name] as Readonly<Record<string, string>>, Object.keys(themes)] as const,
    );
  await setTheme(theme);
  await awaitPosted('ready');
  return {
    page,
    trouble,
    send: (message) => page.evaluate((value) => window.postMessage(value, '*'), message as unknown),
    posted: () => page.evaluate(() => window.interlinearPosted) as Promise<readonly FromWebview[]>,
    awaitPosted,
    setTheme,
    close: () => context.close(),
  };
};

declare global {
  interface Window {
    interlinearPosted: { readonly type: string }[];
  }
}

/** `__name` is what esbuild calls around functions that a test hands to the page. */
const stub = `
  window.__name = (value) => value;
  window.interlinearPosted = [];
  let state;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => {
      window.interlinearPosted.push(structuredClone(message));
      window.interlinearHost?.(structuredClone(message));
    },
    getState: () => state,
    setState: (value) => { state = value; },
  });
  document.addEventListener('securitypolicyviolation', (event) => console.error('policy ' + event.violatedDirective + ' ' + event.blockedURI));
`;
