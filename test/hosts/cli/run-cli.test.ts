import { expect } from 'chai';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import type { ExplainJson } from '../../../src/views/json/explain-json.ts';
import type { GraphJson } from '../../../src/views/json/graph-json.ts';
import { contentOf, sample, temporaryFolder } from './sample-folder.ts';

let place: ReturnType<typeof temporaryFolder>;
before(() => (place = temporaryFolder()));
after(() => place.remove());

/** `.` in the arguments stands for the folder. */
const check = (
  name: string,
  args: readonly string[],
  code: number,
  out: readonly string[],
  error: readonly string[] = [],
): void => {
  it(name, async () => {
    const run = await place.run(
      ...args.map((each) => (each === '.' ? place.folder : each)),
      ...(args.includes('.') ? ['--no-cache'] : []),
    );
    expect(run.code, run.error).to.equal(code);
    for (const part of out) expect(run.out).to.contain(part);
    for (const part of error) expect(run.error).to.contain(part);
    if (out.length === 0) expect(run.out).to.equal('');
    if (error.length === 0) expect(run.error).to.equal('');
  });
};

const json = async <T>(...args: readonly string[]): Promise<T> =>
  JSON.parse((await place.run(...args, '--format', 'json', '--no-cache')).out) as T;

describe('command line', () => {
  check('explains in Markdown', ['explain', '.'], 0, [
    '# lending',
    '“Lends books to the people of a town.',
    '```mermaid',
    '## What was read',
  ]);
  check('explains in HTML', ['explain', '.', '--format', 'html'], 0, ['<!doctype html>', '<svg role="img"']);
  check('finds in plain words', ['find', '.', 'lend a book'], 0, ['# lend a book', 'loan.ts']);
  check('gives the picture alone', ['explain', '.', '--format', 'mermaid'], 0, ['flowchart']);
  check('is about a file', ['about', '.', 'src/loans/loan.ts'], 0, ['# loan.ts', '“Who has which book, and until when.”']);
  check('is about a folder', ['about', '.', 'src/loans/'], 0, ['## Files']);
  check('is about everything', ['about', '.', './'], 0, ['# lending']);
  check('tells who uses a file', ['uses', '.', 'src/shelf/shelf.ts'], 0, [
    '# shelf.ts',
    '- [src/loans/loan.ts](src/loans/loan.ts)',
  ]);
  check('gives the graph as JSON unless told otherwise', ['graph', '.'], 0, ['"version": 1', '"dependencies": [']);
  check('gives the graph as a table', ['graph', '.', '--format', 'csv'], 0, [
    'from,to,kind,line\r\n',
    'src/loans/late.ts,src/loans/loan.ts,static,1\r\n',
  ]);
  check('helps', ['--help'], 0, ['Usage: interlinear']);
});

describe('command line: exit status', () => {
  check(
    '1 for an unknown path, with the nearest',
    ['about', '.', 'src/loan.ts'],
    1,
    [],
    ['Nothing called src/loan.ts was found.', '  src/loans/loan.ts'],
  );
  check('1 for a file that is not read, with the reason', ['about', '.', 'logo.png'], 1, [], ['logo.png was seen and not read']);
  check('1 for a path that leads out', ['about', '.', '../../etc/passwd'], 1, [], ['Nothing called ../../etc/passwd was found.']);
  check('1 for an unknown part', ['explain', '.', '--component', 'src/lones'], 1, [], ['Nothing called src/lones was found.']);
  check('2 for an unknown command', ['guess', '.', 'x'], 2, [], ['unknown command']);
  check('lists where journeys begin', ['journey', '.'], 0, ['# Where journeys through lending begin']);
  check('1 for a journey from nowhere', ['journey', '.', 'zeppelin'], 1, [], ['Nothing called zeppelin was found.']);
  check('1 for words that nothing speaks of', ['find', '.', 'zeppelin'], 1, [], ['Nothing called “zeppelin” was found.']);
  check('2 without a folder', ['explain'], 2, [], ["missing required argument 'folder'"]);
  check('2 for an unknown form', ['graph', '.', '--format', 'xml'], 2, [], ['Allowed choices are json, csv']);
  check('3 for a folder that is not there', ['graph', '/no/such/folder'], 3, [], ['there is no such folder']);
  check('3 for a file', ['graph', import.meta.filename], 3, [], ['it is a file, not a folder']);
  it('130 when interrupted', async () => {
    const token = { isCancellationRequested: true };
    const nowhere = (): void => undefined;
    expect(
      await runCli(['graph', place.folder, '--no-cache'], { out: nowhere, error: nowhere, isTerminal: false, token }),
    ).to.equal(130);
  });
});

