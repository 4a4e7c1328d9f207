import type { Page } from 'playwright-core';
import type { EndLine, TestLine } from '../suite/run-suites.ts';

/** Outcome of the suites in one extension host. */
export interface HostRun {
  readonly tests: readonly TestLine[];
  /** 0 only if the suites ran to their end and all passed. 98: not within the time. */
  readonly exitCode: number;
  /** Everything else that was printed. */
  readonly log: string;
}

/** Opens a workbench whose payload or server names the tests, and follows them to their end. */
export async function followTests(page: Page, url: string, timeout: number): Promise<HostRun> {
  const tests: TestLine[] = [];
  const log: string[] = [];
  let end: EndLine | undefined;
  const hear = (_type: string, args: readonly unknown[]): void => {
    const text = args.map(String).join(' ');
    const line = /@@(test|end) (\{.*\})/s.exec(text);
    if (!line?.[2]) log.push(text);
    else if (line[1] === 'test') tests.push(JSON.parse(line[2]) as TestLine);
    else end = JSON.parse(line[2]) as EndLine;
  };
  const exit = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    setTimeout(() => resolve(98), timeout).unref();
  });
  await page.exposeFunction('codeAutomationLog', hear);
  await page.goto(url, { waitUntil: 'commit' });
  const code = await exit;
  // VS Code also ends with 0 where it ran nothing.
  const complete =
    end !== undefined && end.tests > 0 && end.tests === tests.length && tests.every((test) => test.failure === undefined);
  return { tests, exitCode: code === 0 && !complete ? 97 : code, log: log.join('\n') };
}
