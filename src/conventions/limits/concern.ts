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

/** Words of rules that people who use a product meet, whatever else is said beside them. */
const always =
  /\b(?:uploads?|attachments?|avatars?|trial|retention|passwords?|passphrase|prices?|fees?|tax|discount|commission|quotas?|seats?|invitations?|invites?|lockout|requests allowed|period in which requests|per user|imports?|imported|exports?|grace|devices?|maximum file|file size|login|sign-in|signin)\b/u;

/** Words that mostly do. */
const met =
  /\b(?:retain|keep|kept|expires?|expiry|expiration|valid|validity|plans?|members?|users?|customers?|accounts?|teams?|projects?|sessions?|otp|totp|verification|verify|signup|reset|time window|credits|allowance|cart|orders?|refund|payments?|subscriptions?|invoices?|due|archive|deletion|delete|trash|recycle|recovery|remember|comments?|posts?|posting|tags?|links?|files?|images?|photos?|videos?|rows|revisions?|history|playback|rate limit|requests per|votes?|flags?|stale|visible|tokens?|code|blacklist|attempts|failures)\b/u;

/** Words of how the program does its work inside. */
const inner =
  /\b(?:time-outs?|retry|retries|backoff|pool|workers?|threads?|concurrency|concurrent|connections?|connect|reconnect|interval|delay|poll|polling|heartbeat|batch|buffer|cache|cached|queue|chunk|debounce|throttle|keepalive|idle|ping|redirects|memory|depth|nesting|pause|repeats|longest wait|lease|jitter|sockets?|fetch|lock|publish|logback|rolling|log|logs|logging)\b/u;

/** Which reader asks for it first. */
export const concernOf = ({ name, of, unit, number, path }: Told): LimitConcern => {
  const own = name.toLowerCase();
  const said = `${own} ${of} ${wordsOfName(number.name).join(' ')} ${(number.inside ?? []).slice(-3).join(' ')}`.toLowerCase();
  if (/pass(?:word|phrase|code)|\bpin\b/u.test(said) && !inner.test(own)) return 'rule';
  if (unit === 'characters' || /\b(?:length|characters)\b/u.test(name)) return 'text';
  if (/\b(?:logback|rolling\w*|logs?|logging)\b/u.test(said)) return 'running';
  if (!/time-out|retr|delay|connect/u.test(own) && always.test(own)) return 'rule';
  if (inner.test(own)) return 'running';
  if (always.test(said) || met.test(own) || path.includes('limit')) return 'rule';
  if (inner.test(said)) return 'running';
  if (met.test(said)) return 'rule';
  return /^(?:days|weeks|months|years|percent|megabytes|gigabytes|attempts)$/u.test(unit ?? '') || number.bound !== undefined
    ? 'rule'
    : 'running';
};