describe('command line: JSON', () => {
  it('adds up, and lists a broken file under coverage', async () => {
    const { coverage } = await json<GraphJson>('graph', place.folder);
    expect(coverage.files).to.equal(Object.keys(sample).length);
    expect(coverage.read + coverage.skimmed + coverage.skipped.length).to.equal(coverage.files);
    expect(coverage.skipped).to.deep.equal([{ path: 'logo.png', reason: 'no-reader' }]);
    expect(coverage.imports.unresolved.map(({ from, line }) => `${from}:${line}`)).to.deep.equal(['src/shelf/shelf.ts:2']);
    const explained = await json<ExplainJson>('explain', place.folder);
    expect(explained.coverage.notices.map(({ path: file }) => file)).to.deep.equal(['src/web/broken.ts']);
  });
  it('quotes what stands at its lines', async () => {
    const { summary, components } = await json<ExplainJson>('explain', place.folder);
    const evidence = [...summary, ...components.flatMap(({ claims }) => claims)].flatMap((claim) => claim.evidence);
    expect(evidence).to.have.length.above(8);
    for (const { path: file, line, endLine, quote } of evidence) {
      const lines = (sample[file] ?? '')
        .split('\n')
        .slice(line - 1, endLine)
        .join('\n');
      expect(lines, `${file}:${line}`).to.contain(quote);
    }
  });
  it('is the same twice', async () => {
    for (const args of [['graph'], ['explain'], ['about', 'src/loans/loan.ts'], ['uses', 'src']]) {
      const [command = '', ...rest] = args;
      const first = await place.run(command, place.folder, ...rest, '--format', 'json', '--no-cache');
      expect((await place.run(command, place.folder, ...rest, '--format', 'json', '--no-cache')).out).to.equal(first.out);
    }
  });
});

describe('command line: what it writes', () => {
  it('writes nothing into the folder', async () => {
    const before = contentOf(place.folder);
    for (const command of ['explain', 'graph']) await place.run(command, place.folder);
    expect(contentOf(place.folder)).to.deep.equal(before);
  });
  it('writes the result where it is told', async () => {
    const file = path.join(place.folder, '..', 'brief.md');
    const run = await place.run('explain', place.folder, '--no-cache', '--out', file);
    expect([run.code, run.out]).to.deep.equal([0, '']);
    expect(fs.readFileSync(file, 'utf8')).to.contain('# lending');
  });
  it('refuses to write into the folder, also by way of a link', async () => {
    const link = path.join(place.folder, '..', 'link');
    fs.symlinkSync(place.folder, link);
    for (const target of [path.join(place.folder, 'brief.md'), path.join(link, 'brief.md')]) {
      const run = await place.run('explain', place.folder, '--no-cache', '--out', target);
      expect([run.code, fs.existsSync(target)]).to.deep.equal([2, false]);
    }
    expect((await place.run('graph', place.folder, '--cache', path.join(place.folder, 'cache'))).code).to.equal(2);
  });
  it('says so when the result cannot be written', async () => {
    const run = await place.run(
      'graph',
      place.folder,
      '--no-cache',
      '--out',
      path.join(place.folder, '..', 'none', 'graph.json'),
    );
    expect([run.code, run.error.includes('cannot be written')]).to.deep.equal([2, true]);
  });
  it('keeps what was read for the next time, and says the same with it', async () => {
    const cache = path.join(place.folder, '..', 'cache');
    const first = await place.run('explain', place.folder, '--format', 'json', '--cache', cache);
    expect(fs.readdirSync(cache)).to.have.length(1);
    expect((await place.run('explain', place.folder, '--format', 'json', '--cache', cache)).out).to.equal(first.out);
  });
});

describe('command line: sorry folders', () => {
  const checkFolder = (name: string, tree: Readonly<Record<string, string>>, parts: readonly string[]): void => {
    it(name, async () => {
      const sorry = temporaryFolder(tree);
      try {
        for (const command of ['explain', 'graph']) {
          const run = await sorry.run(command, sorry.folder, '--no-cache');
          expect(run.code, run.error).to.equal(0);
          if (command === 'explain') for (const part of parts) expect(run.out).to.contain(part);
        }
      } finally {
        sorry.remove();
      }
    });
  };
  checkFolder('that is empty', {}, ['No files were found.']);
  checkFolder('with a README only', { 'README.md': '# x\n\nAll about letters.\n' }, ['“All about letters.”']);
  checkFolder('with a broken manifest', { 'package.json': '{ "name": ', 'a.ts': 'export const a = 1;' }, ['Read 2 of 2 files']);
  checkFolder('with pictures only', { 'a.png': 'x' }, ['Read 0 of 1 file']);
});
