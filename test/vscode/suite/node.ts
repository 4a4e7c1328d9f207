import Mocha from 'mocha';
import { runSuites } from './run-suites.ts';

/** Called by VS Code in the Node extension host. */
export const run = (): Promise<void> => runSuites(Mocha, () => import('./all.ts'));
