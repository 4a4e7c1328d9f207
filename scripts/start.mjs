/**
 * `npm start [folder]` opens VS Code with the extension on the folder (this project when none is given): the one on the PATH, or
 * VS Code from npm in the browser. `npm start -- --check [folder]` does it headless, says what it saw, and fails if something is
 * missing. `--browser` takes the browser also where `code` is on the PATH.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { installPackages, npm, program, root, run } from './install.mjs';

const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const folder = path.resolve(
  process.env.INIT_CWD ?? process.cwd(),
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? root,
);

await start();

async function start() {
  refuseWrongUse();
  await installPackages();
  if (!options.has('--check') && !options.has('--browser') && codeIsOnPath()) return openDesktop();
  console.log('Building');
  await must(npm('run', '--silent', 'package'), 'The build failed');
  const script = options.has('--check') ? 'test/vscode/rig/check.ts' : 'test/vscode/rig/serve.ts';
  const { code } = await run(...program(script, folder), { show: true });
  process.exitCode = typeof code === 'number' ? code : 1;
}

async function openDesktop() {
  console.log('Building');
  await must(npm('run', '--silent', 'build'), 'The build failed');
  const code = process.platform === 'win32' ? ['cmd', ['/c', 'code']] : ['code', []];
  await must([code[0], [...code[1], `--extensionDevelopmentPath=${root}`, folder]], 'VS Code did not start');
  console.log(`VS Code is open on ${folder}. Run "Interlinear: Explain Architecture" from its command palette.`);
}

async function must(command, complaint) {
  const { code, output } = await run(...command);
  if (code === 0) return;
  console.error(`${complaint}:\n${output}`);
  process.exit(1);
}

function codeIsOnPath() {
  try {
    execFileSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
    return true;
  } catch {
    return false;
  }
}

function refuseWrongUse() {
  const unknown = [...options].filter((option) => !['--check', '--browser'].includes(option));
  const problem =
    unknown.length > 0 ? `Unknown: ${unknown.join(' ')}` : isFolder(folder) ? undefined : `${folder} is not a folder`;
  if (problem === undefined) return;
  console.error(`${problem}\nUsage: npm start [-- [--check] [--browser]] [folder]`);
  process.exit(2);
}

function isFolder(name) {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
