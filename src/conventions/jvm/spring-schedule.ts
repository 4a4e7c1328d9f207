import { whenOfCron } from '../when.ts';

/** Spring takes six fields, seconds first, or a name such as `@daily`; with five it does not start. */
export const cronInWords = (cron: string): string | undefined =>
  /^@[a-z]+$/u.test(cron.trim()) || cron.trim().split(/\s+/u).length === 6 ? whenOfCron(cron) : undefined;

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
