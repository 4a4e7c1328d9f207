import { listOf } from '../base/list-of.ts';

/**
 * When a job runs, from a cron expression, in words that fit behind its name: `0 3 * * *` is `every day at 03:00`. Undefined where that
 * cannot be said in a few words, and where the text is no such expression. Reads five fields, six with seconds first, and `@daily`.
 */
export const whenOfCron = (text: string): string | undefined => {
  const expression = text.trim().toUpperCase();
  const every = /^@EVERY (\d+)(MS|[SMHD])$/u.exec(expression);
  if (every) return everyUnit(Number(every[1]), units[every[2] ?? ''] ?? '');
  const fields = (named.get(expression) ?? expression).split(/\s+/u);
  if (fields.length === 6) return ofSixFields(fields);
  return fields.length === 5 ? ofFiveFields(fields) : undefined;
};

/** From a length of time: `900000` is `every 15 minutes`. */
export const whenOfMilliseconds = (milliseconds: number): string | undefined => {
  if (!Number.isSafeInteger(milliseconds) || milliseconds <= 0) return undefined;
  const [size = 1, unit = 'millisecond'] = lengths.find(([length]) => milliseconds % length === 0) ?? [];
  return everyUnit(milliseconds / size, unit);
};

/** From an interval in English or short for it: `5 minutes`, `15m`, `1 day`; also a cron expression. */
export const whenOfInterval = (text: string): string | undefined => {
  const [, count, unit = ''] =
    /^\s*(?:every )?(?:(\d+|an?|one)\s*)?(ms|milliseconds?|[smhd]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)\s*$/iu.exec(
      text,
    ) ?? [];
  if (unit === '') return whenOfCron(text);
  const word = /^m(?:illi)?s/iu.test(unit)
    ? 'millisecond'
    : /^mo/iu.test(unit)
      ? 'month'
      : /^w/iu.test(unit)
        ? 'week'
        : units[unit[0]?.toUpperCase() ?? ''];
  return everyUnit(count === undefined || !/\d/u.test(count) ? 1 : Number(count), word ?? '');
};

const units: Readonly<Record<string, string>> = { MS: 'millisecond', S: 'second', M: 'minute', H: 'hour', D: 'day' };

const lengths: readonly (readonly [number, string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1000, 'second'],
];

const everyUnit = (count: number, unit: string): string | undefined => {
  if (unit === '' || count < 1) return undefined;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
};

const named: ReadonlyMap<string, string> = new Map([
  ['@YEARLY', '0 0 1 1 *'],
  ['@ANNUALLY', '0 0 1 1 *'],
  ['@MONTHLY', '0 0 1 * *'],
  ['@WEEKLY', '0 0 * * 0'],
  ['@DAILY', '0 0 * * *'],
  ['@MIDNIGHT', '0 0 * * *'],
  ['@HOURLY', '0 * * * *'],
]);

const ofSixFields = ([seconds = '', ...rest]: readonly string[]): string | undefined => {
  if (/^0+$/u.test(seconds)) return ofFiveFields(rest);
  if (!rest.every((field) => field === '*' || field === '?')) return undefined;
  const step = stepOf(seconds, 60);
  return step === undefined ? undefined : everyUnit(step, 'second');
};

const ofFiveFields = ([minute = '', hour = '', day = '', month = '', weekday = '']: readonly string[]): string | undefined => {
  const days = daysOf(day.replace('?', '*'), month, weekday.replace('?', '*'));
  const times = days === undefined ? undefined : timesOf(minute, hour);
  if (days === undefined || times === undefined) return undefined;
  if (times.startsWith('at ')) return `${days === '' ? 'every day' : days} ${times}`;
  return days === '' ? times : `${times} ${days}`;
};

