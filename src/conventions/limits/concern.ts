import { wordsOfName } from '../../languages/lexical/limit-words.ts';
import type { NamedNumber } from '../../model/file-facts.ts';
import type { LimitConcern } from '../../model/product.ts';

export interface Told {
  readonly name: string;
  readonly of: string;
  readonly unit: string | undefined;
  readonly number: NamedNumber;
  readonly path: string;
}

/** Words of rules that people who use a product meet. */
const met =
  /\b(?:upload|uploads|attachment|attachments|avatar|trial|retention|retain|keep|kept|expires?|expiry|expiration|expire|valid|validity|password|passwords|passphrase|plan|plans|price|prices|fee|fees|tax|discount|commission|quota|seats?|members?|users?|customers?|accounts?|teams?|projects?|invitations?|invites?|sign-in|login|signin|session|sessions|lockout|otp|verification|reset|import|imports|export|exports|requests allowed|time window|per user|credits|allowance|cart|order|orders|refund|payment|payments|subscription|subscriptions|invoice|due|grace|archive|deletion|delete|trash|recycle|recovery|remember|comment|comments|post|posts|posting|tags?|links?|files?|image|images|photo|video|rows|revision|revisions|history|playback|rate limit|requests per|votes?|flags?|stale|visible)\b/u;

/** Words of how the program does its work inside. */
const inner =
  /\b(?:time-outs?|retry|retries|backoff|pool|workers?|threads?|concurrency|concurrent|connections?|connection|interval|delay|poll|polling|heartbeat|batch|buffer|cache|cached|queue|chunk|debounce|throttle|keepalive|idle|ping|redirects|memory|depth|nesting|pause|repeats|longest wait|lease|jitter|sockets?|fetch|lock)\b/u;

/** Which reader asks for it first. */
export const concernOf = ({ name, of, unit, number, path }: Told): LimitConcern => {
  const said = `${name} ${of} ${wordsOfName(number.name).join(' ')}`.toLowerCase();
  if (/pass(?:word|phrase|code)|\bpin\b/u.test(said)) return 'rule';
  if (unit === 'characters' || /\b(?:length|characters)\b/u.test(name)) return 'text';
  if (inner.test(name.toLowerCase())) return 'running';
  if (met.test(said) || /limit/u.test(path)) return 'rule';
  if (inner.test(said)) return 'running';
  return /^(?:days|weeks|months|years|percent|megabytes|gigabytes|attempts)$/u.test(unit ?? '') || number.bound !== undefined
    ? 'rule'
    : 'running';
};
