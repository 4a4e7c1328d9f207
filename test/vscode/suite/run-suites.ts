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
  await load();
  const { tests, failures } = await new Promise<EndLine>((resolve) => {
    const runner = mocha.run(() => resolve({ tests: runner.stats?.tests ?? 0, failures: runner.failures }));
  });
  print('end', { tests, failures });
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
  if (tests === 0) throw new Error('no test ran');
}

/** A reporter by mocha's contract, which calls it with `new`. */
function reportLines(runner: Mocha.Runner): void {
  const line = (test: Mocha.Test): TestLine => ({ title: test.fullTitle(), milliseconds: test.duration ?? 0 });
  runner.on('pass', (test) => print('test', line(test)));
  runner.on('fail', (test, error: unknown) => print('test', { ...line(test), failure: describeError(error) }));
}

const describeError = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4000);

function print(kind: 'test' | 'end', line: TestLine | EndLine): void {
  console.log(`@@${kind} ${JSON.stringify(line)}`);
}
