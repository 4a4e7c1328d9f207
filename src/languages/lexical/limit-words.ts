/** Words in the name of a number that may decide how a product behaves. */
const limitWords: ReadonlySet<string> = new Set(
  `max maximum min minimum limit limits limiter timeout timeouts timedelta ttl expire expires expired expiry expiration expirations retry
  retries attempt attempts interval intervals delay delays size sizes length lengths threshold thresholds quota quotas rate batch window
  windows retention retain price prices fee fees percent percentage pct capacity concurrency concurrent pool cooldown grace lockout age
  duration durations period periods days day hours hour minutes minute mins seconds second secs ms millis milliseconds weeks months years
  bytes kb mb gb budget cap ceiling debounce throttle backoff depth lifetime expiration lifespan validity keep within lease wait poll polling
  heartbeat ping refresh schedule stale tolerance discount tax vat commission trial buffer chunk workers threads connections redirects
  requests burst credits seats allowance per maxlength minlength maxsize minsize maxage pagesize batchsize cutoff deadline every
  upto maxitems minitems maxretries`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Names of the signs and words that surround it say more than the name itself. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replaceAll(
      /OAuth|GraphQL|GitHub|GitLab|OpenAI|WebSocket|IDs(?![a-z])/gu,
      (word) => word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .split(/[^A-Za-z\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

/** `PAGINATION_TAKE_COUNT`: of constants and settings. */
const isCount = (name: string): boolean => /^[A-Z\d_]+_COUNT$/u.test(name);

export const isLimitName = (name: string): boolean =>
  (name.length > 1 && name.length <= 80 && isCount(name)) ||
  (name.length > 1 && name.length <= 80 && wordsOfName(name).some((word) => limitWords.has(word)));

/** Of an object below which every number is a limit: `PLAN_LIMITS = { free: 3, team: 50 }`. */
export const isLimitTable = (name: string): boolean =>
  /^(?:limits|quotas?|timeouts|thresholds?|prices|fees|allowances|ttls|retention|retentions|maximums|expirations|lifetimes|seats)$/u.test(
    wordsOfName(name).at(-1) ?? '',
  ) && !/^(?:seats|threshold|quota)$/u.test(name);
