import { timeUnits } from '../../languages/lexical/units.ts';
import type { Unit } from '../../languages/lexical/units.ts';

/** What a limit counts, where that is no time and no size. */
export type CountUnit = 'characters' | 'times' | 'items' | 'attempts';
export type LimitUnit = Unit | CountUnit;

/** For people: `10 MB`, `15 minutes`, `5 attempts`, `35 %`. */
export const shownAmount = (amount: number, unit?: LimitUnit): string => {
  if (unit === undefined) return grouped(amount);
  if (unit === 'percent') return `${grouped(amount)} %`;
  const size = sizes.indexOf(unit);
  if (size >= 0) return shownSize(amount, size);
  const inMilliseconds = timeUnits[unit as Unit];
  if (inMilliseconds !== undefined && amount > 0 && unit !== 'weeks') return shownTime(amount * inMilliseconds);
  return counted(amount, unit);
};

const sizes: readonly LimitUnit[] = ['bytes', 'kilobytes', 'megabytes', 'gigabytes', 'terabytes'];
const sizeSigns = ['bytes', 'KB', 'MB', 'GB', 'TB'];

const shownSize = (amount: number, size: number): string => {
  for (const base of [1024, 1000]) {
    let [left, at] = [amount, size];
    while (at < sizeSigns.length - 1 && left >= base && left % base === 0) [left, at] = [left / base, at + 1];
    if (at > size || base === 1000) return at === 0 ? counted(left, 'bytes') : `${grouped(left)} ${sizeSigns[at] ?? ''}`;
  }
  return counted(amount, 'bytes');
};

const steps = ['days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const;

const shownTime = (milliseconds: number): string => {
  const rounded = Number(milliseconds.toPrecision(12));
  const unit = steps.find((step) => rounded >= (timeUnits[step] ?? 1) && rounded % (timeUnits[step] ?? 1) === 0);
  const [longest] = [unit ?? (rounded >= 1000 ? 'seconds' : 'milliseconds')] as const;
  return counted(rounded / (timeUnits[longest] ?? 1), longest);
};

const counted = (amount: number, unit: string): string => `${grouped(amount)} ${amount === 1 ? unit.replace(/s$/u, '') : unit}`;

const inThrees = (digits: string): string =>
  digits.length > 3 ? `${inThrees(digits.slice(0, -3))},${digits.slice(-3)}` : digits;

const grouped = (amount: number): string => {
  const [whole = '', part] = String(amount).split('.');
  const digits = inThrees(whole);
  return part === undefined ? digits : `${digits}.${part}`;
};
