/** A schedule as Go's timers take it, in words that fit behind a job's name; undefined where it is no simple one. */
export const scheduleInWords = (written: string): string | undefined => {
  const fields = written.trim().split(/\s+/u);
  const named = descriptors.get(written.trim());
  if (named !== undefined) return named;
  if (fields[0] === '@every' && fields.length === 2) return everyDuration(fields[1] ?? '');
  // Six fields begin with seconds.
  const [second = '', ...rest] = fields.length === 6 ? fields : ['0', ...fields];
  return rest.length === 5 && second === '0' ? cronInWords(rest) : undefined;
};

const descriptors: ReadonlyMap<string, string> = new Map([
  ['@yearly', 'every year'],
  ['@annually', 'every year'],
  ['@monthly', 'every month'],
  ['@weekly', 'every week'],
  ['@daily', 'every day at 00:00'],
  ['@midnight', 'every day at 00:00'],
  ['@hourly', 'every hour'],
]);

const units: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['m', 'minute'],
  ['s', 'second'],
]);

/** `1h30m`, `5m` */
export const everyDuration = (written: string): string | undefined => {
  if (!/^(?:\d+[hms])+$/u.test(written)) return undefined;
  const parts = written.split(/(?<=[hms])/u).map((part) => ({ count: Number(part.slice(0, -1)), unit: part.slice(-1) }));
  const [only, ...others] = parts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => counted(count, units.get(unit) ?? ''));
  if (only === undefined) return undefined;
  return others.length === 0 ? `every ${only.replace(/^1 /u, '')}` : `every ${[only, ...others].join(' ')}`;
};

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const cronInWords = ([minute = '', hour = '', day = '', month = '', weekday = '']: readonly string[]): string | undefined => {
  const anyDay = isAny(day) && isAny(month) && isAny(weekday);
  const [, step] = /^(?:\*|0)\/(\d+)$/u.exec(minute) ?? [];
  if (anyDay && isAny(hour)) {
    if (isAny(minute)) return 'every minute';
    if (step !== undefined) return `every ${counted(Number(step), 'minute').replace(/^1 /u, '')}`;
    if (minute === '0') return 'every hour';
    return /^\d+$/u.test(minute) ? `every hour at minute ${minute}` : undefined;
  }
  const [, hours] = /^(?:\*|0)\/(\d+)$/u.exec(hour) ?? [];
  if (anyDay && hours !== undefined && minute === '0') return `every ${counted(Number(hours), 'hour').replace(/^1 /u, '')}`;
  if (!/^\d{1,2}$/u.test(minute) || !/^\d{1,2}$/u.test(hour) || !isAny(month)) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (anyDay) return `every day at ${time}`;
  if (isAny(day)) {
    const name = weekdayName(weekday);
    return name === undefined ? undefined : `every ${name} at ${time}`;
  }
  return isAny(weekday) && /^\d{1,2}$/u.test(day) ? `on day ${day} of every month at ${time}` : undefined;
};

const isAny = (field: string): boolean => field === '*' || field === '?';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekdayName = (field: string): string | undefined => {
  if (/^1-5$|^mon-fri$/iu.test(field)) return 'working day';
  if (/^[0-7]$/u.test(field)) return weekdays[Number(field) % 7];
  return /^[a-z]{3}$/iu.test(field) ? weekdays.find((each) => each.slice(0, 3).toLowerCase() === field.toLowerCase()) : undefined;
};
