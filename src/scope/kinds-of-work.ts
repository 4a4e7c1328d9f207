import { groupBy } from '../base/collections.ts';
import { claim, nameEvidence, quotedEvidence } from '../explain/claim.ts';
import { fileName, fileNames } from '../explain/file-names.ts';
import { settingInWords } from '../explain/product/limits.ts';
import { limitInWords } from '../explain/product/limit-words.ts';
import { inOrderOfNames } from '../explain/product/order-of-steps.ts';
import { talksTo } from '../explain/product/surroundings.ts';
import { called } from '../explain/product/ways-in.ts';
import { namesOf, stepName } from '../explain/product/stored-data.ts';
import { capitalized, digits, inWords, listUpTo, numberWord } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { DataEntity, EntryPointKind, ProductFacts } from '../model/product.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ScopeReading, WorkKind } from '../model/scope.ts';
import type { ScopeContext } from './context.ts';
import { anyPlaceOf } from './places.ts';
import { termsOf } from './terms.ts';

const shown = 3;
/** A thing is named where its words make up this share of what the request speaks of. */
const namedShare = 0.3;

/** What sorts of work the change is by what stands where it lands, each with its evidence. */
export const kindsOfWork = (context: ScopeContext): ScopeReading['kindsOfWork'] => {
  const kinds: readonly (readonly [WorkKind, readonly Claim[]])[] = [
    ['setting', settings(context)],
    ['text', texts(context)],
    ['screen', screens(context)],
    ['rule', rules(context)],
    ['contract', contracts(context)],
    ['data', storedData(context)],
    ['outside', outside(context)],
  ];
  return kinds.flatMap(([kind, claims]) => (claims.length > 0 ? [{ kind, claims }] : []));
};

/** What was found of one kind. */
export const claimsOf = (kinds: ScopeReading['kindsOfWork'], wanted: WorkKind): readonly Claim[] =>
  kinds.find(({ kind }) => kind === wanted)?.claims ?? [];

/** A name that speaks of half of the request and shares two words with it, or its only one. */
const isSameThing = ({ likeness, landing: { words, actors } }: ScopeContext, text: string): boolean => {
  const terms = new Set(termsOf(text));
  const shared = words.filter(({ term }) => terms.has(term) && !actors.has(term)).length;
  return words.length === 1 ? likeness(text) >= 1 : shared >= 2 && likeness(text) >= 0.5;
};

/** A number is the answer only to who asks for one. */
const asksForAmount =
  /\b(?:limit|maximum|minimum|longer|shorter|larger|smaller|more than|fewer|at most|at least|seconds?|minutes?|hours?|days?|weeks?|size|length|time-?out|how (?:long|many|often)|\d+)\b/iu;

/** What can be set already. */
export const settings = (context: ScopeContext): Claim[] => {
  const { product } = context.project;
  const limits = (asksForAmount.test(context.request) ? product.limits : []).filter((limit) =>
    isSameThing(context, `${limit.name} ${limit.of ?? ''} ${limit.setting ?? ''}`),
  );
  const set = product.settings.filter(({ name }) => isSameThing(context, name));
  return [
    ...set
      .slice(0, shown)
      .flatMap((setting) => claim('settings', `There is a setting already: ${settingInWords(setting)}.`, setting.evidence)),
    ...limits.slice(0, shown).flatMap((limit) => claim('limits', limitInWords(limit), limit.evidence)),
  ];
};

/** Words that people read and that speak of the same. */
const texts = (context: ScopeContext): Claim[] =>
  context.core
    .flatMap(({ path }) => (context.project.facts(path)?.texts ?? []).map((text) => ({ path, text })))
    .map((each) => ({ ...each, likeness: context.likeness(each.text.text) }))
    .filter(({ likeness, text }) => likeness >= namedShare && text.text.length <= 120)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, shown)
    .flatMap(({ path, text }) => claim('seen', `People read “${text.text}” in ${fileName(path)}.`, quotedEvidence(path, text)));

const ofKinds = ({ entryPoints }: ScopeContext, kinds: readonly EntryPointKind[]): ScopeContext['entryPoints'] =>
  entryPoints.filter(({ kind }) => kinds.includes(kind));

const labels = (entries: ScopeContext['entryPoints']): string => listUpTo([...new Set(entries.map(called))], shown);

const screens = (context: ScopeContext): Claim[] => {
  const pages = ofKinds(context, ['page']);
  const onPages = new Set(pages.map(({ path }) => path));
  const seen = context.core.filter(({ path }) => !onPages.has(path) && isScreen(context, path));
  return [
    ...claim(
      'starts',
      `It lands where ${pages.length === 1 ? 'a page is' : 'pages are'} made: ${labels(pages)}.`,
      pages.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ),
    ...claim(
      'seen',
      `${capitalized(inWords(seen.length, 'file'))} where it lands ${seen.length === 1 ? 'shows' : 'show'} something to people: ${listUpTo(
        fileNames(seen.map(({ path }) => path)),
        shown,
      )}.`,
      seen.flatMap(({ path }) =>
        [...quotedEvidence(path, context.project.facts(path)?.texts?.[0]), ...anyPlaceOf(context.project, path)].slice(0, 1),
      ),
    ),
  ];
};

