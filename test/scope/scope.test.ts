import { expect } from 'chai';
import type { Project } from '../../src/model/project.ts';
import type { ScopeReading } from '../../src/model/scope.ts';
import { landing } from '../../src/scope/landing.ts';
import { scopeOf, scopeOfPlace } from '../../src/scope/scope.ts';
import { bookingOffice, officeHistory, officeProject } from './booking-office.ts';

let project: Project;

const lines = (scope: ScopeReading): string =>
  [
    scope.reading,
    ...scope.because.map(({ text }) => `because ${text}`),
    ...scope.lands.flatMap(({ name, files }) => files.map(({ path }) => `lands ${name}: ${path}`)),
    ...scope.kindsOfWork.flatMap(({ kind, claims }) => claims.map(({ text }) => `${kind}: ${text}`)),
    ...scope.reach.map(({ text }) => `reach: ${text}`),
    ...scope.reuse.map(({ text }) => `reuse: ${text}`),
    ...scope.tests.map(({ text }) => `tests: ${text}`),
    ...scope.unmatched.map((word) => `unmatched: ${word}`),
    ...scope.questions.map(({ text }) => `asks ${text}`),
  ].join('\n');

/** What is said of a change; each expected piece is found in it, or not, where it begins with “not ”. */
const check = (request: string, expected: readonly string[]): void => {
  it(`“${request}”`, () => {
    const said = lines(scopeOf(project, request));
    for (const piece of expected) {
      if (piece.startsWith('not ')) expect(said).not.to.include(piece.slice(4));
      else expect(said).to.include(piece);
    }
  });
};

