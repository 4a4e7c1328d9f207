import { expect } from 'chai';
import type { Project } from '../../src/model/project.ts';
import { reviewOf } from '../../src/scope/review/review.ts';
import { officeProject } from './booking-office.ts';

let project: Project;

interface Expected {
  readonly named?: readonly string[];
  readonly unmatched?: readonly string[];
}

/** What a document names, as `kind text`, and what matches nothing. */
const check = (name: string, text: string, { named = [], unmatched = [] }: Expected): void => {
  it(name, () => {
    const review = reviewOf(project, text);
    expect(review.mentions.map((mention) => `${mention.kind} ${mention.text}`)).to.deep.equal(named);
    expect(review.unmatched.map((each) => `${each.kind} ${each.text}`)).to.deep.equal(unmatched);
    const lines = text.split('\n');
    for (const { range, text: found } of [...review.mentions, ...review.unmatched])
      expect(lines[range.start.line]?.slice(range.start.character, range.end.character).trim()).to.equal(found);
  });
};

describe('review of a document', () => {
  before(async () => (project = await officeProject()));

  check('stored data in plain words', 'Each booking gets a note.', { named: ['data booking'] });
  check('names in backticks', 'Change `createBooking` in `booking-service.ts`.', {
    named: ['name createBooking', 'file booking-service.ts'],
  });
  check('an address in another spelling', 'DELETE /bookings/:id is called.', { named: ['address /bookings/:id'] });
  check('settings and outside systems', 'BOOKING_REMINDER_HOURS goes up; Stripe stays.', {
    named: ['setting BOOKING_REMINDER_HOURS', 'outside Stripe'],
  });
  check('fields and keys of the code', 'Raise `maxNights` in `bookingLimits.maxNights`.', {
    named: ['name maxNights', 'name bookingLimits.maxNights'],
  });
  check('names that are nowhere', 'Add `cancelledAt` and src/bookings/refunds.ts.', {
    unmatched: ['name cancelledAt', 'name src/bookings/refunds.ts'],
  });
  check('a sentence that matches nothing', 'Orchestrate holographic zeppelin telemetry dashboards.', {
    unmatched: ['sentence Orchestrate holographic zeppelin telemetry dashboards.'],
  });
  check('nothing', '', {});

  it('asks about data unless the document speaks of migrations', () => {
    const asks = (text: string): string =>
      reviewOf(project, text)
        .questions.map((question) => question.text)
        .join('\n');
    expect(asks('Guests may cancel a booking.')).to.include('recorded step');
    expect(asks('Guests may cancel a booking; a migration adds a column.')).not.to.include('recorded step');
  });

  it('looks for what exists sentence by sentence', () => {
    const text = 'Guests get a calendar of rooms.\n\nGuests cancel a booking on their own.\n\nStaff sees a summary of payments.';
    expect(
      reviewOf(project, text)
        .questions.map((question) => question.text)
        .join('\n'),
    ).to.include('Can cancelBooking be used');
  });

  it('says what the code has and the document leaves out', () => {
    const missing = reviewOf(project, 'Guests may cancel a booking and get their money back.').missing.map(({ text }) => text);
    expect(missing.join('\n')).to.include('DELETE /bookings/{id}');
  });
});
