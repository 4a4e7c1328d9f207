/** When something runs, in words that fit behind its name, from `crontab(hour=3, minute=0)`, `timedelta(days=1)` or seconds. */
export const scheduleInWords = (written: string): string | undefined => {
  if (/^\d+(?:\.\d+)?$/u.test(written)) return everyInWords({ seconds: written });
  const call = /^(?:\w+\.)*(?<name>crontab|timedelta|schedule)\((?<inside>[^()]*)\)$/u.exec(written.trim())?.groups;
  if (!call) return undefined;
  const given = keywords(call.inside ?? '', call.name === 'crontab' ? cronFields : ['days']);
  if (!given) return undefined;
  if (call.name === 'crontab') return cronInWords(given);
  return everyInWords(call.name === 'schedule' ? { seconds: given.run_every ?? '' } : given);
};

export interface CronFields {
  readonly minute?: string;
  readonly hour?: string;
  readonly day_of_week?: string;
  readonly day_of_month?: string;
  readonly month_of_year?: string;
}

const cronFields = ['minute', 'hour', 'day_of_week', 'day_of_month', 'month_of_year'];

/** What Celery makes of a field that is not given is `*`. Undefined where it takes more than a short phrase. */
export const cronInWords = ({
  minute = '*',
  hour = '*',
  day_of_week: weekday = '*',
  day_of_month: day = '*',
  month_of_year: month = '*',
}: CronFields): string | undefined => {
  const days = daysInWords(weekday, day, month);
  if (days === undefined) return undefined;
  const isEveryDay = days === 'every day';
  const on = isEveryDay ? '' : `, ${days}`;
  if (isNumber(hour) && isNumber(minute)) return `${days} at ${twoDigits(hour)}:${twoDigits(minute)}`;
  if (isNumber(minute) && /^\d+(?:,\s*\d+)+$/u.test(hour))
    return `${days} at ${joined(hour.split(',').map((each) => `${twoDigits(each.trim())}:${twoDigits(minute)}`))}`;
  const minutes = step(minute);
  const hours = step(hour);
  if (hour === '*' && minutes !== undefined) return `every ${count(minutes, 'minute')}${on}`;
  if (hour === '*' && minute === '*') return `every minute${on}`;
  if (hour === '*' && isNumber(minute))
    return Number(minute) === 0 ? `every hour${on}` : `every hour at minute ${Number(minute)}${on}`;
  if (hours !== undefined && isNumber(minute)) return `every ${count(hours, 'hour')}${on}`;
  return undefined;
};

const isNumber = (text: string): boolean => /^\d{1,2}$/u.test(text);

const step = (text: string): number | undefined => {
  const found = /^\*\/(?<step>\d{1,2})$/u.exec(text)?.groups?.step;
  return found === undefined ? undefined : Number(found);
};

const twoDigits = (text: string): string => text.padStart(2, '0');

const count = (amount: number, unit: string): string => (amount === 1 ? unit : `${amount} ${unit}s`);

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const daysInWords = (weekday: string, day: string, month: string): string | undefined => {
  if (month !== '*') {
    const name = isNumber(month) ? months[Number(month) - 1] : undefined;
    return isNumber(day) && weekday === '*' && name !== undefined ? `every ${name} ${Number(day)}` : undefined;
  }
  if (day !== '*') return weekday === '*' && isNumber(day) ? `on day ${Number(day)} of every month` : undefined;
  if (weekday === '*') return 'every day';
  const range = /^(?<first>\w+)-(?<last>\w+)$/u.exec(weekday)?.groups;
  const [first, last] = [range?.first, range?.last].map((each) => (each === undefined ? undefined : weekdayName(each)));
  if (first !== undefined && last !== undefined) return `from ${first} to ${last}`;
  const names = weekday.split(',').map((each) => weekdayName(each.trim()));
  return names.some((each) => each === undefined) ? undefined : `every ${joined(names.map(String))}`;
};

const weekdayName = (text: string): string | undefined =>
  /^[0-7]$/u.test(text)
    ? weekdays[Number(text) % 7]
    : text.length >= 3
      ? weekdays.find((each) => each.toLowerCase().startsWith(text.toLowerCase()))
      : undefined;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `every 2 hours` of `{ hours: '2' }`; undefined where an amount is no number. */
export const everyInWords = (given: Readonly<Record<string, string>>): string | undefined => {
  const parts = Object.entries(given).filter(([, amount]) => Number(amount) !== 0);
  if (parts.length === 0) return undefined;
  const words = parts.map(([unit, amount]) => {
    const name = units.find((each) => each === unit)?.slice(0, -1);
    return name !== undefined && /^\d+(?:\.\d+)?$/u.test(amount) ? wordsOf(Number(amount), name) : undefined;
  });
  return words.some((each) => each === undefined) ? undefined : `every ${joined(words.map(String))}`;
};

const units = ['weeks', 'days', 'hours', 'minutes', 'seconds'];

const wordsOf = (amount: number, unit: string): string => {
  if (unit === 'seconds'.slice(0, -1) && amount % 86_400 === 0) return count(amount / 86_400, 'day');
  if (unit === 'second' && amount % 3_600 === 0) return count(amount / 3_600, 'hour');
  if (unit === 'second' && amount % 60 === 0) return count(amount / 60, 'minute');
  return count(amount, unit);
};

/** Arguments by name; those without one by their place. Undefined where one is computed. */
const keywords = (inside: string, places: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const found: Record<string, string> = {};
  const pieces = inside.match(/(?:[^,"']|"[^"]*"|'[^']*')+/gu) ?? [];
  for (const [index, piece] of pieces
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .entries()) {
    const named = /^(?<name>\w+)\s?=\s?(?<value>\S.*)$/u.exec(piece)?.groups;
    const name = named?.name ?? places[index];
    const value = (named?.value ?? piece).replace(/^(["'])(.*)\1$/u, '$2');
    if (name === undefined || !/^[*/,\w .-]+$/u.test(value) || /^[a-z_]{2}[\w.]*$/iu.test(value) !== isWeekday(name, value))
      return undefined;
    found[name] = value;
  }
  return found;
};

const isWeekday = (name: string, value: string): boolean => name === 'day_of_week' && /^[a-z]{3,9}$/iu.test(value);
