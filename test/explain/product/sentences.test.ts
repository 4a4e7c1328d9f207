import { expect } from 'chai';
import { areaWaysInto, fileWaysIn, leadsOn } from '../../../src/explain/product/ways-in.ts';
import { areaStores, fileStores } from '../../../src/explain/product/stored-data.ts';
import { fileLimitsOf, settingsOf } from '../../../src/explain/product/limits.ts';
import { talksTo } from '../../../src/explain/product/surroundings.ts';
import type { Claim, Evidence } from '../../../src/model/claim.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { DataEntity, EntryPoint, Limit, Migration, OutsideSystem, ProductSetting } from '../../../src/model/product.ts';

const path = modulePath('shop/a.ts');
let line = 0;
const placed = (): { readonly path: typeof path; readonly evidence: readonly [Evidence, ...Evidence[]] } => {
  line += 1;
  return { path, evidence: [{ path, range: { start: { line, character: 0 }, end: { line, character: 1 } }, quote: 'x' }] };
};
const entry = (kind: EntryPoint['kind'], label: string, more: Partial<EntryPoint> = {}): EntryPoint => ({
  ...placed(),
  kind,
  label,
  framework: 'F',
  ...more,
});
const entity = (name: string, more: Partial<DataEntity> = {}): DataEntity => ({
  ...placed(),
  kind: 'table',
  name,
  framework: 'F',
  ...more,
});
const step = (name: string, at: string): Migration => ({ ...placed(), path: modulePath(at), name, framework: 'F' });
const limit = (name: string, shown: string, more: Partial<Limit> = {}): Limit => ({
  ...placed(),
  name,
  shown,
  value: '1',
  concern: 'rule',
  ...more,
});
const setting = (name: string, fallback?: string): ProductSetting => ({
  ...placed(),
  kind: 'environment',
  name,
  ...(fallback === undefined ? {} : { fallback }),
});
const system = (name: string, kind: OutsideSystem['kind']): OutsideSystem => ({
  ...placed(),
  id: name,
  name,
  kind,
  files: [path],
});

const check = (name: string, claims: readonly Claim[], expected: readonly string[]): void => {
  it(name, () => {
    expect(claims.map(({ text }) => text)).to.deep.equal(expected);
    for (const { evidence } of claims) expect(evidence).not.to.be.empty;
  });
};

describe('what starts a file', () => {
  check('a page', fileWaysIn([entry('page', '/owners')]), ['Answers the page /owners.']);
  check('an address that another file answers', leadsOn([entry('page', '/owners')]), [
    'Leads the address /owners to what answers it.',
  ]);
  check('several', leadsOn([entry('endpoint', '/a', { method: 'GET' }), entry('page', '/b')]), [
    'Leads two addresses to what answers them: GET /a and /b.',
  ]);
  check(
    'a form and what takes it',
    fileWaysIn([entry('page', '/owners', { method: 'GET' }), entry('page', '/owners', { method: 'POST' })]),
    ['Answers the page /owners.'],
  );
  check('addresses', fileWaysIn([entry('endpoint', '/a', { method: 'GET' }), entry('endpoint', '/a', { method: 'POST' })]), [
    'Answers programs at two addresses: GET /a and POST /a.',
  ]);
  check('many', fileWaysIn(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => entry('page', `/${name}`))), [
    'Answers six pages: /a, /b, /c, /d and two more.',
  ]);
  check('a form without a page', fileWaysIn([entry('page', '/expire', { method: 'POST' }), entry('page', '/owners')]), [
    'Answers the page /owners.',
    'Takes in what people send to /expire.',
  ]);
  check('a command', fileWaysIn([entry('command', 'users add')]), ['Runs when somebody types the command “users add”.']);
  check('a job', fileWaysIn([entry('job', 'Remind', { when: 'every day at 03:00' })]), [
    'Runs every day at 03:00: the job “Remind”.',
  ]);
  check('a job at no known time', fileWaysIn([entry('job', 'Remind')]), ['Runs in the background: the job “Remind”.']);
  check('an event', fileWaysIn([entry('handler', 'order.placed')]), ['Runs when “order.placed” comes in.']);
  check('nothing', fileWaysIn([]), []);
});

describe('ways into a part', () => {
  check(
    'pages, those with words first',
    areaWaysInto([entry('page', '/{id}'), entry('page', '/owners'), entry('page', '/vets')]),
    ['It has 3 pages: /owners, /vets and /{id}.'],
  );
  check('many', areaWaysInto(['one', 'two', 'three', 'four'].map((name) => entry('page', `/${name}`))), [
    'It has 4 pages, for example /one, /two and /three.',
  ]);
  check('jobs', areaWaysInto([entry('job', 'A'), entry('job', 'B', { when: 'every hour' })]), [
    'Two jobs run in the background: B (every hour) and A.',
  ]);
});

describe('what is stored', () => {
  check('one', fileStores([entity('Owner', { storedAs: 'owners' })], []), ['Describes how owners are stored (table owners).']);
  check('several', fileStores([entity('Owner'), entity('app.Category')], []), [
    'Describes two kinds of stored data: owners and categories.',
  ]);
  check('a class and its table once', areaStores([entity('Owner'), entity('owners')], []), [
    'It stores one kind of data: owners.',
  ]);
  check('steps, the last by name', areaStores([], [step('b', 'm/2.sql'), step('a', 'm/1.sql')]), [
    '2 recorded steps change how data is stored; the last by name is “b”.',
  ]);
  check(
    'steps of several folders, the last by the name of its file',
    areaStores(
      [],
      [
        step('older', 'z/migrations/20240301_older.sql'),
        step('newest', 'a/migrations/20240301120000_newest.sql'),
        step('first', 'b/migrations/2023-01-01-000000_first/up.sql'),
      ],
    ),
    ['3 recorded steps change how data is stored; the last by name is “newest”.'],
  );
  check('steps with short numbers', areaStores([], [step('nine', 'm/V9__nine.sql'), step('ten', 'm/V10__ten.sql')]), [
    '2 recorded steps change how data is stored; the last by name is “ten”.',
  ]);
  check('one step', fileStores([], [step('add owner', 'm/1.sql')]), ['Changes how data is stored: “add owner”.']);
});

describe('limits, settings, surroundings', () => {
  check('a limit', fileLimitsOf([limit('maximum size', '10 MB', { of: 'avatar', setting: 'MAX' })]), [
    'Maximum size (avatar): 10 MB, unless MAX says otherwise.',
  ]);
  check('settings', settingsOf([setting('PORT', '3000'), setting('HOST'), setting('HOST')]), [
    'Reads two settings: PORT (3000 if not set) and HOST.',
  ]);
  check('one setting', settingsOf([setting('HOST')]), ['Reads the setting HOST.']);
  check('systems', talksTo([system('PostgreSQL', 'database'), system('api.x.org', 'service')]), [
    'Works with PostgreSQL (database) and api.x.org.',
  ]);
});
