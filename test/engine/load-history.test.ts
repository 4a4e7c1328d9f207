import { expect } from 'chai';
import { createService } from '../../src/engine/create-service.ts';
import type { EngineService } from '../../src/engine/service.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { noFactStore } from '../../src/ports/fact-store.ts';
import type { History } from '../../src/ports/history.ts';
import { historyOf } from '../explain/history.ts';
import { options, restlessScheduler } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';
import { parserAssets } from '../support/parser-assets.ts';

interface World {
  readonly service: EngineService;
  readonly fileSystem: ReturnType<typeof memoryFileSystem>;
  /** What version control would answer; undefined for no repository. */
  day: string | undefined;
  reads: number;
  /** What is said of the age of the file. */
  readonly age: () => Promise<string>;
}

/** Tells a story of an engine with a history of one change to one file. */
const check = (name: string, story: (world: World) => Promise<void>, withHistory = true): void => {
  it(name, async () => {
    const history: History = {
      newest: async () => world.day,
      read: async (token) => {
        world.reads += 1;
        await Promise.resolve();
        return world.day === undefined || token.isCancellationRequested ? undefined : historyOf([`${world.day} a.ts`]);
      },
    };
    const fileSystem = memoryFileSystem({ 'a.ts': '/** Opens doors. */\nexport const a = 1;\n' });
    const environment = { fileSystem, factStore: noFactStore, scheduler: restlessScheduler(), parserAssets };
    const service = await createService({ ...environment, ...(withHistory ? { history } : {}) }, () => undefined);
    const age = async (): Promise<string> => {
      const view = await service.about({ kind: 'file', path: modulePath('a.ts') });
      return view?.sections.find(({ heading }) => heading === 'Size and age')?.items[0]?.text ?? 'silence';
    };
    const world: World = { service, fileSystem, day: '2025-03-14', reads: 0, age };
    await service.open(options);
    await story(world);
  });
};

const inMarch = 'It has two lines; its last recorded change was in March 2025.';

describe('engine: the history', () => {
  check('is not looked at before it is asked for', async ({ service, age, ...world }) => {
    await service.readAll();
    expect([await age(), world.reads]).to.deep.equal(['silence', 0]);
  });
  check('is told once it is loaded', async ({ service, age }) => {
    const before = service.status().revision;
    expect((await service.loadHistory()).revision).to.equal(before + 1);
    expect(await age()).to.equal(inMarch);
  });
  check('is read again only when the newest change is another', async (world) => {
    await world.service.loadHistory();
    const { revision } = await world.service.loadHistory();
    expect([revision, world.reads]).to.deep.equal([world.service.status().revision, 1]);
    world.day = '2025-04-01';
    await world.service.loadHistory();
    expect([await world.age(), world.reads]).to.deep.equal([inMarch.replace('March', 'April'), 2]);
    world.day = undefined;
    await world.service.loadHistory();
    expect([await world.age(), world.reads]).to.deep.equal(['silence', 2]);
  });
  check('stays when files are read and change', async ({ service, age, fileSystem }) => {
    await service.loadHistory();
    await service.readAll();
    fileSystem.write('a.ts', 'export const a = 1;\nexport const b = 2;\nexport const c = 3;\n');
    fileSystem.write('b.ts', 'export const b = 2;\n');
    await service.applyChanges([
      { kind: 'changed', path: 'a.ts' },
      { kind: 'created', path: 'b.ts' },
    ]);
    expect(await age()).to.equal(inMarch.replace('two', 'three'));
  });
  check('is forgotten when the folder is opened anew', async ({ service, age }) => {
    await service.loadHistory();
    await service.open(options);
    expect(await age()).to.equal('silence');
  });
  check('stops when cancelled, and can be loaded then', async ({ service, age }) => {
    const loading = service.loadHistory().then(
      () => 'loaded',
      (error: unknown) => (error as Error).name,
    );
    service.cancel();
    expect(await loading).to.equal('CancellationError');
    await service.loadHistory();
    expect(await age()).to.equal(inMarch);
  });
  check(
    'changes nothing where there is none',
    async ({ service, age }) => {
      const { revision } = service.status();
      expect((await service.loadHistory()).revision).to.equal(revision);
      expect(await age()).to.equal('silence');
    },
    false,
  );
});
