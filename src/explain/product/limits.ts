import { groupBy } from '../../base/collections.ts';
import type { Claim } from '../../model/claim.ts';
import type { Limit, LimitConcern, ProductSetting } from '../../model/product.ts';
import { claim } from '../claim.ts';
import { listUpTo, numberWord } from '../words.ts';
import { limitInWords, saidLimit, sentenceOf } from './limit-words.ts';
import { limitWeight } from './limit-weight.ts';

/** One sentence for each of the first limits of a file. */
export const fileLimitsOf = (limits: readonly Limit[], most = 6): Claim[] =>
  limits.slice(0, most).flatMap((limit) => claim('limits', limitInWords(limit), limit.evidence));

/** The limits that a reader would ask about first: what its users meet, then how it runs; lengths of texts come last. */
export const mainLimits = (limits: readonly Limit[], most: number): Claim[] =>
  limitGroups(limits)
    .flatMap(({ claims }) => claims)
    .slice(0, most);

export interface LimitGroup {
  readonly concern: LimitConcern;
  readonly claims: readonly Claim[];
}

const order: readonly LimitConcern[] = ['rule', 'running', 'text', 'build'];

/** All of them by whom they concern, what is asked for first at the top. What several places say is said once. */
export const limitGroups = (limits: readonly Limit[]): readonly LimitGroup[] => {
  const byConcern = groupBy(limits, ({ concern }) => concern);
  return order.flatMap((concern) => {
    const sorted = [...(byConcern.get(concern) ?? [])]
      .map((limit, index) => ({ limit, index, weight: limitWeight(limit) }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .map(({ limit }) => limit);
    const claims = concern === 'text' ? textLengths(sorted) : saidOnce(sorted);
    return claims.length > 0 ? [{ concern, claims }] : [];
  });
};

/** Limits of the same thing with the same value are one sentence; where they stand is said while that is few words. */
const saidOnce = (limits: readonly Limit[]): Claim[] => {
  const rows = limits.map((limit) => ({ limit, said: saidLimit(limit) }));
  const key = ({ limit: { setting, concern, name }, said: { subject, where = '', what } }: (typeof rows)[number]): string => {
    if (setting !== undefined) return `${setting}\n${what}`;
    const isOneThing = /^at (?:least|most) /u.test(what) || concern === 'build' || ofUsers.test(name);
    return isOneThing ? `${subject}\n${what}` : `${subject}\n${where}\n${what}`;
  };
  return [...groupBy(rows, key).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const places = [...new Set(group.flatMap(({ said: { where } }) => (where === undefined ? [] : [where])))];
    const { subject, what } = first.said;
    const isFew = places.length > 0 && places.length <= 3 && first.limit.setting === undefined;
    const isMany = places.length > 3 && first.limit.setting === undefined;
    const together = isFew ? places.join('; ') : isMany ? `in ${places.length} places` : undefined;
    const said = together !== undefined ? { subject, what, where: together } : places.length > 1 ? { subject, what } : first.said;
    return claim(
      'limits',
      sentenceOf(said, first.limit.setting),
      group.flatMap(({ limit }) => limit.evidence),
    );
  });
};

/** Named after what users meet, so that the same name and value mean the same rule. */
const ofUsers = /\b(?:trial|per user|password|upload|attachment|avatar)\b/u;

const mostTexts = 5;

/** Those of one table or form in one sentence: "Lengths of texts (owner): name at most 30 characters, city at most 50 characters." */
const textLengths = (limits: readonly Limit[]): Claim[] => {
  const ownerOf = (limit: Limit): string => `${limit.path}\n${saidLimit(limit).where ?? ''}`;
  return [...groupBy(limits, ownerOf).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    if (rows.length === 1) return claim('limits', limitInWords(first), first.evidence);
    const said = [...new Set(rows.map(saidLimit).map(({ subject, what }) => `${subject} ${what}`))];
    const list = listUpTo(said, mostTexts);
    const { where = '' } = saidLimit(first);
    return claim(
      'limits',
      `Lengths of texts${where === '' ? '' : ` (${where})`}: ${list}.`,
      rows.flatMap(({ evidence }) => evidence.slice(0, 1)),
    );
  });
};

/** "SMTP_PORT (25 if not set)" */
export const settingInWords = ({ name, fallback }: ProductSetting): string =>
  fallback === undefined || fallback === '' ? name : `${name} (${fallback} if not set)`;

/** What whoever runs the product can set here. */
export const settingsOf = (settings: readonly ProductSetting[]): Claim[] => {
  const names = [...new Set(settings.map(settingInWords))];
  const list = listUpTo(names, shown);
  const text = names.length === 1 ? `Reads the setting ${list}.` : `Reads ${numberWord(names.length)} settings: ${list}.`;
  return claim(
    'settings',
    text,
    settings.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
};

const shown = 3;
