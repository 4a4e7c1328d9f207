import { wordsOfName } from '../../languages/lexical/limit-words.ts';

/** Short forms that programmers write and the words they stand for. */
const longForms: Readonly<Record<string, string>> = {
  max: 'maximum',
  min: 'minimum',
  ttl: 'time to live',
  num: 'number of',
  msg: 'message',
  msgs: 'messages',
  conn: 'connection',
  conns: 'connections',
  req: 'request',
  reqs: 'requests',
  auth: 'sign-in',
  jwt: 'sign-in token',
  db: 'database',
  img: 'image',
  pwd: 'password',
  char: 'character',
  chars: 'characters',
  len: 'length',
  cnt: 'count',
  desc: 'description',
  pct: 'percent',
  perc: 'percent',
  attr: 'attribute',
  attrs: 'attributes',
  config: 'setting',
  env: 'environment',
  timedelta: 'time',
  timeout: 'time-out',
  timeouts: 'time-outs',
  maxlength: 'maximum length',
  minlength: 'minimum length',
  maxsize: 'maximum size',
  minsize: 'minimum size',
  maxage: 'maximum age',
  maxitems: 'maximum items',
  minitems: 'minimum items',
  maxretries: 'maximum retries',
  pagesize: 'page size',
  batchsize: 'batch size',
  expiry: 'expiry',
  exp: 'expiry',
  addr: 'address',
  addrs: 'addresses',
  org: 'organisation',
  repo: 'repository',
  qty: 'quantity',
  tx: 'transaction',
  ws: 'web socket',
  sec: 'seconds',
  secs: 'seconds',
  mins: 'minutes',
  ms: 'milliseconds',
  millis: 'milliseconds',
};

const capitals: ReadonlySet<string> = new Set([
  'api',
  'url',
  'uri',
  'id',
  'ip',
  'ai',
  'csv',
  'pdf',
  'sms',
  'http',
  'sso',
  'mfa',
  'otp',
  'dns',
  'graphql',
  'html',
  'json',
  'mb',
  'kb',
  'gb',
  'smtp',
  'sql',
  'ssl',
  'tls',
  'aws',
  's3',
  'gpu',
  'cpu',
  'llm',
  'mcp',
  'rss',
  'sse',
  'xml',
]);

/** An identifier in words: `MAX_UPLOAD_SIZE` -> `maximum upload size`. */
export const inPlainWords = (words: readonly string[]): string =>
  words
    .map(
      (word, index) =>
        (word === 'min' && words[index - 1] === 'per' ? 'minute' : longForms[word]) ??
        (capitals.has(word) ? word.toUpperCase() : word),
    )
    .join(' ');

export const plainName = (name: string): string => inPlainWords(wordsOfName(name));

/** What a thing is to the program and not to its users, at the end of its name: `SignUpServiceImpl` is about signing up. */
const jobs: ReadonlySet<string> = new Set(
  `impl service services controller controllers schema schemas dto reconciler repository repo handler manager provider util utils helper
  validator resolver endpoint component entity model record hook viewset serializer form request command middleware concern mixin base abstract
  default factory props options properties configuration config client processor bean`.split(/\s+/u),
);

/** The same without those words, where something is left. */
export const plainSubject = (name: string): string => {
  const words = wordsOfName(name);
  const named = words.slice(/^(?:default|abstract|base)$/u.test(words[0] ?? '') && words.length > 1 ? 1 : 0);
  const kept = named[0] === 'in' && named[1] === 'memory' && named.length > 2 ? named.slice(2) : [...named];
  while (kept.length > 1 && jobs.has(kept.at(-1) ?? '')) kept.pop();
  return inPlainWords(kept);
};
