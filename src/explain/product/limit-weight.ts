import type { Limit } from '../../model/product.ts';

const strong =
  /\b(?:trial|price|fee|plan|seats?|quota|per user|upload|uploads|attachment|avatar|retention|password|passwords|expir\w+|valid\w*|lockout|attempts|requests allowed|per minute|per hour|rate limit|members?|users?|invit\w+|session|sessions|grace|deletion|import|export|subscription|tax|discount|standard|premium|free|visible|stale|history|kept|keep|body size|file size|polling frequency)\b/u;

const weak =
  /\b(?:cache|cached|backoff|jitter|delay|pause|repeats|wait|debounce|throttle|recent|suggestions?|search|context|per page|page size|items|depth|attributes?|width|tokens?|manifest|editor)\b/u;

/** How early a reader would ask for it: a rule of the business before a retry of an inner loop. */
export const limitWeight = ({ name, of, unit, setting }: Limit): number => {
  const said = `${name} ${of ?? ''}`.toLowerCase();
  return (
    (strong.test(name.toLowerCase()) ? 4 : strong.test(said) ? 2 : 0) +
    (weak.test(said) ? -3 : 0) +
    (setting === undefined ? 0 : 3) +
    (unit === undefined ? 0 : 1) +
    (/^(?:days|weeks|months|years|percent|megabytes|gigabytes)$/u.test(unit ?? '') ? 1 : 0) +
    (/\b(?:max\w*|limit|most)\b/u.test(name) ? 1 : 0)
  );
};
