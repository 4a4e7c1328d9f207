/** Spring's schedules with six fields, seconds first, in words behind a job's name: `every day at 03:00`. Undefined where words fail. */
export const cronInWords = (cron: string): string | undefined => {
  const text = cron.trim();
  const macro = macros.get(text);
  if (macro !== undefined) return macro;
  const fields = text.split(/\s+/u);
  if (fields.length !== 6) return undefined;
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const days = daysInWords(day, month, weekday);
  if (days === undefined) return undefined;
  const step = stepInWords(second, minute, hour);
  if (step !== undefined) return days === '' ? step : `${step} ${days.replace(/^every /u, 'on every ')}`;
  if (second !== '0' && second !== '00') return undefined;
  const time = timesInWords(minute, hour);
  return time === undefined ? undefined : `${days === '' ? 'every day' : days} at ${time}`;
};

const macros: ReadonlyMap<string, string> = new Map([
  ['@yearly', 'once a year'],
  ['@annually', 'once a year'],
  ['@monthly', 'once a month'],
  ['@weekly', 'once a week'],
  ['@daily', 'every day at 00:00'],
  ['@midnight', 'every day at 00:00'],
  ['@hourly', 'every hour'],
]);

const any: ReadonlySet<string> = new Set(['*', '?']);

/** Empty for every day. */
const daysInWords = (day: string, month: string, weekday: string): string | undefined => {
  if (!any.has(month)) return undefined;
  if (any.has(day) && any.has(weekday)) return '';
  if (any.has(day)) return weekdaysInWords(weekday);
  if (!any.has(weekday)) return undefined;
  if (day === 'L') return 'on the last day of every month';
  return /^\d{1,2}$/u.test(day) ? `on day ${Number(day)} of every month` : undefined;
};

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekdaysInWords = (text: string): string | undefined => {
  const range = /^(\w{1,3})-(\w{1,3})$/u.exec(text);
  if (range) {
    const [from, to] = [weekday(range[1] ?? ''), weekday(range[2] ?? '')];
    return from === undefined || to === undefined ? undefined : `from ${from} to ${to}`;
  }
  const listed = text.split(',').map(weekday);
  const known = listed.filter((each) => each !== undefined);
  return known.length === listed.length ? `every ${known.join(' and ')}` : undefined;
};

const weekday = (text: string): string | undefined =>
  /^[0-7]$/u.test(text)
    ? names[Number(text)]
    : names.find((name) => text.length === 3 && name.toLowerCase().startsWith(text.toLowerCase()));

const stepInWords = (second: string, minute: string, hour: string): string | undefined => {
  if (hour === '*' && minute === '*') {
    const step = stepOf(second);
    if (second === '*') return 'every second';
    if (step !== undefined) return every(step, 'second');
    return isZero(second) ? 'every minute' : undefined;
  }
  if (!isZero(second)) return undefined;
  const minutes = stepOf(minute);
  if (hour === '*' && minutes !== undefined) return every(minutes, 'minute');
  const hours = stepOf(hour);
  if (isZero(minute) && hours !== undefined) return every(hours, 'hour');
  if (hour !== '*') return undefined;
  return isZero(minute) ? 'every hour' : /^\d{1,2}$/u.test(minute) ? `every hour at minute ${Number(minute)}` : undefined;
};

const isZero = (text: string): boolean => /^00?$/u.test(text);

const stepOf = (text: string): number | undefined => {
  const [, step] = /^(?:\*|0|0-\d{2})\/(\d{1,2})$/u.exec(text) ?? [];
  return step === undefined ? undefined : Number(step);
};

const timesInWords = (minute: string, hour: string): string | undefined => {
  const hours = hour.split(',');
  if (!/^\d{1,2}$/u.test(minute) || !hours.every((each) => /^\d{1,2}$/u.test(each))) return undefined;
  const times = hours.map((each) => `${each.padStart(2, '0')}:${minute.padStart(2, '0')}`);
  return times.length > 1 ? `${times.slice(0, -1).join(', ')} and ${times.at(-1)}` : times[0];
};

const every = (count: number, unit: string): string => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`);

/** `every 5 minutes` of a number of units, `PT5M`, `5m`; `undefined` where it is no such time. */
export const durationInWords = (text: string, unit = 'MILLISECONDS'): string | undefined => {
  const whole = milliseconds(text.trim(), unit);
  if (whole === undefined || whole <= 0) return undefined;
  const [size, name] = sizes.find(([each]) => whole % each === 0) ?? [1, 'millisecond'];
  const count = whole / size;
  return count === 1 ? `1 ${name}` : `${count} ${name}s`;
};

const sizes: readonly (readonly [number, string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
  [1, 'millisecond'],
];

const unitSizes: ReadonlyMap<string, number> = new Map([
  ['DAYS', 86_400_000],
  ['HOURS', 3_600_000],
  ['MINUTES', 60_000],
  ['SECONDS', 1_000],
  ['MILLISECONDS', 1],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
]);

const milliseconds = (text: string, unit: string): number | undefined => {
  const product = /^\d+L?(?:\s*\*\s*\d+L?)*$/iu.test(text);
  const size = unitSizes.get(unit);
  if (product) {
    const numbers = text.split('*').map((each) => Number(each.replace(/L/iu, '')));
    return size === undefined ? undefined : numbers.reduce((before, each) => before * each, size);
  }
  const [, count, short] = /^(\d+)\s*(ms|[smhd])$/u.exec(text) ?? [];
  if (count !== undefined && short !== undefined) return Number(count) * (unitSizes.get(short) ?? 1);
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/iu.exec(text) ?? [];
  if ([days, hours, minutes, seconds].every((each) => each === undefined)) return undefined;
  return ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60_000 + Number(seconds ?? 0) * 1_000;
};
