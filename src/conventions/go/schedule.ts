import { whenOfCron } from '../when.ts';

/** A schedule as Go's timers take it, in words that fit behind a job's name; undefined where it is no simple one. */
export const scheduleInWords = (written: string): string | undefined => {
  const [, length] = /^@every\s+(\S+)$/u.exec(written.trim()) ?? [];
  return length === undefined ? whenOfCron(written) : everyDuration(length);
};

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
