import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startBrowser, type WatchedPage } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { installRig } from './install.mjs';
import { results, vsix } from './project.ts';
import { drawnPicture, readPicture, untilRead, type SeenPicture } from './read-picture.ts';
import { openWorkbench } from './workbench.ts';

interface Sight extends SeenPicture {
  readonly drawnAfter: number;
  readonly readAfter: number;
}

/** Explains a folder in the real workbench, headless; prints what it saw and returns what was missing. */
async function check(folder: string): Promise<readonly string[]> {
  const rig = await installRig(console.log);
  const browser = await startBrowser(rig, console.log);
  const server = await startCodeServer(rig, { vsix: [vsix] });
  const screenshot = path.join(results, 'check.png');
  await mkdir(results, { recursive: true });
  try {
    const watched = await browser.open();
    try {
      const sight = await look(watched, server.url(folder));
      print(sight, watched);
      return missingIn(sight, watched);
    } finally {
      await watched.page.screenshot({ path: screenshot });
      console.log(`Screenshot: ${path.relative(process.cwd(), screenshot)}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function look({ page }: WatchedPage, url: string): Promise<Sight> {
  const workbench = await openWorkbench(page, url);
  await workbench.waitForIcon('Interlinear');
  const chosen = await workbench.runCommand('Interlinear: Explain Architecture');
  const frame = await drawnPicture(workbench);
  const drawnAfter = Date.now() - chosen;
  await untilRead(frame);
  return { ...(await readPicture(frame)), drawnAfter, readAfter: Date.now() - chosen };
}

function print(sight: Sight, { errors, outside }: WatchedPage): void {
  console.log(`\n${sight.lead}\n`);
  console.log(`Boxes: ${sight.boxes.length}`);
  for (const box of sight.boxes) console.log(`  ${box}`);
  console.log(`Arrows: ${sight.arrows}`);
  console.log(`Coverage: ${sight.coverage}`);
  console.log(
    `From command to drawn picture: ${seconds(sight.drawnAfter)}; until everything was read: ${seconds(sight.readAfter)}`,
  );
  console.log(`Errors on the console: ${errors.length}`);
  for (const error of errors) console.log(`  ${error}`);
  console.log(`Requests that left this machine: ${outside.length}`);
  for (const address of outside) console.log(`  ${address}`);
}

const missingIn = (sight: Sight, { errors, outside }: WatchedPage): readonly string[] =>
  [
    sight.boxes.length === 0 && 'boxes',
    sight.boxes.some((box) => box === '') && 'the name of a box',
    sight.lead === '' && 'the sentence above the picture',
    sight.coverage === '' && 'the line that says what was read',
    errors.length > 0 && 'a console without errors',
    outside.length > 0 && 'silence towards other machines',
  ].filter((word) => word !== false);

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

try {
  const missing = await check(path.resolve(process.argv[2] ?? '.'));
  console.log(missing.length === 0 ? 'Everything is there.' : `Missing: ${missing.join(', ')}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
