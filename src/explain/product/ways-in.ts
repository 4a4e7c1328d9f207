import type { Claim, Evidence } from '../../model/claim.ts';
import type { EntryPoint, EntryPointKind } from '../../model/product.ts';
import { claim } from '../claim.ts';
import { capitalized, digits, listUpTo, listOf, numberWord } from '../words.ts';

/** What starts a file, one sentence for each kind of way in. */
export const fileWaysIn = (all: readonly EntryPoint[]): Claim[] => {
  const { entries, sent } = withoutSent(all);
  return [
    ...waysInOf(entries),
    ...claim('starts', `Takes in what people send to ${few([...new Set(sent.map(({ label }) => label))])}.`, evidenceOfAll(sent)),
  ];
};

/** Addresses that a file knows and others answer. */
export const leadsOn = (entries: readonly EntryPoint[]): Claim[] => {
  const names = [...new Set(entries.map(called))];
  const text =
    names.length === 1
      ? `Leads the address ${names.join('')} to what answers it.`
      : `Leads ${numberWord(names.length)} addresses to what answers them: ${few(names)}.`;
  return claim('starts', text, evidenceOfAll(entries));
};

/** Addresses that nobody can open: what is sent from a page comes in there. */
const withoutSent = (
  all: readonly EntryPoint[],
): { readonly entries: readonly EntryPoint[]; readonly sent: readonly EntryPoint[] } => {
  const opened = new Set(all.flatMap(({ label, method }) => (method === undefined || method === 'GET' ? [label] : [])));
  const isSent = ({ kind, label }: EntryPoint): boolean => kind === 'page' && !opened.has(label);
  return { entries: all.filter((entry) => !isSent(entry)), sent: all.filter(isSent) };
};

const waysInOf = (entries: readonly EntryPoint[]): Claim[] =>
  kinds.flatMap((kind) => {
    const own = ofKind(entries, kind);
    const [placed, named] = byAddress(kind, own);
    return [
      ...(placed.length === 0 ? [] : claim('starts', fileSentence(kind, placed), evidenceOfAll(placed))),
      ...(named.length === 0 ? [] : claim('starts', `Answers ${namedRequests(named)}.`, evidenceOfAll(named))),
    ];
  });

/** Ways into a part or into everything. */
export const areaWaysInto = (all: readonly EntryPoint[], subject = 'It'): Claim[] => {
  const { entries } = withoutSent(all);
  return kinds.flatMap((kind) => {
    const own = ofKind(entries, kind);
    const [placed, named] = byAddress(kind, own);
    return [
      ...(placed.length === 0 ? [] : claim('starts', areaSentence(kind, placed, subject), evidenceOfAll(examplesFirst(placed)))),
      ...(named.length === 0 ? [] : claim('starts', `${subject} answers ${namedRequests(named)}.`, evidenceOfAll(named))),
    ];
  });
};

/** Endpoints with an address, and those that are asked for by a name: operations of GraphQL, procedures. Of other kinds all are the first. */
const byAddress = (
  kind: EntryPointKind,
  entries: readonly EntryPoint[],
): readonly [readonly EntryPoint[], readonly EntryPoint[]] =>
  kind === 'endpoint'
    ? [entries.filter(({ label }) => label.startsWith('/')), entries.filter(({ label }) => !label.startsWith('/'))]
    : [entries, []];

const namedRequests = (entries: readonly EntryPoint[]): string => {
  const names = entries.map(({ label }) => label);
  if (names.length === 1) return `the request ${names[0] ?? ''}`;
  return names.length <= exampleCount
    ? `${numberWord(names.length)} requests by name: ${listOf(names)}`
    : `${digits(names.length)} requests by name, for example ${listOf(names.slice(0, exampleCount))}`;
};

const kinds: readonly EntryPointKind[] = ['page', 'endpoint', 'command', 'job', 'handler'];

/** Each address once: a form and what takes it are one page to a reader. */
const ofKind = (entries: readonly EntryPoint[], kind: EntryPointKind): EntryPoint[] => {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (entry.kind !== kind) return false;
    const key = kind === 'page' ? entry.label : called(entry);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

/** `GET /owners/{id}`, `/owners/{id}` for a page. */
export const called = ({ kind, method, label }: EntryPoint): string =>
  kind === 'endpoint' && method !== undefined ? `${method} ${label}` : label;

const fileSentence = (kind: EntryPointKind, entries: readonly EntryPoint[]): string => {
  const names = entries.map(called);
  const [only] = entries.length === 1 ? entries : [];
  switch (kind) {
    case 'page':
      return only ? `Answers the page ${called(only)}.` : `Answers ${numberWord(names.length)} pages: ${few(names)}.`;
    case 'endpoint':
      return only
        ? `Answers programs that ask for ${called(only)}.`
        : `Answers programs at ${numberWord(names.length)} addresses: ${few(names)}.`;
    case 'command':
      return only
        ? `Runs when somebody types the command “${called(only)}”.`
        : `Runs ${numberWord(names.length)} commands that somebody types: ${few(names)}.`;
    case 'job':
      return only
        ? `Runs ${only.when ?? 'in the background'}: the job “${only.label}”.`
        : `Runs ${numberWord(names.length)} jobs: ${few(entries.map(withWhen))}.`;
    case 'handler':
      return only ? `Runs when “${called(only)}” comes in.` : `Runs when one of these comes in: ${few(names)}.`;
  }
};

const areaSentence = (kind: EntryPointKind, entries: readonly EntryPoint[], subject: string): string => {
  const count = entries.length;
  const examples = examplesFirst(entries).slice(0, exampleCount);
  const such = listOf(examples.map(called));
  const colon = count <= exampleCount ? `: ${such}` : `, for example ${such}`;
  switch (kind) {
    case 'page':
      return count === 1 ? `${subject} has one page: ${such}.` : `${subject} has ${digits(count)} pages${colon}.`;
    case 'endpoint':
      return count === 1
        ? `${subject} answers programs at one address: ${such}.`
        : `${subject} answers programs at ${digits(count)} addresses${colon}.`;
    case 'command':
      return count === 1 ? `${subject} has one command: ${such}.` : `${subject} has ${digits(count)} commands${colon}.`;
    case 'job': {
      const jobs = listOf(examples.map(withWhen));
      return count === 1
        ? `One job runs in the background: ${jobs}.`
        : `${capitalized(numberWord(count))} jobs run in the background${count <= exampleCount ? ': ' : ', for example '}${jobs}.`;
    }
    case 'handler':
      return count === 1
        ? `${subject} reacts to one message or event: ${such}.`
        : `${subject} reacts to ${digits(count)} messages and events${colon}.`;
  }
};

const withWhen = ({ label, when }: EntryPoint): string => (when === undefined ? label : `${label} (${when})`);

const exampleCount = 3;
const fewCount = 4;

const few = (names: readonly string[]): string => listUpTo(names, fewCount);

/** Those that tell when they run and those with words in their address before those with none. */
const examplesFirst = (entries: readonly EntryPoint[]): EntryPoint[] => {
  const weight = (entry: EntryPoint): number =>
    (entry.when === undefined ? 1 : 0) + (/[a-z]{3}/iu.test(entry.label.replaceAll(/\{[^{}]*\}/gu, '')) ? 0 : 2);
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => weight(a.entry) - weight(b.entry) || a.index - b.index)
    .map(({ entry }) => entry);
};

const evidenceOfAll = (entries: readonly EntryPoint[]): Evidence[] => entries.flatMap(({ evidence }) => evidence.slice(0, 1));
