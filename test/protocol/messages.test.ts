import { expect } from 'chai';
import fc from 'fast-check';
import { parseFromWebview } from '../../src/protocol/messages.ts';
import type { FromWebview } from '../../src/protocol/messages.ts';

const good: readonly FromWebview[] = [
  { type: 'ready' },
  { type: 'follow', revision: 1, in: 'diagram', link: 0 },
  { type: 'follow', revision: 1, in: 'details', link: 99 },
  { type: 'follow', revision: 1, in: 'about', link: 100_000 },
  { type: 'select', revision: 0, node: 'n0' },
  { type: 'enter', revision: 2, node: 'n59' },
  { type: 'crumb', revision: 2, index: 0 },
  { type: 'apart', revision: 2, index: 3 },
  { type: 'cancel' },
  { type: 'retry' },
  { type: 'openPanel' },
  { type: 'drawn', revision: 3, nodes: 12, edges: 20, milliseconds: 312.5 },
  { type: 'failed', message: 'x'.repeat(500) },
];

const check = (name: string, value: unknown): void => {
  it(`refuses ${name}`, () => expect(parseFromWebview(value)).to.equal(undefined));
};

describe('parseFromWebview', () => {
  for (const message of good) {
    it(`takes ${JSON.stringify(message).slice(0, 60)}`, () => expect(parseFromWebview(message)).to.deep.equal(message));
  }
  for (const value of [undefined, null, 0, '', 'ready', [], {}, ['ready'], () => undefined])
    check(`${typeof value} ${JSON.stringify([value])}`, value);
  check('an unknown type', { type: 'open', path: '/etc/passwd' });
  check('a type of Object’s own', { type: 'constructor' });
  check('a field too many', { type: 'ready', path: '../x' });
  check('a command', { type: '_workbench.openFolder', args: [] });
  check('a path where an id belongs', { type: 'enter', revision: 1, node: '../../etc/passwd' });
  check('a name that only starts as an id', { type: 'enter', revision: 1, node: 'n1\n' });
  check('`__proto__` as an id', { type: 'select', revision: 1, node: '__proto__' });
  check('an endless id', { type: 'select', revision: 1, node: `n${'1'.repeat(1000)}` });
  check('a negative index', { type: 'crumb', revision: 1, index: -1 });
  check('half an index', { type: 'crumb', revision: 1, index: 0.5 });
  check('an index out of all bounds', { type: 'apart', revision: 1, index: 100_001 });
  check('no number', { type: 'follow', revision: 1, in: 'diagram', link: NaN });
  check('a number as text', { type: 'follow', revision: '1', in: 'diagram', link: 0 });
  check('a missing revision', { type: 'enter', node: 'n1' });
  check('links of nobody', { type: 'follow', revision: 1, in: 'constructor', link: 0 });
  check('endless time', { type: 'drawn', revision: 1, nodes: 1, edges: 1, milliseconds: Infinity });
  check('a message of 50 MB', { type: 'failed', message: 'x'.repeat(50_000_000) });
  check('a message one too long', { type: 'failed', message: 'x'.repeat(501) });
  check('a trap', {
    get type(): string {
      throw new Error('trap');
    },
  });
});

describe('parseFromWebview, whatever comes', () => {
  const types = good.map(({ type }) => type);
  const keys = [
    'type',
    'revision',
    'node',
    'index',
    'link',
    'in',
    'nodes',
    'edges',
    'milliseconds',
    'message',
    '__proto__',
    'path',
  ];

  it('never throws, and what it lets through is of the closed list', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys), fc.anything())), (value) => {
        const message = parseFromWebview(value);
        if (message) expect(types).to.include(message.type);
      }),
    );
  });
  it('lets through good messages only as they are, whatever else is changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.constantFrom(...keys), fc.anything(), (message, key, value) => {
        const changed = { ...message, [key]: value };
        const parsed = parseFromWebview(changed);
        if (parsed) expect(parsed).to.deep.equal(changed);
        expect(({} as { readonly polluted?: unknown }).polluted).to.equal(undefined);
      }),
    );
  });
});
