import { expect } from 'chai';
import { reviewOf } from '../../src/scope/review/review.ts';
import { bookingOffice, officeProject } from './booking-office.ts';

type Files = Readonly<Record<string, string>>;

/** What is asked about a document, in a small product with these files more; what begins with “not ” is not asked. */
const check = (name: string, more: Files, document: string, expected: readonly string[]): void => {
  it(name, async () => {
    const { questions } = reviewOf(await officeProject({ ...bookingOffice, ...more }), document);
    const said = questions.flatMap(({ text, because }) => [text, ...because.map((each) => `  ${each.text}`)]).join('\n');
    for (const piece of expected) {
      if (piece.startsWith('not ')) expect(said).not.to.include(piece.slice(4));
      else expect(said).to.include(piece);
    }
    expect(questions.length).to.be.at.most(5);
  });
};

const locales: Files = { 'src/locales/de.json': '{ "a": "A" }', 'src/locales/fr.json': '{ "a": "B" }' };
const note = '# Note on a booking\n\nStaff writes a note on the page of a booking.\n';

describe('questions about a document', () => {
  check('languages of the texts', locales, note, ['Who translates the new texts into German and French']);
  check('languages that the document thinks of', locales, `${note}Translations: 1 day\n`, ['not Who translates']);
  check(
    'languages by their whole code',
    { 'src/locales/fil.json': '{ "a": "A" }', 'src/locales/pt-BR.json': '{ "a": "B" }' },
    note,
    ['into Filipino and Brazilian Portuguese'],
  );
  check('a code that is a word as well', { ...locales, 'src/locales/id.json': '{ "a": "A" }' }, note, ['French', 'Indonesian']);
  check(
    'languages of a library',
    { 'public/static/editor/lang/de.js': 'add({ a: "A" });\n', 'public/static/editor/lang/fr.js': 'add({ a: "B" });\n' },
    note,
    ['not Who translates'],
  );
  check('one language only', locales, `${note}English texts only.\n`, ['not Who translates']);
  check('a list that nobody need read', locales, '# Sort the list of bookings\n', ['not Who translates']);
  check('no screen', locales, '# Faster backups of a booking\n', ['not Who translates']);
  check('who may', { 'src/people/permissions.ts': 'export function canEditBooking(role: string) {\n  return role;\n}\n' }, note, [
    'must canEditBooking',
  ]);
  check('that somebody is signed in says nothing of what they may do', {}, note, ['not requireLogin']);
  const editors = { 'src/people/permissions.ts': 'export function canEditBooking(role: string) {\n  return role;\n}\n' };
  check('roles that stay', editors, `${note}Roles are used as they are.\n`, ['must canEditBooking']);
  check('who may, said', editors, `${note}Only the manager may do it.\n`, ['not canEditBooking']);
  check(
    'databases that can only be watched',
    {
      'src/watch/mysql.ts': "import mysql from 'mysql2';\nexport const bookingOfMysql = () => mysql.createConnection('a');\n",
      'src/watch/pg.ts': "import pg from 'pg';\nexport const bookingOfPg = () => new pg.Client();\n",
      'src/watch/booking.ts':
        "import { bookingOfMysql } from './mysql';\nimport { bookingOfPg } from './pg';\nexport const noteBooking = [bookingOfMysql, bookingOfPg];\n",
      'package.json': '{ "name": "a", "dependencies": { "mysql2": "1", "pg": "8" } }',
    },
    note,
    ['not Must it work with'],
  );
  check(
    'a setting that chooses among databases',
    { 'src/db.ts': "export const make = process.env.DB_TYPE ?? 'sqlite';\n" },
    `${note}The note is stored with the booking.\n`,
    ['Must it work with each make of database that DB_TYPE can choose?'],
  );
  check(
    'tables by make',
    { 'db/mysql/schema.sql': 'CREATE TABLE rooms (id INTEGER);\n', 'db/h2/schema.sql': 'CREATE TABLE rooms (id INTEGER);\n' },
    `${note}The note is stored with the booking.\n`,
    ['Must it work with each of H2 and MySQL?'],
  );
  check('a system that is not there', {}, `${note}The note goes to Zendesk through its API.\n`, [
    'Zendesk is not used in this code yet',
    'No code and no package in package.json has the name Zendesk.',
  ]);
  check('a system that is there', {}, '# Deposit for a booking\n\nTaken by Stripe through its API.\n', [
    'not is not used in this code',
  ]);
  check('tests that exist', { 'test/booking.test.ts': "import { test } from 'vitest';\ntest('books', () => 1);\n" }, note, [
    'Is extending tests such as',
  ]);
  check('tests that the document thinks of', {}, `${note}Tests: 1 day\n`, ['not Is extending tests']);
  check(
    'another word for the same',
    { 'src/bookings/freeze.ts': 'export function pauseBooking() {\n  return 1;\n}\n' },
    '# Snooze a booking\n',
    ['Can pauseBooking be used for this'],
  );
  check('what is not to be done', {}, `${note}No change to payments or Zendesk is needed.\n`, ['not Zendesk']);
});
