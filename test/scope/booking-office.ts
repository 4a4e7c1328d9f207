import type { Project } from '../../src/model/project.ts';
import type { RecordedHistory } from '../../src/model/history.ts';
import { engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

/** A small product with pages for programs, stored data and its recorded steps, a setting, a job, an outside system and tests. */
export const bookingOffice: Readonly<Record<string, string>> = {
  'package.json':
    '{ "name": "booking-office", "dependencies": { "express": "4", "stripe": "1", "node-cron": "3", "@prisma/client": "5" }, "devDependencies": { "vitest": "1" } }',
  'src/server.ts': `import express from 'express';
import { cancelBooking, createBooking } from './bookings/booking-service';
import { requireLogin } from './people/require-login';

const app = express();
app.post('/bookings', requireLogin('guest'), createBooking);
app.delete('/bookings/:id', requireLogin('guest'), cancelBooking);
app.listen(process.env.PORT ?? 3000);
`,
  'src/bookings/booking-service.ts': `import { payForBooking } from '../payments/payments';
import { bookingLimits } from './booking-limits';

/** Books a room for a guest. */
export function createBooking(nights: number) {
  if (nights > bookingLimits.maxNights) throw new Error('Too many nights');
  return payForBooking(nights);
}

/** Cancels a booking and gives the money back. */
export function cancelBooking(id: string) {
  return payForBooking(0);
}
`,
  'src/bookings/booking-limits.ts': `export const bookingLimits = {
  maxNights: 14,
};
export const reminderHours = Number(process.env.BOOKING_REMINDER_HOURS ?? 24);
`,
  'src/payments/payments.ts': `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY ?? '');

/** Takes the money for a booking. */
export function payForBooking(nights: number) {
  return stripe.charges.create({ amount: nights });
}
`,
  'src/people/require-login.ts': `export function requireLogin(role: string) {
  return role;
}
`,
  'src/jobs/send-reminders.ts': `import cron from 'node-cron';
import { reminderHours } from '../bookings/booking-limits';

cron.schedule('0 3 * * *', () => sendReminders());

export function sendReminders() {
  return reminderHours;
}
`,
  'prisma/schema.prisma': `model Booking {
  id     Int @id
  nights Int
}

model Guest {
  id   Int @id
  name String
}
`,
  'prisma/migrations/20240101000000_add_bookings/migration.sql': 'CREATE TABLE "Booking" (id INTEGER);\n',
  'prisma/migrations/20240201000000_add_guests/migration.sql': 'CREATE TABLE "Guest" (id INTEGER);\n',
  'src/bookings/booking-service.test.ts': `import { test } from 'vitest';
import { createBooking } from './booking-service';

test('books', () => createBooking(2));
`,
};

export const officeProject = async (files: Readonly<Record<string, string>> = bookingOffice): Promise<Project> => {
  const engine = await engineOn(memoryFileSystem(files));
  await engine.open(options);
  return engine.readAll();
};

const commit = (subject: string, files: readonly string[], day: string): RecordedHistory['changes'][0] => ({
  commit: '0'.repeat(40),
  subject,
  day,
  files,
  added: [],
  size: files.length,
});

export const officeHistory: RecordedHistory['changes'] = [
  commit('Give the deposit back on a refund', ['src/payments/payments.ts'], '2024-05-02'),
  commit('Refund guests in full', ['src/payments/payments.ts'], '2024-05-01'),
];
