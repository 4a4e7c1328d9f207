import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { wordsOf } from '../../architecture/words.ts';
import { baseName } from '../../base/paths.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { Project } from '../../model/project.ts';
import { claim, nameEvidence, quotedEvidence } from '../claim.ts';
import { exportEvidence } from '../offers.ts';
import { componentPurpose } from '../purpose.ts';
import { limitInWords } from '../product/limit-words.ts';
import { purposeOf } from '../product/file-says.ts';
import { called } from '../product/ways-in.ts';

export type FoundKind = 'part' | 'file' | 'way-in' | 'data' | 'limit' | 'setting' | 'outside' | 'text' | 'name';

/** Something that words were found in. */
export interface Found {
  readonly kind: FoundKind;
  /** A file, or the id of a part. */
  readonly path: string;
  readonly label: string;
  /** Of MiniSearch: larger is better; comparable within one search only. */
  readonly score: number;
  readonly claim: Claim;
}

interface Entry extends Omit<Found, 'score' | 'claim'> {
  readonly id: number;
  readonly words: string;
  readonly evidence: readonly Evidence[];
  /** What to say of it; worked out for what is found only. */
  readonly say: () => string | undefined;
}

/** Parts, files, ways in, data, limits and texts that speak of what the words say; best first. Empty where nothing does. */
export const find = (project: Project, words: string, limit = 30): Found[] => {
  const { search, entries } = indexOf(project);
  const wanted = words.slice(0, maxQuery);
  const every = search.search(wanted, { combineWith: 'AND' });
  const found = every.length > 0 ? every : search.search(wanted, { combineWith: 'OR' });
  return found.slice(0, limit).flatMap(({ id, score }) => {
    const entry = entries[id as number];
    if (!entry) return [];
    const { kind, path, label, evidence, say } = entry;
    return claim('purpose', say() ?? label, evidence).map((said) => ({ kind, path, label, score, claim: said }));
  });
};

const maxQuery = 300;

interface Index {
  readonly search: MiniSearch<Entry>;
  readonly entries: readonly Entry[];
}

const known = new WeakMap<Project, Index>();

/** Made once for each project, when something is first looked for. */
const indexOf = (project: Project): Index => {
  const cached = known.get(project);
  if (cached) return cached;
  const entries = entriesOf(project).map((entry, id) => ({ ...entry, id }));
  const search = new MiniSearch<Entry>({
    fields: ['label', 'words'],
    tokenize: (text) =>
      text.split(/[^\p{L}\p{N}]+/u).flatMap((token) => [...wordsOf(token), ...(/\p{Ll}\p{Lu}/u.test(token) ? [token] : [])]),
    processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : stemmer(term.toLowerCase())),
    searchOptions: {
      boost: { label: 2 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      boostDocument: (id) => boosts[entries[id as number]?.kind ?? 'file'],
    },
  });
  search.addAll(entries);
  const index = { search, entries };
  known.set(project, index);
  return index;
};

/** What a reader more likely means. */
const boosts: Readonly<Record<FoundKind, number>> = {
  part: 1.6,
  'way-in': 1.4,
  data: 1.4,
  limit: 1.2,
  outside: 1.2,
  text: 1.1,
  file: 1,
  setting: 1,
  name: 0.7,
};

const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be by can do does for from has have how i in is it its not of on or our that the their this to was we what when where which who why will with you your'.split(
    ' ',
  ),
);

type Draft = Omit<Entry, 'id'>;

const entriesOf = (project: Project): Draft[] => [
  ...partEntries(project),
  ...[...project.graph.modules.values()].flatMap(({ path, role }) =>
    role === 'test' || role === 'generated' || role === 'vendored' ? [] : fileEntries(project, path),
  ),
  ...productEntries(project),
];

const partEntries = (project: Project): Draft[] =>
  [...project.architecture.components.values()].map((component) => ({
    kind: 'part',
    path: component.id,
    label: component.name,
    words: component.folders.join(' '),
    evidence: [
      ...componentPurpose(project, component).flatMap(({ evidence }) => evidence),
      ...component.files
        .slice(0, 20)
        .flatMap((path) => exportEvidence(project, path).slice(0, 1))
        .slice(0, 1),
    ],
    say: () => componentPurpose(project, component)[0]?.text ?? `A part with ${component.files.length} files.`,
  }));

