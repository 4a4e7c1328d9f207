import { numberWord, listUpTo } from '../words.ts';
import type { Evidence } from '../../model/claim.ts';
import type { Definition, SymbolKind } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { wordsOf } from '../../architecture/words.ts';
import { stemOf } from '../file-names.ts';
import { canBeSaid } from './doubts.ts';
import { inSentence } from './english.ts';
import { aboutOf, clauseOfFunctions, clauseOfType } from './names-say.ts';
import { manyOf } from './phrase.ts';
import { isFolderOfKinds, pieceInWords } from './pieces.ts';
import { isLessThanHalf } from './share-told.ts';
import { actions, plainActions } from './verbs.ts';

/** A clause that follows "it", and the names that say it. */
export interface Said {
  readonly clause: string;
  readonly evidence: readonly Omit<Evidence, 'path'>[];
}

/** Of so many names each is told. */
export const shown = 3;

const types: ReadonlySet<SymbolKind> = new Set(['class', 'interface', 'struct', 'type', 'enum', 'namespace']);

/** By what tells most: what is shown, what is done, what is described, what is held. */
export const listSays = (project: Project, path: ModulePath, offered: readonly Definition[]): Said | undefined => {
  const of = (...kinds: readonly SymbolKind[]): readonly Definition[] => offered.filter(({ kind }) => kinds.includes(kind));
  const components = of('component');
  if (components.length > 0) return isFolderOfKinds(project, path) ? undefined : componentsSay(components);
  const functions = of('function').filter(({ name }) => !isPrivate(name));
  const { members = [], exports = [], language = '' } = project.facts(path) ?? {};
  const methods = language === 'go' ? members.length : 0;
  const done = said(clauseOfFunctions(functions.map(({ name }) => name)), functions);
  // A few helpers among classes or methods that do the work say nothing of those.
  if (done) return isLessThanHalf(functions.length, functions.length + of('class').length + methods) ? undefined : done;
  const tellsMore = (name: string): boolean => !isInFileName(path, wordsOf(name));
  const described = offered.filter(({ kind, name }) => types.has(kind) && tellsMore(name));
  const byTypes = described.length > functions.length + methods ? said(typesSay(described), described) : undefined;
  if (byTypes) return byTypes;
  const isOwn = exports.length === 0 && /^(?:java|type)script/u.test(language);
  const held = of('constant', 'variable').filter(({ name }) => canBeSaid(wordsOf(name)) && !isDone(name));
  // What a file keeps beside what it does, or for itself, is not what it is for.
  if (functions.length + methods === 0 && !isOwn && !isOneWord(held) && held.some(({ name }) => tellsMore(name) && !isDeed(name)))
    return said(`holds ${things(held)}`, held);
  const others = of('table', 'view', 'service', 'endpoint', 'job', 'resource');
  return others.length > 0 ? said(`sets up ${listUpTo([...new Set(others.map(({ name }) => name))], shown)}`, others) : undefined;
};

const said = (clause: string | undefined, from: readonly Definition[]): Said | undefined =>
  clause === undefined
    ? undefined
    : { clause, evidence: from.slice(0, 8).map(({ name, range, quote = name }) => ({ range, quote })) };

/** Where it cannot be told what the first one is, which the file is named after, the others do not stand for it. */
const componentsSay = (components: readonly Definition[]): Said | undefined => {
  const named = components.map(({ name }) => pieceInWords(name));
  const told = [...new Set(named.flatMap((each) => each ?? []))];
  return named[0] === undefined ? undefined : said(`shows ${listUpTo(told, shown)} on screen`, components);
};

/** Methods that any class may have. */
export const isPrivate = (name: string): boolean =>
  /^[_#]|^test_|^(?:constructor|initialize|view_template|toString|equals|hashCode|main|new)$/u.test(name);

/** `shell.rs` describes shells: the reader sees that name already. */
const isInFileName = (path: string, words: readonly string[]): boolean => {
  const stem = stemOf(path)
    .replaceAll(/\d/gu, (digit) => numberWord(Number(digit)))
    .replaceAll(/\P{L}/gu, '');
  return words.every((word) => stem.includes(word.toLowerCase().replace(/s$/u, '')));
};

/** `generateToken = func() …` is done, and not held. */
const isDone = (name: string): boolean => {
  const [first = '', ...others] = wordsOf(name);
  return plainActions.has(first.toLowerCase()) || (others.length > 0 && /^(?:is|has|are|can|use|should|must|no)$/iu.test(first));
};

/** "holds client" could be said of any file that has one. */
const isOneWord = (held: readonly Definition[]): boolean =>
  held.every(({ name }) => held.length === 1 && wordsOf(name).length === 1);

/** `editLink` of a list of checks is no link. */
const isDeed = (name: string): boolean => actions.has((wordsOf(name)[0] ?? '').toLowerCase());

const typesSay = (described: readonly Definition[]): string | undefined => {
  const [only] = described.length === 1 ? described : [];
  const clause = only && clauseOfType(only.name);
  const nouns = described.filter(
    ({ name }) => canBeSaid(wordsOf(name)) && aboutOf(name).length > 0 && !isNoNoun((wordsOf(name)[0] ?? '').toLowerCase()),
  );
  return clause ?? (nouns.length === 0 ? undefined : `describes ${things(nouns, true)}`);
};

/** `OrFilter` and `AnyClient` are no "or filters" and "any clients". */
const isNoNoun = (word: string): boolean => actions.has(word) || /^(?:or|and|not|any|all|mut|\p{L})$/u.test(word);

/** `DELAY_MS` is a delay. */
const withoutUnit = (words: readonly string[]): readonly string[] =>
  words.length > 1 && /^(?:ms|px|secs?|kb|mb|gb)$/iu.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/** "invoice table, price and three more" */
const things = (definitions: readonly Definition[], isMany = false): string => {
  const names = definitions.map(({ name }) => {
    const words = isMany ? manyOf(wordsOf(name)) : inSentence(withoutUnit(wordsOf(name)));
    // The capitals of `MAX_PRICE` are no abbreviation.
    return /\p{Ll}/u.test(name) ? words : words.replaceAll(/\b[A-Z]{4,}\b/gu, (word) => word.toLowerCase());
  });
  return listUpTo([...new Set(names)], shown);
};
