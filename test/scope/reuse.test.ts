import { expect } from 'chai';
import { scopeOf } from '../../src/scope/scope.ts';
import { bookingOffice, officeProject } from './booking-office.ts';

const file = (name: string): Readonly<Record<string, string>> => ({
  'src/more/more.ts': `export function ${name}(what: string) {\n  return what;\n}\n`,
});

/** Whether a function of this name is said to do something alike. */
const check = (request: string, name: string, isAlike: boolean): void => {
  it(`${name} ${isAlike ? 'does' : 'does not do'} something like “${request}”`, async () => {
    const { reuse } = scopeOf(await officeProject({ ...bookingOffice, ...file(name) }), request);
    const said = reuse.map(({ text }) => text).join('\n');
    if (isAlike) expect(said).to.include(name);
    else expect(said).not.to.include(name);
  });
};

describe('something alike', () => {
  check('Snooze a booking', 'pauseBooking', true);
  check('Snooze a booking', 'pauseVideo', false);
  check('Let guests log in with two factors', 'authenticate', false);
  check('Delete a room', 'deleteGuest', false);
  check('Publish a booking in a public archive', 'publish', false);
  check('Publish a booking in a public archive', 'archiveBooking', true);
  check('A/B test of two subjects', 'subject', false);
  check('A click limit for each room', 'setRoomLimit', false);
  check('A click limit for each room', 'clickLimit', true);
  check('Duplicate a booking', 'copyText', false);
  check('Duplicate a booking', 'copyBooking', true);

  it('a page or a setting that is named by words of the request', async () => {
    const project = await officeProject({
      ...bookingOffice,
      'src/random.ts':
        "import express from 'express';\nconst app = express();\napp.get('/random', (req, res) => res.render('random'));\n",
      'src/domains.ts': 'export const blocked = process.env.DOMAIN_BLOCKLIST;\n',
    });
    const said = (request: string): string =>
      scopeOf(project, request)
        .reuse.map(({ text }) => text)
        .join('\n');
    expect(said('Open a random booking')).to.include('/random');
    expect(said('Block certain domains')).to.include('DOMAIN_BLOCKLIST');
    expect(said('Open a booking')).not.to.include('/random');
  });

  it('nothing that has changed stored data once', async () => {
    const table = 'CREATE TABLE incident_report (id INTEGER);\n';
    const project = await officeProject({
      ...bookingOffice,
      'db/old_migrations/patch-report.sql': table,
      'db/upgrade-3.sql': table,
    });
    expect(scopeOf(project, 'Report of an incident').reuse).to.be.empty;
  });
});
