import { groupBy } from '../../base/collections.ts';
import type { Claim } from '../../model/claim.ts';
import type { Limit, LimitConcern, ProductSetting } from '../../model/product.ts';
import { claim } from '../claim.ts';
import { capitalized, firstOf, listOf, numberWord } from '../words.ts';
import { limitWeight } from './limit-weight.ts';

/** One sentence for each of the first limits of a file. */
export const fileLimitsOf = (limits: readonly Limit[], most = 6): Claim[] =>
  limits.slice(0, most).flatMap((limit) => claim('limits', limitInWords(limit), limit.evidence));

/** The limits that a reader would ask about first: what its users meet, then how it runs; lengths of texts come last. */
export const mainLimits = (limits: readonly Limit[], most: number): Claim[] =>
  limitGroups(limits)
    .flatMap(({ claims }) => claims)
    .slice(0, most);

/** "Maximum upload size (avatar): 10 MB." */
export const limitInWords = ({ name, of, shown, setting }: Limit): string => {
  const subject = of === undefined ? name : `${name} (${of})`;
  return `${capitalized(subject)}: ${shown}${setting === undefined ? '' : `, unless ${setting} says otherwise`}.`;
};

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

const saidOnce = (limits: readonly Limit[]): Claim[] => {
  const key = ({ name, of, shown, setting }: Limit): string =>
    setting === undefined ? `${name}\n${of ?? ''}\n${shown}` : `${setting}\n${shown}`;
  return [...groupBy(limits, key).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { of, ...rest } = first;
    const isEverywhere = rows.some((row) => row.of !== of);
    return claim(
      'limits',
      limitInWords(isEverywhere ? rest : first),
      rows.flatMap(({ evidence }) => evidence),
    );
  });
};

const mostTexts = 8;

/** Those of one table or form in one sentence: "Lengths of texts (owner): name 30 characters, city 50 characters." */
const textLengths = (limits: readonly Limit[]): Claim[] => {
  const ownerOf = ({ path, of, name }: Limit): string => {
    const [owner, field] = parts(of);
    return field === undefined && name.startsWith('m') && owner !== undefined ? `${path}\n` : `${path}\n${owner ?? ''}`;
  };
  return [...groupBy(limits, ownerOf).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    if (rows.length === 1) return claim('limits', limitInWords(first), first.evidence);
    const [owner, field] = parts(first.of);
    const said = [...new Set(rows.map(fieldInWords))];
    const list =
      said.length > mostTexts ? `${said.slice(0, mostTexts).join(', ')} and ${said.length - mostTexts} more` : listOf(said);
    const subject = owner === undefined || field === undefined ? '' : ` (${owner})`;
    return claim(
      'limits',
      `Lengths of texts${subject}: ${list}.`,
      rows.flatMap(({ evidence }) => evidence.slice(0, 1)),
    );
  });
};

const parts = (of: string | undefined): readonly string[] => of?.split(', ') ?? [];

/** "name at most 30 characters" */
const fieldInWords = ({ name, of, shown }: Limit): string => {
  const field = parts(of).at(-1);
  const bound = /^(?:maximum|minimum)(?: length)?$/u.test(name) ? (name.startsWith('max') ? 'at most' : 'at least') : undefined;
  return bound === undefined || field === undefined ? `${name} ${shown}` : `${field} ${bound} ${shown}`;
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
