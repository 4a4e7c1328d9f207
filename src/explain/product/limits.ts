import type { Claim } from '../../model/claim.ts';
import type { Limit, ProductSetting } from '../../model/product.ts';
import { claim } from '../claim.ts';
import { capitalized, firstOf, numberWord } from '../words.ts';

/** One sentence for each of the first limits of a file. */
export const fileLimitsOf = (limits: readonly Limit[], most = 6): Claim[] =>
  limits.slice(0, most).flatMap((limit) => claim('limits', limitInWords(limit), limit.evidence));

/** The limits that a reader would ask about first: what can be set, how long and how large; lengths of texts come last. */
export const mainLimits = (limits: readonly Limit[], most: number): Claim[] => {
  const weight = ({ unit, setting }: Limit): number =>
    (setting === undefined ? 1 : 0) + (unit === undefined ? 2 : unit === 'characters' ? 4 : 0);
  const sorted = limits
    .map((limit, index) => ({ limit, index }))
    .sort((a, b) => weight(a.limit) - weight(b.limit) || a.index - b.index);
  const seen = new Set<string>();
  const distinct = sorted.filter(({ limit }) => !seen.has(limitInWords(limit)) && seen.add(limitInWords(limit)));
  return fileLimitsOf(
    distinct.map(({ limit }) => limit),
    most,
  );
};

/** "Maximum upload size (avatar): 10 MB." */
export const limitInWords = ({ name, of, shown, setting }: Limit): string => {
  const subject = of === undefined ? name : `${name} (${of})`;
  return `${capitalized(subject)}: ${shown}${setting === undefined ? '' : `, unless ${setting} says otherwise`}.`;
};

/** What whoever runs the product can set here. */
export const settingsOf = (settings: readonly ProductSetting[]): Claim[] => {
  const names = [
    ...new Set(
      settings.map(({ name, fallback }) =>
        fallback === undefined || fallback === '' ? name : `${name} (${fallback} if not set)`,
      ),
    ),
  ];
  const list = firstOf(names, shown);
  const text = names.length === 1 ? `Reads the setting ${list}.` : `Reads ${numberWord(names.length)} settings: ${list}.`;
  return claim(
    'settings',
    text,
    settings.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
};

const shown = 3;