const markup =
  /^(?:html|vue|svelte|astro|erb|haml|slim|razor|blade|twig|handlebars|ejs|pug|jinja|django|freemarker|thymeleaf|liquid|xaml|typescriptreact|javascriptreact)/u;

const isScreen = ({ project }: ScopeContext, path: ModulePath): boolean => {
  const facts = project.facts(path);
  return (
    markup.test(facts?.language ?? '') ||
    /\.[jt]sx$/u.test(path) ||
    (facts?.definitions ?? []).some(({ kind }) => kind === 'component')
  );
};

/** Code where it lands that neither shows nor stores anything by itself. */
const rules = (context: ScopeContext): Claim[] => {
  const others = new Set([...context.entryPoints.filter(({ kind }) => kind === 'page'), ...context.data].map(({ path }) => path));
  const files = context.core.filter(
    ({ path }) => !others.has(path) && !isScreen(context, path) && (context.project.facts(path)?.definitions.length ?? 0) > 0,
  );
  return claim(
    'lands',
    `It lands in code that decides or does something: ${listUpTo(fileNames(files.map(({ path }) => path)), shown)}.`,
    files.flatMap(({ path }) => anyPlaceOf(context.project, path)),
  );
};

const describing: ReadonlySet<string> = new Set(['openapi', 'graphql', 'protobuf']);

const contracts = (context: ScopeContext): Claim[] => {
  const asked = ofKinds(context, ['endpoint']);
  const handled = ofKinds(context, ['handler']);
  const described = context.core.filter(({ path }) => describing.has(context.project.facts(path)?.language ?? ''));
  return [
    ...claim(
      'starts',
      `Programs ask for what it lands in: ${labels(asked)}.`,
      asked.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ),
    ...claim(
      'starts',
      `It lands where messages or events arrive: ${labels(handled)}.`,
      handled.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ),
    ...claim(
      'lands',
      `${listUpTo(
        fileNames(described.map(({ path }) => path)),
        shown,
      )} ${described.length === 1 ? 'describes' : 'describe'} what programs may ask for.`,
      described.flatMap(({ path }) => anyPlaceOf(context.project, path)),
    ),
  ];
};

const storedData = (context: ScopeContext): Claim[] => {
  const { data, project } = context;
  const names = namesOf(data);
  const places = data.flatMap(({ evidence }) => evidence.slice(0, 1));
  const stored = claim('stores', `It is about what is stored: ${listUpTo(names, shown)}.`, places);
  return stored.length === 0 ? [] : [...stored, ...writtenSeveralTimes(context), ...howDataChanges(project.product, data)];
};

/** A table that several files describe: one for each kind of database. */
const writtenSeveralTimes = ({ data, project }: ScopeContext): Claim[] => {
  const named = new Set(data.map(({ name, storedAs }) => (storedAs ?? name).toLowerCase()));
  const steps = new Set(project.product.migrations.map(({ path }) => path));
  const written = [...project.graph.modules.values()]
    .filter(({ path, language, role }) => language === 'sql' && role === 'source' && !steps.has(path))
    .flatMap(({ path }) =>
      (project.facts(path)?.definitions ?? [])
        .filter(({ kind, name }) => kind === 'table' && named.has(name.toLowerCase()))
        .map((definition) => ({ name: definition.name, path, evidence: [nameEvidence(path, definition)] })),
    );
  const [table, copies] =
    [...groupBy(written, ({ name }) => name.toLowerCase())].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (table === undefined || !copies || new Set(copies.map(({ path }) => path)).size < 2) return [];
  return claim(
    'stores',
    `The table ${table} is written in ${numberWord(copies.length)} files.`,
    copies.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
};

/** Steps of the program that the data belongs to, where there are several: those with most of the path in common. */
const nearest = (all: ProductFacts['migrations'], [first]: readonly DataEntity[]): ProductFacts['migrations'] => {
  if (!first) return all;
  const shared = ({ path }: { readonly path: string }): number => {
    const [a, b] = [path.split('/'), first.path.split('/')];
    const index = a.findIndex((segment, at) => segment !== b[at]);
    return index < 0 ? a.length : index;
  };
  const most = Math.max(0, ...all.map(shared));
  return all.filter((step) => shared(step) === most);
};

/** How changes of stored data are recorded here. */
export const howDataChanges = ({ migrations: all }: ProductFacts, data: readonly DataEntity[] = []): Claim[] => {
  const migrations = nearest(all, data);
  const last = inOrderOfNames(migrations).at(-1);
  if (!last) return [];
  const text =
    migrations.length === 1
      ? `One recorded step changes how data is stored${stepName(': ', last)}.`
      : `Changes of stored data are recorded step by step: ${digits(migrations.length)} so far${stepName('; the last by name is ', last)}.`;
  return claim('stores', text, last.evidence);
};

const outside = ({ outside: systems, corePaths }: ScopeContext): Claim[] =>
  talksTo(systems, corePaths, 'Where it lands, it talks to');
