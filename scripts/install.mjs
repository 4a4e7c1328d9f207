/** What `npm start` and `npm test` share before anything is installed: Node built-ins only. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Installs the packages of the lock file unless exactly these are there. */
export async function installPackages(say = console.log) {
  requireNode();
  if (await packagesFit()) return;
  say('Installing packages (npm ci)');
  const { code, output } = await run(...npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'));
  if (code !== 0) throw new Error(`npm ci ended with ${code}\n${output}`);
}

/** The same npm that runs this, so that a PATH without it does no harm. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** Command of a package of this project, as `run` takes it. */
export const tool = (script, ...args) => [process.execPath, [path.join(root, 'node_modules', script), ...args]];

/** A TypeScript program of this project, as `run` takes it. */
export const program = (file, ...args) => [process.execPath, ['--import', 'tsx', path.join(root, file), ...args]];

/** Resolves when the program has ended, however it ended; `output` is what it printed, unless it was shown. */
export function run(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? `signal ${signal}`, output }));
  });
}

async function packagesFit() {
  try {
    const wanted = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')).packages;
    // npm writes this one last, so it also tells a finished installation from a broken one.
    const present = JSON.parse(await readFile(path.join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([name, { version, optional }]) => name === '' || present[name]?.version === version || (optional && !present[name]),
    );
  } catch {
    return false;
  }
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  console.error(`Node 20 or later is needed; this is ${process.version}.`);
  process.exit(1);
}
