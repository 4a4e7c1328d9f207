/**
 * The suites of test/vscode/suite in a desktop VS Code, which @vscode/test-electron downloads: for machines that can.
 * VSCODE_EXECUTABLE names an installed one instead.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { tsImport } from 'tsx/esm/api';
import { bundleSuites } from './bundle-suites.mjs';

const { makeLibraryFolder } = await tsImport('./fixture.ts', import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { node } = await bundleSuites(['node']);
const folder = await makeLibraryFolder();
const installed = process.env.VSCODE_EXECUTABLE;
try {
  process.exitCode = await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: node,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(path.dirname(folder), { recursive: true, force: true });
}