describe('what would this touch', () => {
  before(async () => (project = await officeProject()));

  check('Let guests cancel a booking for free', [
    'lands ',
    'src/bookings/booking-service.ts',
    'contract: Programs ask for what it lands in: ',
    'data: It is about what is stored: booking',
    'Changes of stored data are recorded step by step: 2 so far',
    'reuse: By its name, cancelBooking in booking-service.ts does something alike: “Cancels a booking and gives the money back”.',
    'asks Can cancelBooking be used for this, or will something new be built?',
    'asks Must anything new be stored about',
    'unmatched: free',
  ]);
  check('Remind guests of a booking some hours before', [
    'setting: There is a setting already: BOOKING_REMINDER_HOURS (24 if not set).',
    'asks Would it be enough to change what can be set already?',
  ]);
  check('Let guests sign in with single sign-on', ['unmatched: single sign-on', 'not unmatched: single\n']);
  check('Put 30 bookings into a booking', ['not unmatched: Put', 'not unmatched: 30']);
  check('Take payment with Stripe', ['outside: Where it lands, it talks to Stripe', 'asks What should people see when Stripe']);
  check('Send reminders twice', ['asks Does ', 'not unmatched: send']);
  check('zeppelin', ['nothing', 'unmatched: zeppelin', 'not lands', 'not asks']);
  check('', ['nothing', 'not asks']);

  it('tables that are kept by hand in several files', async () => {
    const kept = Object.fromEntries(Object.entries(bookingOffice).filter(([path]) => !path.startsWith('prisma/')));
    const table = 'CREATE TABLE rooms (id INTEGER, beds INTEGER);\n';
    const byHand = await officeProject({ ...kept, 'db/mysql/schema.sql': table, 'db/postgres/schema.sql': table });
    const said = lines(scopeOf(byHand, 'Give rooms a name'));
    expect(said).to.include('data: The table rooms is written in two files.');
    expect(said).to.include('asks How do databases that are in use get a change of rooms?');
  });

  it('what is done to something, not when', () => {
    const said = lines(scopeOf(project, 'Let guests cancel a booking before they pay for a booking'));
    expect(said).to.include('reuse: By its name, cancelBooking');
    expect(said).not.to.include('reuse: By its name, payForBooking');
  });

  it('nothing to ask about stored data that is only shown', () => {
    const said = lines(scopeOf(project, 'Show each booking in a calendar'));
    expect(said).not.to.include('stored already');
  });

  it('earlier changes lead to files that have none of the words', () => {
    const paths = (history: typeof officeHistory | undefined): string[] =>
      landing(project, 'Refund the deposit', history).files.map(({ path }) => path);
    expect(paths(undefined)).not.to.include('src/payments/payments.ts');
    expect(paths(officeHistory)[0]).to.equal('src/payments/payments.ts');
  });

  it('the parts that are counted are those that are listed', () => {
    for (const request of ['Let guests cancel a booking', 'Remind guests of a booking', 'Take payment with Stripe']) {
      const { because, lands } = scopeOf(project, request);
      const said = because.find(({ text }) => text.startsWith('The words lead to'))?.text ?? '';
      expect(said).to.include(lands.length === 1 ? 'one part' : `${lands.length} parts`);
      for (const { name } of lands) expect(said).to.include(name);
    }
  });

  it('says that only common words were found', () => {
    expect(scopeOf(project, 'Zeppelin telemetry of a booking').onlyFound).to.deep.equal(['booking']);
    expect(scopeOf(project, 'Cancel a booking').onlyFound).to.equal(undefined);
  });

  it('no circle where a package is one by nature', async () => {
    const circle = (one: string, end: string): Record<string, string> => ({
      [`room/a.${end}`]: one.replaceAll('X', 'A').replaceAll('Y', 'B'),
      [`room/b.${end}`]: one.replaceAll('X', 'B').replaceAll('Y', 'A'),
    });
    const risks = async (files: Record<string, string>): Promise<string> =>
      scopeOf(await officeProject(files), 'Paint of a room')
        .risks.map(({ text }) => text)
        .join('\n');
    expect(await risks(circle('package room;\n\nclass PaintX {\n  PaintY next;\n}\n', 'java'))).not.to.include('circle');
    const inTypeScript = {
      'room/a.ts': "import { paintB } from './b';\nexport const paintA = () => paintB;\n",
      'room/b.ts': "import { paintA } from './a';\nexport const paintB = () => paintA;\n",
    };
    expect(await risks(inTypeScript)).to.include('circle');
  });

  it('a place is read like a request', () => {
    const scope = scopeOfPlace(project, 'src/payments/payments.ts');
    expect(scope?.lands[0]?.files[0]?.path).to.equal('src/payments/payments.ts');
    expect(lines(scope!)).to.include('outside: Where it lands, it talks to Stripe');
    expect(scopeOfPlace(project, 'src/nowhere')).to.equal(undefined);
  });

  it('every claim is quoted from its place', () => {
    for (const request of ['Let guests cancel a booking for free', 'Remind guests', 'Take payment with Stripe']) {
      const scope = scopeOf(project, request);
      const claims = [
        ...scope.because,
        ...scope.lands.flatMap(({ files }) => files.flatMap(({ claim }) => claim ?? [])),
        ...scope.kindsOfWork.flatMap((kind) => kind.claims),
        ...scope.reach,
        ...scope.reuse,
        ...scope.tests,
        ...scope.risks,
        ...scope.questions.flatMap(({ because }) => because),
      ];
      expect(claims).not.to.be.empty;
      for (const { evidence } of claims)
        for (const { path, range, quote } of evidence) {
          const rows = (bookingOffice[path] ?? '').split('\n');
          expect(rows[range.start.line]?.slice(range.start.character)).to.satisfy((rest: string) =>
            rest.startsWith(quote.split('\n')[0] ?? ''),
          );
        }
    }
  });

  it('the same request gives the same reading', () =>
    expect(lines(scopeOf(project, 'cancel a booking'))).to.equal(lines(scopeOf(project, 'cancel a booking'))));

  it('at most five questions, each prompted by a fact', () => {
    const { questions } = scopeOf(project, 'Let guests cancel a booking and pay again');
    expect(questions.length).to.be.within(1, 5);
    for (const { because } of questions) expect(because[0].evidence).not.to.be.empty;
  });
});
