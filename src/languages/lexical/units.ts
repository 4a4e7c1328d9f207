export type TimeUnit =
  'nanoseconds' | 'microseconds' | 'milliseconds' | 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';
export type SizeUnit = 'bytes' | 'kilobytes' | 'megabytes' | 'gigabytes' | 'terabytes';
export type Unit = TimeUnit | SizeUnit | 'percent';

/** In milliseconds; months and years have no length of their own. */
export const timeUnits: Readonly<Partial<Record<Unit, number>>> = {
  nanoseconds: 1e-6,
  microseconds: 1e-3,
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

const spellings: Readonly<Record<Unit, string>> = {
  nanoseconds: 'ns nano nanos nanosecond nanoseconds',
  microseconds: 'us micro micros microsecond microseconds',
  milliseconds: 'ms milli millis millisecond milliseconds msec msecs',
  seconds: 's sec secs second seconds',
  minutes: 'm min mins minute minutes',
  hours: 'h hr hrs hour hours',
  days: 'd day days',
  weeks: 'w week weeks',
  months: 'month months',
  years: 'y year years',
  bytes: 'b byte bytes',
  kilobytes: 'kb kib kilobyte kilobytes kbyte',
  megabytes: 'mb mib megabyte megabytes mbyte',
  gigabytes: 'gb gib gigabyte gigabytes gbyte',
  terabytes: 'tb tib terabyte terabytes',
  percent: '% percent pct percentage',
};

const bySpelling: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(spellings) as [Unit, string][]).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word, unit] as const),
  ),
);

/** What a word behind a number or at the end of a name says it is measured in. */
export const unitOfWord = (word: string): Unit | undefined => bySpelling.get(word.toLowerCase());
