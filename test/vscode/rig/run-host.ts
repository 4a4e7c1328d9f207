import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleSuites } from '../bundle-suites.mjs';
import { makeLibraryFolder } from '../fixture.ts';
import { startBrowser } from './browser.ts';
import type { HostRun } from './host-run.ts';
import { installRig } from './install.mjs';
import { runInNodeHost } from './node-host.ts';
import { root } from './project.ts';
import { runInWebHost } from './web-host.ts';

/** `run-host.ts node|web [report]`: the suites in one extension host; the report has the form of mocha's JSON reporter. */
async function runHost(kind: string, report: string | undefined): Promise<number> {
  const rig = await installRig(console.log);
  const suites = await bundleSuites([kind === 'web' ? 'web' : 'node']);
  const browser = await startBrowser(rig, console.log);
  const workspace = await makeLibraryFolder();
  try {
    const runIn = kind === 'web' ? runInWebHost : runInNodeHost;
    const suite = kind === 'web' ? suites.web : suites.node;
    const result = await runIn(rig, browser, { extension: root, suite, workspace, timeout: 300_000 });
    if (report !== undefined) await writeReport(report, result);
    print(result);
    return result.exitCode;
  } finally {
    await browser.close();
    await rm(path.dirname(workspace), { recursive: true, force: true });
  }
}

async function writeReport(file: string, { tests, exitCode, log }: HostRun): Promise<void> {
  const failures = tests.flatMap(({ title, failure }) =>
    failure === undefined ? [] : [{ fullTitle: title, err: { stack: failure } }],
  );
  // The suites may all pass and the run still not be complete.
  if (exitCode !== 0 && failures.length === 0) {
    failures.push({ fullTitle: 'the run as a whole', err: { stack: `VS Code ended with ${exitCode}\n${log.slice(-4000)}` } });
  }
  const stats = {
    tests: tests.length + (tests.length === 0 ? failures.length : 0),
    passes: tests.filter(({ failure }) => failure === undefined).length,
  };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ stats, failures }, undefined, 2));
}

function print({ tests, exitCode, log }: HostRun): void {
  for (const { title, milliseconds, failure } of tests) {
    if (failure !== undefined) console.log(`✗ ${title}\n${failure}`);
    else if (milliseconds > 500) console.log(`✓ ${title} (${milliseconds} ms)`);
  }
  for (const line of log.split('\n').filter((text) => text.startsWith('@@note '))) console.log(line.slice('@@note '.length));
  console.log(`${tests.length} tests, ${tests.filter(({ failure }) => failure !== undefined).length} failed, exit ${exitCode}`);
}

process.exitCode = await runHost(process.argv[2] ?? 'node', process.argv[3]);
