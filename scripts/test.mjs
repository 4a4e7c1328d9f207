/**
 * `npm test`: everything, from the format of the source to the packed extension in a real workbench. Installs what it needs.
 * `--only a,b` runs some of the steps (see the list at the end of this file) and what they need. The last line is `N passed, N failed`.
 */
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { installPackages, npm, program, root, run, tool } from './install.mjs';
import { findBrowser, installRig } from '../test/vscode/rig/install.mjs';

const reports = path.join(root, 'test-results/reports');
/** The machines this is made for have two cores. */
const lanes = 2;

/** A step ends in these. @typedef {{ passed: number, failed: number, complaint?: string }} Outcome */

/** A command that is one test: it passes or it does not. */
const command =
  (...commands) =>
  async () => {
    for (const [name, args] of commands) {
      const { code, output } = await run(name, args);
      if (code !== 0) return { passed: 0, failed: 1, complaint: output };
    }
    return { passed: 1, failed: 0 };
  };

/** Mocha on files; every test counts. */
const mocha =
  (name, globs, { timeout = 30_000, ignore = [] } = {}) =>
  async (browser) => {
    const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
    const options = ['--reporter', 'json', '--reporter-option', `output=${report}`, '--timeout', String(timeout)];
    const left = ignore.flatMap((glob) => ['--ignore', glob]);
    const { output } = await run(...tool('mocha/bin/mocha.js', ...options, ...left, ...globs), {
      env: browserEnvironment(browser),
    });
    return countMocha(report, output);
  };

/** The suites inside VS Code; `test/vscode/rig/run-host.ts` writes the report in the same form as mocha. */
const extensionHost = (kind) => async (browser) => {
  const report = path.join(reports, `${kind}-host.json`);
  const { output } = await run(...program('test/vscode/rig/run-host.ts', kind, report), { env: browserEnvironment(browser) });
  return countMocha(report, output);
};

async function countMocha(report, output) {
  try {
    const { stats, failures } = JSON.parse(await readFile(report, 'utf8'));
    if (stats.tests === 0) return { passed: 0, failed: 1, complaint: `No test ran.\n${output}` };
    const complaint = failures.map(({ fullTitle, err }) => `${fullTitle}\n${err.stack ?? err.message ?? ''}`).join('\n\n');
    return { passed: stats.passes, failed: failures.length, complaint };
  } catch {
    return { passed: 0, failed: 1, complaint: `It wrote no report.\n${output}` };
  }
}

/** For tests that start a browser by themselves. */
const browserEnvironment = (browser) => (browser ? { CHROME_PATH: browser.executable, ...browser.env } : {});

/** Every folder of tests but those that have a step of their own, so that a new one is never forgotten. */
const unitFolders = readdirSync(path.join(root, 'test'))
  .filter((name) => !['golden', 'vscode', 'webview'].includes(name))
  .join(',');

/** In the order in which they start; `needs` names steps that come first, `browser` the installation of VS Code. */
const steps = [
  { name: 'build', run: command(npm('run', '--silent', 'package')) },
  { name: 'unit', run: mocha('unit', [`test/{${unitFolders}}/**/*.test.ts`], { ignore: ['test/hosts/cli/**'] }) },
  { name: 'types', run: command(tool('typescript/bin/tsc', '-p', 'tsconfig.json')) },
  { name: 'types of pure folders', run: command(tool('typescript/bin/tsc', '-p', 'tsconfig.pure.json')) },
  { name: 'command line', needs: ['build'], run: mocha('command line', ['test/hosts/cli/**/*.test.ts'], { timeout: 60_000 }) },
  { name: 'webview', needs: ['build'], browser: true, run: mocha('webview', ['test/webview/**/*.test.ts'], { timeout: 60_000 }) },
  { name: 'node host', needs: ['build'], browser: true, run: extensionHost('node') },
  { name: 'web host', needs: ['build'], browser: true, run: extensionHost('web') },
  {
    name: 'workbench',
    needs: ['build'],
    browser: true,
    run: mocha('workbench', ['test/vscode/ui/**/*.test.ts'], { timeout: 180_000 }),
  },
  { name: 'lint', run: command(tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')) },
  { name: 'format', run: command(tool('prettier/bin/prettier.cjs', '--check', '.')) },
  {
    name: 'import rules',
    run: command(tool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'test', '--config', '.dependency-cruiser.cjs')),
  },
];

await main();

async function main() {
  const started = Date.now();
  const chosen = chooseSteps();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const browser = chosen.some((step) => step.browser) ? prepareBrowser() : undefined;
  await installPackages();
  const outcomes = await runAll(chosen, browser);
  const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  console.log(`${seconds(started)} in all`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

/** Starts at once, beside everything else; a failure is told by the steps that wait for it. */
function prepareBrowser() {
  const preparing = installRig(console.log).then((rig) => findBrowser(rig, console.log));
  preparing.catch(() => undefined);
  return preparing;
}

function chooseSteps() {
  const at = process.argv.indexOf('--only');
  if (at < 0) return steps;
  const wanted = new Set(process.argv[at + 1]?.split(',') ?? []);
  const unknown = [...wanted].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0 || wanted.size === 0) {
    console.error(`--only takes some of: ${steps.map((step) => step.name).join(', ')}`);
    process.exit(2);
  }
  for (const step of steps) if (wanted.has(step.name)) for (const name of step.needs ?? []) wanted.add(name);
  return steps.filter((step) => wanted.has(step.name));
}

/** Takes the first step whose needs are met, in as many lanes as there are cores. */
async function runAll(chosen, browser) {
  const waiting = [...chosen];
  const ended = new Map();
  let wake = () => undefined;
  const isReady = (step) => (step.needs ?? []).every((name) => ended.has(name));
  const failedNeeds = (step) => (step.needs ?? []).filter((name) => ended.get(name).failed > 0);
  const lane = async () => {
    while (waiting.length > 0) {
      const next = waiting.find(isReady);
      if (!next) {
        await new Promise((resolve) => (wake = resolve));
        continue;
      }
      waiting.splice(waiting.indexOf(next), 1);
      ended.set(next.name, await runStep(next, browser, failedNeeds(next)));
      wake();
    }
    wake();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...ended.values()];
}

async function runStep(step, browser, broken) {
  const started = Date.now();
  const outcome = broken.length > 0 ? notRun(broken) : await attempt(step, browser);
  const { passed, failed, complaint } = outcome;
  const counts = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(22)} ${counts.padEnd(24)} ${seconds(started)}`);
  if (failed > 0) console.log(`\n${indent(complaint ?? 'It did not say why.')}\n`);
  return outcome;
}

/** What it would show is what its needs have shown. */
const notRun = (broken) => ({ passed: 0, failed: 1, complaint: `Not run, because this failed: ${broken.join(', ')}` });

async function attempt(step, browser) {
  try {
    return await step.run(step.browser ? await browser : undefined);
  } catch (error) {
    return { passed: 0, failed: 1, complaint: error instanceof Error ? error.message : String(error) };
  }
}

function indent(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
