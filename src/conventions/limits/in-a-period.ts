import type { Limit } from '../../model/product.ts';

const counts = /^(?:requests allowed(?: in a period)?|limit|maximum|points|maximum requests|requests)$/u;
const periods = /^(?:time window|period(?: in which requests are counted)?|window|duration|interval|rate limit window)$/u;
const times = /^(?:milliseconds|seconds|minutes|hours|days|weeks|months)$/u;

/** A count and the period that it is for, right beside it, say one thing: `limit: 10, period: 1.minute` -> `10 in 1 minute`. */
export const inAPeriod = (limits: readonly Limit[]): readonly Limit[] => {
  const joined: Limit[] = [];
  for (const limit of limits) {
    const before = joined.at(-1);
    if (before && isPair(before, limit)) {
      joined[joined.length - 1] = {
        ...before,
        name: 'requests allowed',
        shown: `${before.shown} in ${limit.shown}`,
        evidence: [...before.evidence, ...limit.evidence],
      };
    } else joined.push(limit);
  }
  return joined;
};

const isPair = (one: Limit, other: Limit): boolean =>
  one.of === other.of &&
  counts.test(one.name) &&
  one.unit === undefined &&
  periods.test(other.name) &&
  times.test(other.unit ?? '') &&
  other.evidence[0].range.start.line - one.evidence[0].range.start.line <= 1;
