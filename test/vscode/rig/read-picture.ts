import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** What a person reads on the page with the picture. */
export interface SeenPicture {
  readonly boxes: readonly string[];
  readonly arrows: number;
  readonly lead: string;
  readonly coverage: string;
  readonly crumbs: readonly string[];
}

/** A box of the drawn picture; the arrows come with it. */
export const boxes = 'svg.flowchart g.node';

/** Words in the place of a picture. */
export const notice = '.notice:not([hidden])';

/** The page with the picture, once it is drawn; says what stood there instead when it is not. */
export async function drawnPicture(workbench: Workbench): Promise<FrameLocator> {
  const frame = await pictureOrNotice(workbench);
  if ((await frame.locator(boxes).count()) > 0) return frame;
  throw new Error(`No picture was drawn. Shown instead: ${oneLine(await frame.locator(notice).innerText())}`);
}

/** The page that shows either. */
export const pictureOrNotice = (workbench: Workbench): Promise<FrameLocator> => workbench.webviewWith(`${boxes}, ${notice}`);

export async function readPicture(frame: FrameLocator): Promise<SeenPicture> {
  const texts = async (selector: string): Promise<string[]> => (await frame.locator(selector).allInnerTexts()).map(oneLine);
  return {
    boxes: await texts(`${boxes} .nodeLabel`),
    arrows: await frame.locator('svg.flowchart path.hit').count(),
    lead: (await texts('.lead')).join(' '),
    coverage: (await texts('.coverage .line')).join(' '),
    crumbs: await texts('.toolbar nav li'),
  };
}

/** Waits until the words are complete too: nothing is in progress. */
export async function untilRead(frame: FrameLocator, timeout = 120_000): Promise<void> {
  await frame.locator('.page > .progress').waitFor({ state: 'hidden', timeout });
  await frame.locator('.coverage', { hasText: 'so far' }).waitFor({ state: 'detached', timeout });
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
