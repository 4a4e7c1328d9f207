import type { Claim, Evidence } from '../../model/claim.ts';
import type { Definition, FileFacts, Member, SymbolKind } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { claim, nameEvidence } from '../claim.ts';
import { isStepBack, stemOf } from '../file-names.ts';
import { capitalized, listOf, listUpTo } from '../words.ts';
import { inSentence } from './english.ts';
import { aboutOf, clauseOfDoing, clauseOfFunctions, clauseOfMethods, clauseOfType } from './names-say.ts';
import { canBeSaid, isThing } from './doubts.ts';
import { manyOf } from './phrase.ts';
import { actions, plainActions } from './verbs.ts';
import { wordsOf } from '../../architecture/words.ts';

/** What the names in a file say that it is for. Guessed, and said to be: "By its names, it parses invoices and formats dates." */
export const namesSay = (project: Project, path: ModulePath): Claim[] => {
  const facts = project.facts(path);
  if (facts?.level !== 'read' || isStepBack(path)) return [];
  // What Django's `apps.py` holds is read by Django.
  if (facts.definitions.some(({ supertypes }) => supertypes?.some((each) => /(?:^|\.)AppConfig$/u.test(each)))) return [];
  const offered = mainFirst(path, facts, offeredBy(facts));
  const main = mainOf(path, offered, facts.language);
  const found = (main ? typeSays(main, facts) : methodsFirst(facts)) ?? listSays(offered) ?? membersSay(facts);
  if (!found) return gathers(path, facts);
  if (facts.language === 'sql')
    return claim(
      'purpose',
      `${capitalized(found.clause)}.`,
      found.evidence.map((each) => ({ ...each, path })),
    );
  const { clause, evidence } = found;
  // One helper of a script that offers nothing does not stand for what it does.
  if (!main && evidence.length === 1 && facts.exports.length === 0 && /^(?:java|type)script/u.test(facts.language)) return [];
  const source = evidence.length === 1 ? 'its name' : 'its names';
  return claim(
    'purpose',
    `By ${source}, it ${clause}.`,
    evidence.map((each) => ({ ...each, path })),
    'guessed',
  );
};

/** False for names that every file could have. */
const isTelling = (name: string): boolean => {
  const words = wordsOf(name).filter((word) => /\p{L}{2}/u.test(word));
  const [only = ''] = words;
  return words.length > 1 || (only.length > 3 && !sayNothing.has(only.toLowerCase()));
};

const sayNothing: ReadonlySet<string> = new Set(
  'default register down init migration present perform limit start setup page view views component main root layout index props state options option config data item items value values result results type types model models base test main exports module handler action actions details modal native dialog show edit loader meta links headers content wrapper container router routes schema'.split(
    ' ',
  ),
);

interface Said {
  readonly clause: string;
  readonly evidence: readonly Omit<Evidence, 'path'>[];
}

/** What others may use, or everything where the language says nothing of that. */
const offeredBy = ({ definitions, exports }: FileFacts): readonly Definition[] => {
  const names = new Set(exports.flatMap(({ name, local, from }) => (from === undefined ? [local ?? name] : [])));
  // A namespace around others is no content.
  const spaces = new Set(definitions.filter(({ kind }) => kind === 'namespace').map(fullName));
  const telling = definitions.filter((each) => isTelling(each.name) && each.kind !== 'namespace');
  const top = telling.filter(({ container }) => container === undefined || spaces.has(container));
  const offered = top.filter(({ name }) => names.has(name));
  // Helpers that stay inside do not stand for what the file offers.
  if (names.size > 0) return offered;
  return top.length > 0 ? top : telling;
};

/** What the file is named after, and what it offers without a name, before its helpers. */
const mainFirst = (path: string, { exports }: FileFacts, offered: readonly Definition[]): readonly Definition[] => {
  const stem = stemOf(path).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const whole = exports.find(({ name, from }) => name === 'default' && from === undefined)?.local;
  const isMain = ({ name }: Definition): boolean =>
    name === whole || name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase() === stem;
  return [...offered.filter(isMain), ...offered.filter((each) => !isMain(each))];
};

const fullName = ({ container, name }: Definition): string => (container === undefined ? name : `${container}::${name}`);

