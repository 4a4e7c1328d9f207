import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { startBrowser, type WatchedPage } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { installRig } from './install.mjs';
import { results, vsix } from './project.ts';
import { boxes, notice, oneLine, pictureOrNotice, readPicture, untilRead, type SeenPicture } from './read-picture.ts';
import { openWorkbench } from './workbench.ts';

interface Picture extends SeenPicture {
  readonly kind: 'picture';
  readonly drawnAfter: number;
  readonly readAfter: number;
}

/** Nothing was drawn, and these words say why. */
interface Words {
  readonly kind: 'words';
  readonly text: string;
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
      print(sight);
      printTrouble(watched);
      return [...missingIn(sight, await hasSource(folder)), ...troubleIn(watched)];
    } finally {
      await watched.page.screenshot({ path: screenshot });
      console.log(`Screenshot: ${path.relative(process.cwd(), screenshot)}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function look({ page }: WatchedPage, url: string): Promise<Picture | Words> {
  const workbench = await openWorkbench(page, url);
  await workbench.waitForIcon('Interlinear');
  const chosen = await workbench.runCommand('Interlinear: Explain Architecture');
  const frame = await pictureOrNotice(workbench);
  const drawnAfter = Date.now() - chosen;
  if ((await frame.locator(boxes).count()) === 0)
    return { kind: 'words', text: oneLine(await frame.locator(notice).innerText()) };
  await untilRead(frame);
  return { kind: 'picture', ...(await readPicture(frame)), drawnAfter, readAfter: Date.now() - chosen };
}

function print(sight: Picture | Words): void {
  if (sight.kind === 'words') {
    console.log(`\nNo picture, but words: ${sight.text}\n`);
    return;
  }
  console.log(`\n${sight.lead}\n`);
  console.log(`Boxes: ${sight.boxes.length}`);
  for (const box of sight.boxes) console.log(`  ${box}`);
  console.log(`Arrows: ${sight.arrows}`);
  console.log(`Coverage: ${sight.coverage}`);
  console.log(
    `From command to drawn picture: ${seconds(sight.drawnAfter)}; until everything was read: ${seconds(sight.readAfter)}`,
  );
}

function printTrouble({ errors, outside }: WatchedPage): void {
  console.log(`Errors on the console: ${errors.length}`);
  for (const error of errors) console.log(`  ${error}`);
  console.log(`Requests that left this machine: ${outside.length}`);
  for (const address of outside) console.log(`  ${address}`);
}

function missingIn(sight: Picture | Words, sourceExists: boolean): readonly string[] {
  if (sight.kind === 'words') return sourceExists ? ['the picture'] : [];
  return [
    sight.boxes.some((box) => box === '') && 'the name of a box',
    sight.lead === '' && 'the sentence above the picture',
    sight.coverage === '' && 'the line that says what was read',
  ].filter((word) => word !== false);
}

const troubleIn = ({ errors, outside }: WatchedPage): readonly string[] =>
  [errors.length > 0 && 'a console without errors', outside.length > 0 && 'silence towards other machines'].filter(
    (word) => word !== false,
  );

/** Looks by itself, so that an extension that overlooks everything is found out. */
async function hasSource(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))) return true;
  const folders = entries.filter((entry) => entry.isDirectory() && !['node_modules', '.git'].includes(entry.name));
  for (const { name } of folders) if (await hasSource(path.join(folder, name))) return true;
  return false;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

try {
  const missing = await check(path.resolve(process.argv[2] ?? '.'));
  console.log(missing.length === 0 ? 'Everything is there.' : `Missing: ${missing.join(', ')}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
