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
