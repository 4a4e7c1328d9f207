import type Mocha from 'mocha';

/** What the outside learns of one test; sent as one line on the console, the only channel both extension hosts have. */
export interface TestLine {
  readonly title: string;
  readonly milliseconds: number;
  /** Message and stack; absent for a test that passed. */
  readonly failure?: string;
}

/** Last line of a run. Without it the run was not complete. */
export interface EndLine {
  readonly tests: number;
  readonly failures: number;
}

/** Runs what `load` defines; rejects if a test failed or none ran, which VS Code turns into its exit status. */
export async function runSuites(MochaClass: typeof Mocha, load: () => Promise<unknown>): Promise<void> {
  const mocha = new MochaClass({ ui: 'bdd', reporter: reportLines as unknown as Mocha.ReporterConstructor, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await loadOrTell(load);
  const { tests, failures } = await new Promise<EndLine>((resolve) => {
    const runner = mocha.run(() => resolve({ tests: runner.stats?.tests ?? 0, failures: runner.failures }));
  });
  print('end', { tests, failures });
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
  if (tests === 0) throw new Error('no test ran');
}

/** A suite that breaks while it is loaded would otherwise leave nothing but an exit status. */
async function loadOrTell(load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (error) {
    print('test', { title: 'loading the suites', milliseconds: 0, failure: describeError(error) });
    throw error;
  }
}

/** A reporter by mocha's contract, which calls it with `new`. */
function reportLines(runner: Mocha.Runner): void {
  const line = (test: Mocha.Test): TestLine => ({ title: test.fullTitle(), milliseconds: test.duration ?? 0 });
  runner.on('pass', (test) => print('test', line(test)));
  runner.on('fail', (test, error: unknown) => print('test', { ...line(test), failure: describeError(error) }));
}

/** fast-check puts what went wrong into the cause. */
const describeError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const text = (error.stack ?? error.message).slice(0, 3000);
  return error.cause === undefined ? text : `${text}\ncaused by ${describeError(error.cause)}`;
};

function print(kind: 'test' | 'end', line: TestLine | EndLine): void {
  console.log(`@@${kind} ${JSON.stringify(line)}`);
}
