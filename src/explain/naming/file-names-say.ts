import type { Claim } from '../../model/claim.ts';
import type { Definition, FileFacts, Member, SymbolKind } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { claim, nameEvidence } from '../claim.ts';
import { isStepBack, stemOf } from '../file-names.ts';
import { capitalized, listUpTo } from '../words.ts';
import { isPrivate, listSays, shown } from './list-says.ts';
import type { Said } from './list-says.ts';
import { clauseOfDoing, clauseOfFunctions, clauseOfMethods, clauseOfType } from './names-say.ts';
import { wordsOf } from '../../architecture/words.ts';

/** What the names in a file say that it is for. Guessed, and said to be: "By its names, it parses invoices and formats dates." */
export const namesSay = (project: Project, path: ModulePath): Claim[] => {
  const facts = project.facts(path);
  if (facts?.level !== 'read' || isStepBack(path)) return [];
  // What Django's `apps.py` holds is read by Django.
  if (facts.definitions.some(({ supertypes }) => supertypes?.some((each) => /(?:^|\.)AppConfig$/u.test(each)))) return [];
  const offered = mainFirst(path, facts, offeredBy(facts));
  const main = mainOf(path, offered, facts.language);
  const found = main
    ? (typeSays(main, facts) ?? listSays(project, path, beside(main, offered)))
    : (methodsFirst(facts) ?? listSays(project, path, offered) ?? membersSay(facts));
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

/** What is done beside the type that the file is about; other types are its helpers. */
const beside = (main: Definition, offered: readonly Definition[]): readonly Definition[] =>
  offered.filter((each) => each !== main && (each.kind === 'function' || each.kind === 'component'));

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
  const text = listUpTo(list, shown);
  const what = named.length > 0 ? text : `what ${text} offer${list.length === 1 ? 's' : ''}`;
  return claim(
    'purpose',
    `Passes on ${what}, so that others find it in one place.`,
    passing.slice(0, 8).map(({ range, specifier, quote = specifier }) => ({ path, range, quote })),
  );
};

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
  const byMethods = isOfAKind(type) ? undefined : clauseOfMethods(name, methods);
  const byName = clauseOfType(name) ?? clauseOfDoing(name);
  const at = (
    places: readonly { readonly name: string; readonly range: Definition['range']; readonly quote?: string }[],
  ): Said['evidence'] => places.map((each) => nameEvidence('', each)).map(({ range, quote }) => ({ range, quote }));
  if (byName !== undefined) return { clause: byName, evidence: at([type]) };
  // That it is about what it is called says nothing.
  return byMethods === undefined ? undefined : { clause: byMethods, evidence: at([type, ...own.slice(0, 8)]) };
};

/** `Telegram extends NotificationProvider`: its methods do what every provider does. */
const isOfAKind = ({ supertypes = [] }: Definition): boolean =>
  supertypes.some((each) => doing.test((each.split('<', 1)[0] ?? '').replace(/^.*[.:\\]/u, '')));

const doing =
  /(?:Provider|Handler|Type|Importer?|Exporter|Processor|Plugin|Driver|Adapter|Strategy|Channel|Transport|Notifier|Parser|Loader|Fetcher|Backend|Engine|Listener|Voter|Command|Job|Worker|Task|Check|Rule|Source|Connector|Integration|Middleware|Filter|Converter|Formatter|Renderer|Reader|Writer|Client)(?:Base|Interface|Abstract)?$/u;

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
      !isPrivate(each.name) &&
      !/^use[A-Z]/u.test(each.name) &&
      !wiresUp(each) &&
      !(facts.language === 'csharp' && `.${each.container}`.endsWith(`.${each.name}`)),
  );
  const clause = clauseOfFunctions(own.map(({ name }) => name));
  return clause === undefined
    ? undefined
    : { clause, evidence: own.slice(0, 8).map(({ name, range }) => ({ range, quote: name })) };
};
