import { expect } from 'chai';
import { coverageRows, coverageTooltip, plain, shortCoverage } from '../../../src/hosts/vscode/coverage-words.ts';
import { reasonOf } from '../../../src/hosts/vscode/file-system-error.ts';
import { messageInsteadOfView } from '../../../src/hosts/vscode/state-words.ts';
import type { EngineState } from '../../../src/hosts/vscode/engine-client.ts';

const coverage = {
  text: 'Read 6 of 8 files · 2 left out',
  gaps: [{ text: '2 files: too large', examples: ['a.js', '$(alert).js'] }],
  complete: false,
};

describe('hosts/vscode/coverage-words', () => {
  it('shortens to what was read', () => expect(shortCoverage(coverage)).to.equal('Read 6 of 8 files'));
  it('keeps a sentence without parts', () => expect(shortCoverage({ ...coverage, text: 'Nothing' })).to.equal('Nothing'));
  it('lists every gap in the tooltip', () =>
    expect(coverageTooltip(coverage)).to.equal('Read 6 of 8 files · 2 left out\n• 2 files: too large'));
  it('draws no icon that a file name asks for', () =>
    expect(coverageRows(coverage)[1]).to.deep.equal({ label: '2 files: too large', detail: 'a.js, \\$(alert).js' }));
  it('leaves other names as they are', () => expect(plain('$a (b) $()')).to.equal('$a (b) \\$()'));
});

describe('hosts/vscode/file-system-error', () => {
  const check = (error: unknown, reason: string): void => {
    expect(reasonOf(error)).to.equal(reason);
  };
  it('knows what is not there', () => check({ code: 'FileNotFound' }, 'missing'));
  it('knows the names of other processes', () => check({ code: 'EntryNotFound' }, 'missing'));
  it('knows what is no file', () => check({ code: 'FileIsADirectory' }, 'not-a-regular-file'));
  it('knows refusals', () => check({ code: 'NoPermissions' }, 'no-permission'));
  it('takes the rest for unreadable', () => {
    for (const error of [
      { code: 'Unavailable' },
      { code: 'New' },
      { code: 3 },
      new Error('x'),
      null,
      'text',
      undefined,
      { code: '__proto__' },
    ])
      check(error, 'unreadable');
  });
});

describe('hosts/vscode/state-words', () => {
  const check = (state: EngineState, expected: string | undefined): void => {
    const message = messageInsteadOfView(state);
    expect(message?.type === 'empty' ? message.reason : message?.type).to.equal(expected);
  };
  const ready = (sourceFiles: number): EngineState => ({
    kind: 'ready',
    status: { phase: 'skimmed', revision: 1, coverage, sourceFiles },
  });
  it('has words where no folder is open', () => check({ kind: 'no-folder' }, 'no-folder'));
  it('has words where no file can be read', () => check(ready(0), 'no-source'));
  it('has words for being stopped', () => check({ kind: 'cancelled' }, 'cancelled'));
  it('has words for failing', () => check({ kind: 'failed', message: 'x' }, 'error'));
  it('has none where there is something to see', () => check(ready(1), undefined));
  it('has none while it opens', () => check({ kind: 'opening' }, undefined));
});