/** Texts beyond these are read as part of their file only. */
const textsOfFile = 60;
const namesOfFile = 40;

const fileEntries = (project: Project, path: Parameters<Project['facts']>[0]): Draft[] => {
  const facts = project.facts(path);
  if (!facts) return [];
  const { definitions, texts = [], members = [], doc, title } = facts;
  const evidence = [
    ...quotedEvidence(path, doc),
    ...exportEvidence(project, path).slice(0, 1),
    ...quotedEvidence(path, title),
    ...definitions.slice(0, 1).map((each) => nameEvidence(path, each)),
    ...quotedEvidence(path, texts[0]),
  ];
  const names = [...definitions, ...members].map(({ name }) => name);
  const file: Draft = {
    kind: 'file',
    path,
    label: baseName(path),
    words: [path, doc?.text ?? '', ...new Set(names)].join(' '),
    evidence,
    say: () => purposeOf(project, path)?.text ?? `Holds ${names.slice(0, 3).join(', ')}.`,
  };
  const shown = texts.slice(0, textsOfFile).map((text): Draft => ({
    kind: 'text',
    path,
    label: text.text.length > 100 ? `${text.text.slice(0, 100)} …` : text.text,
    words: baseName(path),
    evidence: quotedEvidence(path, text),
    say: () => `People read this in ${baseName(path)}.`,
  }));
  // Messages that code puts together; whether people read them is not known.
  const spoken = (facts.calls ?? [])
    .flatMap(({ arguments: all }) => all.filter(({ kind, value }) => kind === 'string' && isSentence(value)))
    .slice(0, textsOfFile);
  const messages = spoken.map((literal): Draft => ({
    kind: 'text',
    path,
    label: literal.value,
    words: baseName(path),
    evidence: [{ path, range: literal.range, quote: literal.quote ?? literal.value }],
    say: () => `Words in ${baseName(path)}.`,
  }));
  const named = definitions.slice(0, namesOfFile).map((each): Draft => ({
    kind: 'name',
    path,
    label: each.name,
    words: each.doc?.text ?? '',
    evidence: [nameEvidence(path, each)],
    say: () => each.doc && `“${each.doc.text.slice(0, 200)}”`,
  }));
  return [...(evidence.length > 0 ? [file] : []), ...shown, ...messages, ...named];
};

const isSentence = (text: string): boolean =>
  text.length < 200 && /^[\p{L}“"'][\p{L}\p{N}'’,.!?:“”"{} -]+$/u.test(text) && text.trim().split(/\s+/u).length > 2;

const productEntries = ({ product }: Project): Draft[] => [
  ...product.entryPoints.map((entry): Draft => ({
    kind: 'way-in',
    path: entry.path,
    label: called(entry),
    words: `${entry.handler ?? ''} ${entry.kind}`,
    evidence: entry.evidence,
    say: () => `${waysIn[entry.kind]} (${entry.framework}).`,
  })),
  ...product.data.map((entity): Draft => ({
    kind: 'data',
    path: entity.path,
    label: entity.name,
    words: entity.storedAs ?? '',
    evidence: entity.evidence,
    say: () => `Something that is stored${entity.storedAs === undefined ? '' : ` (${entity.storedAs})`}.`,
  })),
  ...product.limits.map((limit): Draft => ({
    kind: 'limit',
    path: limit.path,
    label: limit.name,
    words: `${limit.of ?? ''} ${limit.shown} ${limit.setting ?? ''}`,
    evidence: limit.evidence,
    say: () => limitInWords(limit),
  })),
  ...product.settings.map((setting): Draft => ({
    kind: 'setting',
    path: setting.path,
    label: setting.name,
    words: setting.fallback ?? '',
    evidence: setting.evidence,
    say: () => `A setting${setting.fallback === undefined || setting.fallback === '' ? '' : `; ${setting.fallback} if not set`}.`,
  })),
  ...product.outside.map((system): Draft => ({
    kind: 'outside',
    path: system.path,
    label: system.name,
    words: `${system.id} ${system.kind}`,
    evidence: system.evidence,
    say: () => `An outside system that the product talks to.`,
  })),
];

const waysIn = {
  page: 'A page',
  endpoint: 'Answers a request',
  command: 'A command',
  job: 'A job that runs by itself',
  handler: 'Reacts to a message or event',
} as const;
