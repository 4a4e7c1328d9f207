import { expect } from 'chai';
import { createService } from '../../src/engine/create-service.ts';
import type { EngineService } from '../../src/engine/service.ts';
import { noFactStore } from '../../src/ports/fact-store.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { options, restlessScheduler } from '../support/engine.ts';
import { parserAssets } from '../support/parser-assets.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

const files = {
  'README.md': '# Doors\n\nOpens and closes doors for visitors.\n',
  'package.json': '{ "name": "doors" }',
  'src/door.ts': "import { turn } from './key';\n\n/** Opens a door. */\nexport const open = (): void => turn();\n",
  'src/key.ts': '/** Turns the key. */\nexport const turn = (): void => undefined;\n',
};

const serviceOn = (tree: Readonly<Record<string, string>>): Promise<EngineService> =>
  createService(
    { fileSystem: memoryFileSystem(tree), factStore: noFactStore, scheduler: restlessScheduler(), parserAssets },
    () => undefined,
  );

const check = (what: string, ask: (service: EngineService) => Promise<unknown>, expected: unknown): Mocha.Test =>
  it(what, async () => {
    const service = await serviceOn(files);
    await service.open(options);
    expect(await ask(service)).to.deep.equal(expected);
  });

describe('the service behind every host', () => {
  it('has nothing to say before a folder is open', async () => {
    const service = await serviceOn(files);
    expect(service.status().phase).to.equal('empty');
    expect(await service.diagram({ kind: 'repository' })).to.equal(undefined);
    expect(await service.hover('src/door.ts', { line: 0, character: 0 })).to.equal(undefined);
  });

  check('tells how far it has come', async (service) => [service.status().phase, (await service.readAll()).phase], [
    'skimmed',
    'read',
  ]);
  check('counts what a picture can be made of', async (service) => service.status().sourceFiles, 2);
  check('names the picture after the folder', async (service) => (await service.diagram({ kind: 'repository' }))?.title, 'demo');
  check(
    'knows no file that is not there',
    async (service) => service.about({ kind: 'file', path: modulePath('gone.ts') }),
    undefined,
  );
  check(
    'reads the file that a hover leads to, before everything is read',
    async (service) => (await service.hover('src/door.ts', { line: 0, character: 10 }))?.sentences[0],
    'Turns the key.',
  );

  it('grows its revision with every change', async () => {
    const service = await serviceOn(files);
    const opened = await service.open(options);
    const changed = await service.applyChanges([{ kind: 'changed', path: 'src/key.ts' }]);
    expect(changed.revision).to.be.greaterThan(opened.revision);
  });

  it('answers the same about a change whether it was prepared for it or not', async () => {
    const scope = { kind: 'scope', request: 'Let a visitor open a door twice' } as const;
    const answers = [true, false].map(async (isPrepared) => {
      const service = await serviceOn(files);
      await service.prepareScope();
      await service.open(options);
      await service.readAll();
      if (isPrepared) await service.prepareScope();
      return service.about(scope);
    });
    const [prepared, unprepared] = await Promise.all(answers);
    expect(prepared?.sections).to.have.length.above(1);
    expect(prepared).to.deep.equal(unprepared);
  });

  it('ends what is under way when cancelled, and works on', async () => {
    const service = await serviceOn(files);
    const opening = service.open(options).then(
      () => 'opened',
      (error: unknown) => (error as Error).name,
    );
    service.cancel();
    expect(await opening).to.equal('CancellationError');
    expect((await service.open(options)).phase).to.equal('skimmed');
  });
});
