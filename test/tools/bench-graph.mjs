/**
 * Compares the CPU time of a cold graph with that of other tools:
 * `node test/tools/bench-graph.mjs <folder> [--runs 5] [--peer "<command>"]...`
 * after `node scripts/build.mjs --production --only cli,typescript`. All commands run in the folder and in turn, so that a busy machine
 * disturbs each alike. Counts the seconds of user and system time of a process and its children; needs bash.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, peer: { type: 'string', multiple: true, default: [] } },
});
const folder = path.resolve(positionals[0] ?? '.');
const cli = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.cjs');
const ours = `"${process.execPath}" "${cli}" graph "${folder}" --no-cache`;

/** Seconds of CPU. Tools that find something to report end with a code of their own, so only a signal counts as a failure. */
const secondsOf = (command) => {
  const { stderr, signal } = spawnSync('bash', ['-c', `TIMEFORMAT='cpu %U %S'; time { ${command} >/dev/null 2>&1; }`], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/u.exec(stderr) ?? [];
  if (signal !== null || user === undefined) throw new Error(`${command} failed: ${stderr}`);
  return Number(user) + Number(system);
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const commands = [ours, ...values.peer];
const seconds = commands.map(() => []);
for (let run = 0; run < Number(values.runs); run++) {
  for (const [index, command] of commands.entries()) seconds[index].push(secondsOf(command));
}
const base = median(seconds[0]);
for (const [index, command] of commands.entries()) {
  const each = seconds[index].map((value) => value.toFixed(2)).join(' ');
  const middle = median(seconds[index]);
  console.log(`${middle.toFixed(2)} s, ours / this ${(base / middle).toFixed(2)}  [${each}]  ${command}`);
}
