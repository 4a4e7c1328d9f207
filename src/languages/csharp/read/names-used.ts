import type { ImportFact } from '../../../model/file-facts.ts';
import type { ParseTree } from '../../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';
import { compiledName } from './compiled-name.ts';
import { typeArguments } from './type-arguments.ts';

/**
 * Names that may stand for types, each once, as compiled code calls them: `List`1` is generic with one parameter, `[Audit]` means
 * `AuditAttribute`. Before a dot stands a type, a namespace, or a property with a capital: such a name is given alone and, where
 * more than a member follows, with what follows. `passedOver` are offsets of names that declare.
 */
export const namesUsed = (tree: ParseTree, read: ReadFacts, passedOver: ReadonlySet<number>): ImportFact[] => {
  const known = knownNames(tree, read);
  const isKnown = (part: NamePart | undefined): boolean =>
    part === undefined || known.has(part.specifier) || known.has(`${part.name}*`);
  const found = new Map<string, ImportFact>();
  const add = (specifier: string, start: number, end: number): void => {
    if (found.has(specifier)) return;
    const written = tree.text.slice(start, end);
    const range = tree.rangeAt(start, end);
    found.set(specifier, { kind: 'implicit', specifier, range, ...(written === specifier ? {} : { quote: written }) });
  };
  for (const { start, role } of [...occurrences(tree.text, read), ...namesOfNames(tree.text)]) {
    if (passedOver.has(start)) continue;
    const [simple] = matchAt(simpleName, tree.text, start) ?? [];
    if (simple !== undefined && role !== 'attribute' && found.has(simple)) continue;
    const name = writtenName(tree.text, start);
    if (!name || isKnown(name.parts[0])) continue;
    for (const { specifier, end } of specifiersOf(name, role)) add(specifier, start, end);
  }
  return [...found.values()];
};

const specifiersOf = ({ parts, isAbsolute }: WrittenName, role: Role): { specifier: string; end: number }[] => {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const whole = parts.map(({ specifier }) => specifier).join('.');
  if (role === 'attribute') return [{ specifier: last.name.endsWith('Attribute') ? whole : attributeName(whole), end: last.end }];
  if (isAbsolute) return [{ specifier: `global::${whole}`, end: last.end }];
  if (parts.length === 1 || role === 'type') return [{ specifier: whole, end: last.end }];
  const alone = { specifier: first.specifier, end: first.end };
  return parts.length > 2 ? [alone, { specifier: whole, end: last.end }] : [alone];
};

const attributeName = (whole: string): string => {
  const [name = '', parameters] = whole.split(/(?=`\d+$)/u);
  return `${name}Attribute${parameters ?? ''}`;
};

type Role = (typeof roles)[number];

interface Occurrence {
  readonly start: number;
  readonly role: Role;
}

const occurrences = (text: string, { others }: ReadFacts): Occurrence[] => {
  const startsOf = (role: Role): number[] =>
    (others.get(role) ?? []).flatMap(({ captures: [first] }) => (first ? [first.node.startIndex] : []));
  const attributes = new Set(startsOf('attribute'));
  return (
    roles
      .flatMap((role) => startsOf(role).map((start) => ({ start, role })))
      .filter(({ start, role }) => role === 'attribute' || !attributes.has(start))
      .filter(({ start, role }) => role !== 'head' || isCapital(text.charCodeAt(start)))
      // What follows a dot is read with what stands before it.
      .filter(({ start }) => text.charAt(start - 1) !== '.')
      .sort((a, b) => a.start - b.start)
  );
};

/** `nameof(Order)`, unless the file itself has something else of that name. */
const namesOfNames = (text: string): Occurrence[] => {
  if (!text.includes('nameof(')) return [];
  const starts = new Map<string, number>();
  for (const { 1: name = '', index } of text.matchAll(/\bnameof\(([A-Z]\w{0,100})\)/gu))
    if (starts.size < maxNamesOfNames && !starts.has(name) && !isRemark(text, index)) starts.set(name, index + 'nameof('.length);
  return [...starts].flatMap(([name, start]) => (isDeclared(text, name) ? [] : [{ start, role: 'type' as const }]));
};

const maxNamesOfNames = 100;

/** Looks back as far as lines of comments go. */
const isRemark = (text: string, offset: number): boolean => {
  const before = text.slice(Math.max(0, offset - 200), offset);
  return before.slice(before.lastIndexOf('\n') + 1).includes('//');
};

const isDeclared = (text: string, name: string): boolean => new RegExp(`[\\w>\\]?]\\s+${name}\\s*[{;=(,)]`, 'u').test(text);

const roles = ['type', 'head', 'attribute'] as const;

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || code === 64 || code > 127;

interface WrittenName {
  readonly parts: readonly NamePart[];
  /** Begins with `global::`. */
  readonly isAbsolute: boolean;
}

interface NamePart {
  readonly name: string;
  /** With the number of type arguments. */
  readonly specifier: string;
  readonly end: number;
}

const maxParts = 8;
const absolute = /global\s*::\s*/uy;
const identifier = /@?([\p{L}_][\p{L}\p{N}_]*)/uy;
/** A name with neither a dot nor parameters after it: most are, and most stood before. */
const simpleName = /[\p{L}_][\p{L}\p{N}_]*(?!\s*[.<:]|[\p{L}\p{N}_])/uy;
const dot = /\s*\.\s*(?=[@\p{L}_])/uy;

/** A name and those that follow it after dots. */
const writtenName = (text: string, start: number): WrittenName | undefined => {
  const parts: NamePart[] = [];
  const root = matchAt(absolute, text, start);
  let at = start + (root?.[0].length ?? 0);
  while (parts.length < maxParts) {
    const found = matchAt(identifier, text, at);
    const [written = '', name] = found ?? [];
    if (name === undefined) break;
    const end = at + written.length;
    const given = typeArguments(text, end);
    parts.push({ name, specifier: given ? `${name}\`${String(given.count)}` : name, end });
    const next = matchAt(dot, text, given?.end ?? end);
    if (!next) break;
    at = (given?.end ?? end) + next[0].length;
  }
  return parts.length > 0 ? { parts, isAbsolute: root !== null } : undefined;
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Names that mean something of this file: type parameters, and types it defines whole. A partial type has parts elsewhere. Of types
 * inside others the number of parameters does not matter, which the star says.
 */
const knownNames = (tree: ParseTree, read: ReadFacts): ReadonlySet<string> => {
  const partial = new Set([...tree.text.matchAll(partialType)].map(([, name]) => name));
  const parameters = (read.others.get('parameter') ?? []).flatMap(({ captures }) =>
    captures.map(({ node }) => tree.textOf(node)),
  );
  const defined = read.facts.definitions.flatMap(({ name, container }, index) =>
    partial.has(name) ? [] : [container === undefined ? compiledName(name, read.definitionNodes[index]) : `${name}*`],
  );
  return new Set([
    ...defined,
    ...parameters,
    ...['var', 'dynamic', 'nint', 'nuint', 'notnull', 'unmanaged', 'value', 'field', 'out'],
  ]);
};

const partialType = /\bpartial\s+(?:class|struct|interface|record(?:\s+(?:class|struct))?)\s+([\p{L}_][\p{L}\p{N}_]*)/gu;
