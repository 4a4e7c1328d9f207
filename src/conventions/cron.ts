import { listOf } from '../base/list-of.ts';

/** When a job runs, from the five fields of cron: `every day at 03:00`. Undefined where that would take more than a few words. */
export const cronInWords = (cron: string): string | undefined => {
  const text = cron.trim().toLowerCase();
  const named = nicknames.get(text);
  if (named !== undefined) return named;
  const fields = text.split(/\s+/u);
  if (fields.length < 5 || fields.length > 6 || fields.some((field) => !/^[\d*,/\-a-z]+$/u.test(field))) return undefined;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (month !== '*') return undefined;
  const step = stepInWords(minute, hour, day, weekday);
  if (step !== undefined) return step;
  const times = timesOf(minute, hour);
  const days = daysOf(day, weekday);
  return times === undefined || days === undefined ? undefined : `${days} at ${times}`;
};

const nicknames: ReadonlyMap<string, string> = new Map([
  ['@hourly', 'every hour'],
  ['@daily', 'every day at 00:00'],
  ['@midnight', 'every day at 00:00'],
  ['@weekly', 'every Sunday at 00:00'],
  ['@monthly', 'on day 1 of every month at 00:00'],
  ['@yearly', 'every year'],
  ['@annually', 'every year'],
  ['@reboot', 'when the machine starts'],
]);

const stepInWords = (minute: string, hour: string, day: string, weekday: string): string | undefined => {
  const isEveryDay = day === '*' && weekday === '*';
  if (!isEveryDay) return undefined;
  const minutes = /^\*\/(\d+)$/u.exec(minute)?.[1];
  if (hour === '*') {
    if (minute === '*' || minutes === '1') return 'every minute';
    if (minutes !== undefined) return `every ${minutes} minutes`;
    return /^\d+$/u.test(minute) ? (Number(minute) === 0 ? 'every hour' : `every hour at minute ${minute}`) : undefined;
  }
  const hours = /^\*\/(\d+)$/u.exec(hour)?.[1];
  if (hours === undefined || !/^\d+$/u.test(minute)) return undefined;
  return hours === '1' ? 'every hour' : `every ${hours} hours`;
};

const timesOf = (minute: string, hour: string): string | undefined => {
  if (!/^\d+$/u.test(minute) || !/^\d+(?:,\d+){0,3}$/u.test(hour)) return undefined;
  return listOf(hour.split(',').map((each) => `${each.padStart(2, '0')}:${minute.padStart(2, '0')}`));
};

const daysOf = (day: string, weekday: string): string | undefined => {
  if (day === '*' && weekday === '*') return 'every day';
  if (day !== '*') return weekday === '*' && /^\d+$/u.test(day) ? `on day ${day} of every month` : undefined;
  if (weekday === '1-5' || weekday === 'mon-fri') return 'on weekdays';
  const names = weekday.split(',').map((each) => weekdays.get(each));
  return names.every((name) => name !== undefined) ? `every ${listOf(names)}` : undefined;
};

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekdays: ReadonlyMap<string, string> = new Map([
  ...names.flatMap((name, index): [string, string][] => [
    [String(index), name],
    [name.slice(0, 3).toLowerCase(), name],
  ]),
  ['7', 'Sunday'],
]);
