import type { ImportFact } from '../../model/file-facts.ts';
import type { Range } from '../../model/text.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';
import type { DefinedConstant } from './definitions.ts';
import { isCoreConstant } from './core-constants.ts';

/**
 * The constants that a file names. A specifier is the name and after it, each behind a space, the namespaces around it, innermost
 * first: `Post Admin::PostsController Admin`. What it means depends on them; `::Post` has none.
 *
 * Superclasses and mix-ins pass their constants on to the class. Such a use is `static`, and its binding says so: `*` of the name
 * comes into the class named as `local`. All others are `implicit`.
 */
export const constantUses = (tree: ParseTree, read: ReadFacts, defined: readonly DefinedConstant[]): readonly ImportFact[] => {
  const places = placesOf(defined);
  const found = new Map<string, ImportFact>();
  for (const match of read.others.get('use') ?? []) {
    const use = useAt(tree, read, places, captured(match, 'use')?.startIndex ?? 0);
    if (!use) continue;
    const { specifier, heir } = use;
    const key = heir === undefined ? specifier : `${specifier} < ${heir}`;
    if (!found.has(key)) found.set(key, factOf(tree, use));
  }
  return [...found.values()];
};

interface Use {
  readonly specifier: string;
  readonly name: string;
  readonly start: number;
  /** Full name of the class that takes over the constants. */
  readonly heir?: string;
}

const useAt = (tree: ParseTree, { scopes }: ReadFacts, places: Places, at: number): Use | undefined => {
  if (places.names.has(at)) return undefined;
  const name = nameAt(tree.text, at);
  if (name === undefined) return undefined;
  const isAbsolute = name.startsWith('::');
  const start = isAbsolute ? at - 2 : at;
  const chain = nestingOf(scopes.containerAt(at));
  const [heir] = chain;
  const isSuperclass = isSuperclassAt(tree.text, start, places);
  const nesting = isAbsolute ? [] : isSuperclass ? chain.slice(1) : chain;
  const specifier = [name, ...nesting].join(' ');
  if (heir !== undefined && (isSuperclass || isMixedInAt(tree.text, start))) return { specifier, name, start, heir };
  const isPlain = nesting.length === 0 && isCoreConstant(name);
  return isPlain || isDefinedHere(name, nesting, places) ? undefined : { specifier, name, start };
};

const factOf = (tree: ParseTree, { specifier, name, start, heir }: Use): ImportFact => {
  const range = tree.rangeAt(start, start + name.length);
  const fact = { specifier, range, ...(specifier === name ? {} : { quote: name }) };
  return heir === undefined ? { kind: 'implicit', ...fact } : { kind: 'static', ...fact, bindings: [inherited(heir, range)] };
};

const inherited = (local: string, range: Range): NonNullable<ImportFact['bindings']>[number] => ({ imported: '*', local, range });

interface Places {
  /** Where names stand that are being defined. */
  readonly names: ReadonlySet<number>;
  readonly nameEnds: ReadonlySet<number>;
  /** Those that the file defines; others that it may only open, to define something in them. */
  readonly fullNames: ReadonlySet<string>;
}

const placesOf = (defined: readonly DefinedConstant[]): Places => ({
  names: new Set(defined.map(({ nameStart }) => nameStart)),
  nameEnds: new Set(defined.map(({ nameEnd }) => nameEnd)),
  fullNames: definedNames(defined),
});

const definedNames = (defined: readonly DefinedConstant[]): ReadonlySet<string> => {
  const names = new Set(defined.filter(({ definition }) => definition.kind !== 'namespace').map(({ fullName }) => fullName));
  for (const { definition } of defined) if (definition.container !== undefined) names.delete(definition.container);
  return names;
};

/** The whole path that starts with the constant at the offset; undefined inside a path and for methods that are written like constants. */
const nameAt = (text: string, at: number): string | undefined => {
  const before = text.charAt(at - 1);
  if (before === '.' && text.charAt(at - 2) !== '.') return undefined;
  const isAbsolute = before === ':' && text.charAt(at - 2) === ':';
  if (isAbsolute && /[\p{L}\p{N}_)\]}]/u.test(text.charAt(at - 3))) return undefined;
  path.lastIndex = at;
  const [whole = ''] = path.exec(text) ?? [];
  const isCall = text.charAt(at + whole.length) === '(';
  const name = isCall ? whole.slice(0, Math.max(0, whole.lastIndexOf('::'))) : whole;
  return name === '' || name.length > maxName ? undefined : isAbsolute ? `::${name}` : name;
};

const maxName = 200;
const path = /[\p{L}_][\p{L}\p{N}_]*(?:::\p{Lu}[\p{L}\p{N}_]*)*/uy;

/** Full names of the namespaces around, innermost first; outermost first come the names as written. */
const nestingOf = (chain: readonly string[]): readonly string[] => {
  const nesting: string[] = [];
  for (const name of chain) {
    const [outer] = nesting;
    nesting.unshift(name.startsWith('::') ? name.slice(2) : outer === undefined ? name : `${outer}::${name}`);
  }
  return nesting;
};

const isSuperclassAt = (text: string, start: number, { nameEnds }: Places): boolean => {
  const sign = skipSpaceBack(text, start) - 1;
  return text.charAt(sign) === '<' && nameEnds.has(skipSpaceBack(text, sign));
};

const skipSpaceBack = (text: string, from: number): number => {
  let at = from;
  while (at > 0 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at -= 1;
  return at;
};

/** `include A, B` and `prepend(A)`; what stands before on the line says so. */
const isMixedInAt = (text: string, start: number): boolean => {
  const line = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - maxName);
  return /^\s*(?:include|prepend)[ \t(][\w:, \t]*$/u.test(text.slice(line, start));
};

const isDefinedHere = (name: string, nesting: readonly string[], { fullNames }: Places): boolean =>
  name.startsWith('::')
    ? fullNames.has(name.slice(2))
    : fullNames.has(name) || nesting.some((outer) => fullNames.has(`${outer}::${name}`));