/** A file that only passes names on. */
const gathers = (path: ModulePath, { exports, definitions, imports }: FileFacts): Claim[] => {
  const passing = imports.filter(({ kind }) => kind === 're-export');
  const sources = new Set(passing.map(({ specifier }) => specifier));
  const passed = exports.filter(({ from }) => from !== undefined && sources.has(from));
  const named = [...new Set(passed.flatMap(({ name }) => (name === '*' || name === 'default' ? [] : [name])))];
  if (passed.length === 0 || definitions.some(({ name }) => name !== 'default')) return [];
  const list = named.length > 0 ? named : [...sources].map((each) => `“${each}”`);
  const more = list.length - shown;
  const text = more > 1 ? `${list.slice(0, shown).join(', ')} and ${more} more` : listOf(list);
  const what = named.length > 0 ? text : `what ${text} offer${list.length === 1 ? 's' : ''}`;
  return claim(
    'purpose',
    `Passes on ${what}, so that others find it in one place.`,
    passing.slice(0, 8).map(({ range, specifier, quote = specifier }) => ({ path, range, quote })),
  );
};

const types: ReadonlySet<SymbolKind> = new Set(['class', 'interface', 'struct', 'type', 'enum', 'namespace']);

/** The one type that the file is about: the only one, or the one that the file is named after. */
const mainOf = (path: string, offered: readonly Definition[], language: string): Definition | undefined => {
  // Modules of Ruby and traits of PHP hold methods as classes do.
  const isOne = (kind: SymbolKind): boolean => kind === 'class' || kind === 'struct' || kind === 'interface';
  const own = offered.filter(({ kind }) => isOne(kind) || (kind === 'type' && (language === 'ruby' || language === 'php')));
  const stem = stemOf(path).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const [only] = own.length === 1 && offered.every(({ kind }) => kind !== 'function' && kind !== 'component') ? own : [];
  return only ?? own.find(({ name }) => name.toLowerCase() === stem);
};

const typeSays = (type: Definition, facts: FileFacts): Said | undefined => {
  const members = facts.members ?? [];
  const name = facts.language === 'csharp' && type.kind === 'interface' ? type.name.replace(/^I(?=\p{Lu})/u, '') : type.name;
  const own = members.filter(({ container, name }) => isMemberOf(type, container) && !isPrivate(name) && name !== type.name);
  const methods = own.filter((each) => !wiresUp(each)).map((each) => each.name);
  const byMethods = clauseOfMethods(name, methods);
  const byName = clauseOfType(name) ?? clauseOfDoing(name);
  const at = (
    places: readonly { readonly name: string; readonly range: Definition['range']; readonly quote?: string }[],
  ): Said['evidence'] => places.map((each) => nameEvidence('', each)).map(({ range, quote }) => ({ range, quote }));
  if (byName !== undefined) return { clause: byName, evidence: at([type]) };
  if (byMethods !== undefined) return { clause: byMethods, evidence: at([type, ...own.slice(0, 8)]) };
  const about = aboutOf(name);
  return about.length === 0 ? undefined : { clause: `is about “${inSentence(about)}”`, evidence: at([type]) };
};

/** `AddApplication(this IServiceCollection services)` adds no applications: it tells .NET which parts there are. */
const wiresUp = ({ takes = '' }: Member): boolean =>
  /^(?:IServiceCollection|IApplicationBuilder|WebApplication(?:Builder)?|IEndpointRouteBuilder|IHostApplicationBuilder)$/u.test(
    takes,
  );

const isMemberOf = ({ container, name }: Definition, of: string): boolean =>
  of === (container === undefined ? name : `${container}.${name}`) || (container !== undefined && of === `${container}::${name}`);

/** In Go what a file is for is done by methods, which stand beside the functions that set things up. */
const methodsFirst = (facts: FileFacts): Said | undefined => (facts.language === 'go' ? membersSay(facts) : undefined);