/** `at 03:00`, or how often in a day. */
const timesOf = (minute: string, hour: string): string | undefined => {
  const everyMinutes = stepOf(minute, 60);
  if (everyMinutes !== undefined) return minutesIn(everyMinutes, hour);
  const minutes = numbersOf(minute, 0, 59);
  if (!minutes) return undefined;
  const everyHours = stepOf(hour, 24);
  const past =
    minutes.length === 1 && minutes[0] === 0 ? '' : ` at minute${minutes.length > 1 ? 's' : ''} ${listOf(minutes.map(String))}`;
  if (everyHours !== undefined) return minutes.length > maxListed ? undefined : `${everyUnit(everyHours, 'hour') ?? ''}${past}`;
  const range = rangeOf(hour);
  if (range && minutes.length === 1 && range[1] - range[0] > 1) {
    return `every hour from ${clock(range[0], minutes[0] ?? 0)} to ${clock(range[1], minutes[0] ?? 0)}`;
  }
  const hours = numbersOf(hour, 0, 23);
  const times = hours?.flatMap((each) => minutes.map((at) => clock(each, at)));
  return times && times.length <= maxListed ? `at ${listOf(times)}` : undefined;
};

const minutesIn = (step: number, hour: string): string | undefined => {
  const words = everyUnit(step, 'minute') ?? '';
  if (hour === '*') return words;
  const [first, last] = rangeOf(hour) ?? [Number(hour), Number(hour)];
  if (!/^\d+(?:-\d+)?$/u.test(hour) || !(last < 24)) return undefined;
  return `${words} from ${clock(first, 0)} to ${clock(last, 60 - step)}`;
};

/** On which days; empty for every day. */
const daysOf = (day: string, month: string, weekday: string): string | undefined => {
  if (day === '*' && month === '*') return weekday === '*' ? '' : weekdaysOf(weekday);
  if (weekday !== '*' || day === '*') return undefined;
  const days = day === 'L' ? ['last day'] : numbersOf(day, 1, 31)?.map(ordinal);
  if (!days || days.length > maxListed) return undefined;
  if (month === '*') return `on the ${listOf(days)} of every month`;
  const everyMonths = stepOf(month, 12);
  const months = everyMonths === undefined ? monthsOf(month) : monthNames.filter((_, index) => index % everyMonths === 0);
  return months && months.length <= maxListed ? `on the ${listOf(days)} of ${listOf(months)}` : undefined;
};

const maxListed = 4;

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const weekdaysOf = (field: string): string | undefined => {
  const numbers = numbersOf(withNumbers(field, weekdayNames, 0), 0, 7);
  if (!numbers) return undefined;
  const days = [...new Set(numbers.map((each) => each % 7))].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  if (days.length === 7) return '';
  if (days.join() === '1,2,3,4,5') return 'on weekdays';
  return days.length > maxListed ? undefined : `on ${listOf(days.map((each) => `${weekdayNames[each] ?? ''}s`))}`;
};

const monthsOf = (field: string): readonly string[] | undefined =>
  numbersOf(withNumbers(field, monthNames, 1), 1, 12)?.map((each) => monthNames[each - 1] ?? '');

const withNumbers = (field: string, names: readonly string[], first: number): string =>
  field.replaceAll(/[A-Z]+/gu, (word) => {
    const index = names.findIndex((name) => name.toUpperCase() === word || name.slice(0, 3).toUpperCase() === word);
    return index < 0 ? word : String(index + first);
  });

/** `*` is 1, `*\/15` and `0/15` are 15; only steps that come out even, for others start anew after each hour or day. */
const stepOf = (field: string, size: number): number | undefined => {
  if (field === '*') return 1;
  const step = Number(/^(?:\*|0)\/(\d+)$/u.exec(field)?.[1] ?? 0);
  return step > 0 && step < size && size % step === 0 ? step : undefined;
};

const rangeOf = (field: string): readonly [number, number] | undefined => {
  const [, first, last] = /^(\d+)-(\d+)$/u.exec(field) ?? [];
  return first === undefined || last === undefined || Number(first) >= Number(last) || Number(last) > 23
    ? undefined
    : [Number(first), Number(last)];
};

/** Every number of a list of numbers and ranges, in order. */
const numbersOf = (field: string, least: number, most: number): readonly number[] | undefined => {
  const numbers: number[] = [];
  for (const part of field.split(',')) {
    const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/u.exec(part) ?? [];
    if (first === undefined || Number(first) > Number(last) || Number(first) < least || Number(last) > most) return undefined;
    for (let each = Number(first); each <= Number(last); each += 1) numbers.push(each);
  }
  return [...new Set(numbers)].sort((a, b) => a - b);
};

const clock = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const ordinal = (day: number): string => {
  const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
};
