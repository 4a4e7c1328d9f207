import 'mocha/mocha.js';
import type Mocha from 'mocha';
import { runSuites } from './run-suites.ts';

/** Called by VS Code in the web extension host. Mocha's browser build leaves its class in a global. */
export const run = (): Promise<void> =>
  runSuites((globalThis as unknown as { Mocha: typeof Mocha }).Mocha, () => import('./all.ts'));