/** Of a class without a name of its own. */
const membersSay = (facts: FileFacts): Said | undefined => {
  const own = (facts.members ?? []).filter(
    (each) =>
      !isPrivate(each.name) && !wiresUp(each) && !(facts.language === 'csharp' && `.${each.container}`.endsWith(`.${each.name}`)),
  );
  const clause = clauseOfFunctions(own.map(({ name }) => name));
  return clause === undefined
    ? undefined
    : { clause, evidence: own.slice(0, 8).map(({ name, range }) => ({ range, quote: name })) };
};

const isPrivate = (name: string): boolean =>
  /^[_#]|^(?:constructor|initialize|view_template|toString|equals|hashCode|main|new)$/u.test(name);

/** By what tells most: what is shown, what is done, what is described, what is held. */
const listSays = (offered: readonly Definition[]): Said | undefined => {
  const of = (...kinds: readonly SymbolKind[]): readonly Definition[] => offered.filter(({ kind }) => kinds.includes(kind));
  const said = (clause: string | undefined, from: readonly Definition[]): Said | undefined =>
    clause === undefined
      ? undefined
      : { clause, evidence: from.slice(0, 8).map(({ name, range, quote = name }) => ({ range, quote })) };
  const components = of('component');
  if (components.length > 0)
    return said(`shows ${listOfSome(components.map(({ name }) => pieceInWords(name)))} on screen`, components);
  const functions = of('function').filter(({ name }) => !isPrivate(name));
  const done = clauseOfFunctions(functions.map(({ name }) => name));
  if (done !== undefined) return said(done, functions);
  const described = offered.filter(({ kind }) => types.has(kind));
  const byTypes = described.length > 0 ? said(typesSay(described), described) : undefined;
  if (byTypes) return byTypes;
  const held = of('constant', 'variable').filter(({ name }) => canBeSaid(wordsOf(name)) && !isDone(name));
  if (held.length > 0) return said(`holds ${things(held)}`, held);
  const others = of('table', 'view', 'service', 'endpoint', 'job', 'resource');
  return others.length > 0 ? said(`sets up ${namesUpTo(others.map(({ name }) => name))}`, others) : undefined;
};

/** `generateToken = func() …` is done, and not held. */
const isDone = (name: string): boolean => {
  const [first = '', ...others] = wordsOf(name);
  return others.length > 0 && plainActions.has(first.toLowerCase());
};

const typesSay = (described: readonly Definition[]): string | undefined => {
  const [only] = described.length === 1 ? described : [];
  const clause = only && clauseOfType(only.name);
  const nouns = described.filter(
    ({ name }) => canBeSaid(wordsOf(name)) && aboutOf(name).length > 0 && !actions.has((wordsOf(name)[0] ?? '').toLowerCase()),
  );
  return clause ?? (nouns.length === 0 ? undefined : `describes ${things(nouns, true)}`);
};

const shown = 3;

/** Names as they are, the first ones. */
const namesUpTo = (names: readonly string[]): string => listUpTo([...new Set(names)], shown);

/** `DELAY_MS` is a delay. */
const withoutUnit = (words: readonly string[]): readonly string[] =>
  words.length > 1 && /^(?:ms|px|secs?|kb|mb|gb)$/iu.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/** "the REST request", but “add folder”: what is done is no thing that is shown. */
const pieceInWords = (name: string): string => {
  const words = wordsOf(name);
  const isDeed = words.length > 1 && (plainActions.has((words[0] ?? '').toLowerCase()) || !isThing(words));
  return isDeed ? `“${inSentence(words)}”` : `the ${inSentence(words)}`;
};

/** "invoice table, price and 3 more" */
const things = (definitions: readonly Definition[], isMany = false): string =>
  listOfSome(
    definitions.map(({ name }) => {
      const words = isMany ? manyOf(wordsOf(name)) : inSentence(withoutUnit(wordsOf(name)));
      // The capitals of `MAX_PRICE` are no abbreviation.
      return /\p{Ll}/u.test(name) ? words : words.replaceAll(/\b[A-Z]{4,}\b/gu, (word) => word.toLowerCase());
    }),
  );

const listOfSome = (all: readonly string[]): string => {
  const names = [...new Set(all)];
  const more = names.length - shown;
  const first = names.slice(0, more === 1 ? shown + 1 : shown);
  return more > 1 ? `${first.join(', ')} and ${more} more` : listOf(first);
};
