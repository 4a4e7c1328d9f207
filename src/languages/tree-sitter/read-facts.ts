import type {
  Annotation,
  Definition,
  EnvironmentVariable,
  FileDiagnostic,
  FileFacts,
  LiteralCall,
  Member,
  NamedConstant,
  SymbolKind,
} from '../../model/file-facts.ts';
import type { Position, Quoted } from '../../model/text.ts';
import { docFinder } from '../remarks/doc-finder.ts';
import { remarksOf } from '../remarks/remark.ts';
import type { Comment, Remark } from '../remarks/remark.ts';
import { literalArguments } from './arguments.ts';
import type { ArgumentNodes } from './arguments.ts';
import { literalReader } from './literals.ts';
import type { LiteralNodes, LiteralReader } from './literals.ts';
import type { Node, ParseTree, QueryMatch } from './parse-tree.ts';
import { scopesOf } from './scopes.ts';
import type { Scope, Scopes } from './scopes.ts';

/**
 * How a language's tree becomes facts, beyond what its query says. The query names what it finds:
 *
 * - `@definition.<kind>` (a `SymbolKind`) with `@name`; types and namespaces among them are scopes as well
 * - `@scope.function` with `@name`: functions and methods that are no definition
 * - `@comment`
 * - `@annotation` with `@annotation.name`, and `@annotation.arguments` where it has some
 * - `@call` with `@call.callee` and `@call.arguments`, and `@call.block` for a block or closure passed with it; `@call.bare` where it counts
 *   without literal arguments too, `@call.named` instead of `@call.callee` for one that counts without arguments
 * - `@constant` with `@name` and `@value`
 * - `@environment` with `@name` (a string literal), and `@fallback` where it has one
 * - `@text`: a string literal that a user of the product sees
 * - anything else (imports, names used) is handed to the language in `others`, by the name of the first capture
 */
export interface Grammar {
  readonly literals: LiteralNodes;
  readonly arguments: ArgumentNodes;
  /** Comments that document what follows them. */
  readonly docKinds: readonly Remark['kind'][];
  /** Depth of the deepest node that a pattern of the query begins with, where that is known: 0 where each begins with the whole file. */
  readonly startDepth?: number;
  /** Comments in the order of the text, where the language has found them otherwise than by its query. */
  readonly comments?: readonly Comment[];
  /** Between the names of a container: `.`, `::`. */
  readonly separator: string;
  /** Whether annotations stand inside the node of what they annotate (Java, C#) or before it (Rust). */
  readonly annotationsStand: 'inside' | 'before';
  /** True where a call's receiver stands before what the query captures as its callee, in a node of its own (Ruby, PHP). */
  readonly receiverStandsApart?: boolean;
  /** How a call hangs together with the others, which are given by the ids of their nodes. */
  readonly callPlace?: (
    call: Node,
    callee: string,
    places: ReadonlyMap<number, number>,
  ) => Pick<LiteralCall, 'result' | 'chainedTo' | 'givenTo'>;
  /** True where facts say where the chain begins that a call belongs to (PHP). */
  readonly tellsChains?: boolean;
  /** True where what the query finds as functions includes methods, which are told by the type around them and left out (Python). */
  readonly findsMethods?: boolean;
  /** Offset before which the doc comment stands, where that is not the node's own start. */
  readonly docStart?: (definition: Node, tree: ParseTree) => number;
  /** What is written around the name of a method, which stands from `start` to `end`. */
  readonly signature?: (text: string, start: number, end: number) => Pick<Member, 'returns' | 'takes' | 'isHidden'>;
  /** Name of the variable that is set to what a call returns whose callee starts at `start`. */
  readonly resultOf?: (text: string, start: number) => string | undefined;
  /** A doc that is no comment: Python's docstrings. */
  readonly docInside?: (definition: Node, tree: ParseTree) => Quoted | undefined;
}

export interface ReadFacts {
  readonly facts: Partial<FileFacts> & Pick<FileFacts, 'definitions' | 'diagnostics'>;
  /** The nodes that define: same length and order as `facts.definitions`. */
  readonly definitionNodes: readonly Node[];
  /** Matches that the grammar-independent part does not know. */
  readonly others: ReadonlyMap<string, readonly QueryMatch[]>;
  readonly remarks: readonly Remark[];
  readonly scopes: Scopes;
  readonly literal: LiteralReader;
  /** The doc comment right before an offset. */
  readonly docAt: (start: number) => Quoted | undefined;
}

/** More of a kind than this is left out, with a diagnostic. */
const maxFacts = 2_000;

export const readFacts = (tree: ParseTree, grammar: Grammar): ReadFacts => {
  const sorted = sortMatches(tree.matches(grammar.startDepth));
  const remarks = remarksOf(grammar.comments ?? commentsOf(sorted), tree.text);
  const definitions = definitionsOf(tree, sorted);
  const enclosing = definitions.filter(({ kind }) => !valueKinds.has(kind)).map(({ scope }) => scope);
  const functions = functionsOf(tree, sorted);
  const scopes = scopesOf([...enclosing, ...functions.map(({ scope }) => scope)]);
  const literal = literalReader(tree, grammar.literals);
  const docAt = docFinder(remarks, tree.text, tree.rangeAt, grammar.docKinds);
  const reading: Reading = { tree, grammar, scopes, literal, docAt };
  const isMethod = ({ kind, scope }: DefinitionMatch): boolean =>
    grammar.findsMethods === true && kind === 'function' && scopes.containerAt(scope.start, scope).length > 0;
  const methods = [...functions, ...definitions.filter(isMethod)];
  const kept = definitions.filter((each) => !scopes.isInFunction(each.scope.start, each.scope) && !isMethod(each));
  const lists: Lists = {
    annotations: annotationsOf(reading, sorted.get('annotation') ?? []),
    calls: callsOf(reading, sorted.get('call') ?? []),
    constants: constantsOf(reading, sorted.get('constant') ?? []),
    environment: environmentOf(reading, sorted.get('environment') ?? []),
    texts: textsOf(reading, sorted.get('text') ?? []),
    members: membersOf(reading, methods),
  };
  return {
    facts: {
      definitions: kept.map((each) => definitionFact(reading, each)),
      ...bounded(lists),
      diagnostics: Object.values(lists).some(({ length }) => length > maxFacts) ? [tooMany] : [],
    },
    definitionNodes: kept.map(({ node }) => node),
    others: sorted,
    remarks,
    scopes,
    literal,
    docAt,
  };
};

const tooMany: FileDiagnostic = {
  code: 'too-many-facts',
  message: 'Says more than is kept of one file; the first 2,000 of a kind are.',
};

type Lists = Required<Pick<FileFacts, 'annotations' | 'calls' | 'constants' | 'environment' | 'texts' | 'members'>>;

/** Empty lists are left out: most files have most of them empty. */
const bounded = ({ annotations, calls, constants, environment, texts, members }: Lists): Partial<Lists> => ({
  ...(annotations.length > 0 && { annotations: annotations.slice(0, maxFacts) }),
  ...(calls.length > 0 && { calls: calls.slice(0, maxFacts) }),
  ...(constants.length > 0 && { constants: constants.slice(0, maxFacts) }),
  ...(environment.length > 0 && { environment: environment.slice(0, maxFacts) }),
  ...(texts.length > 0 && { texts: texts.slice(0, maxFacts) }),
  ...(members.length > 0 && { members: members.slice(0, maxFacts) }),
});

/** Definitions that contain no others. */
const valueKinds: ReadonlySet<SymbolKind> = new Set(['constant', 'variable']);

interface Reading {
  readonly tree: ParseTree;
  readonly grammar: Grammar;
  readonly scopes: Scopes;
  readonly literal: LiteralReader;
  readonly docAt: (start: number) => Quoted | undefined;
}

/** Matches by the name of the capture that names the pattern; those of one node once: the pattern that stands first in the query counts. */
const sortMatches = (matches: readonly QueryMatch[]): Map<string, QueryMatch[]> => {
  const sorted = new Map<string, QueryMatch[]>();
  const seen = new Map([...knownFamilies].map((family) => [family, new Set<number>()]));
  for (const match of [...matches].sort((a, b) => a.patternIndex - b.patternIndex)) {
    const [first] = match.captures;
    if (!first) continue;
    const dot = first.name.indexOf('.');
    const family = dot < 0 ? first.name : first.name.slice(0, dot);
    const places = seen.get(family);
    if (places?.has(first.node.id) === true) continue;
    places?.add(first.node.id);
    const key = places ? family : first.name;
    const list = sorted.get(key);
    if (list) list.push(match);
    else sorted.set(key, [match]);
  }
  for (const list of sorted.values()) list.sort((a, b) => startOf(a) - startOf(b));
  return sorted;
};

const startOf = ({ captures }: QueryMatch): number => captures[0]?.node.startIndex ?? 0;

const knownFamilies: ReadonlySet<string> = new Set([
  ...['definition', 'scope', 'comment', 'annotation', 'call', 'constant', 'environment', 'text'],
]);

/** The node that a match captured under a name. */
export const captured = ({ captures }: QueryMatch, name: string): Node | undefined =>
  captures.find((capture) => capture.name === name)?.node;

const commentsOf = (sorted: ReadonlyMap<string, readonly QueryMatch[]>): { start: number; end: number }[] =>
  (sorted.get('comment') ?? [])
    .flatMap(({ captures }) => captures.map(({ node }) => ({ start: node.startIndex, end: node.endIndex })))
    .sort((a, b) => a.start - b.start);

interface DefinitionMatch {
  readonly node: Node;
  readonly name: Node;
  readonly kind: SymbolKind;
  readonly scope: Scope;
}

const definitionsOf = (tree: ParseTree, sorted: ReadonlyMap<string, readonly QueryMatch[]>): DefinitionMatch[] =>
  (sorted.get('definition') ?? []).flatMap((match) => {
    const [first] = match.captures;
    const name = captured(match, 'name');
    // Where a name is missing the parser puts one without text, to go on.
    if (!first || !name || name.isMissing) return [];
    const kind = first.name.slice('definition.'.length) as SymbolKind;
    return [{ node: first.node, name, kind, scope: scopeOf(tree, first.node, name, kind === 'function') }];
  });

type NamedScope = Pick<DefinitionMatch, 'name' | 'scope'>;

const functionsOf = (tree: ParseTree, sorted: ReadonlyMap<string, readonly QueryMatch[]>): NamedScope[] =>
  (sorted.get('scope') ?? []).flatMap((match) => {
    const [first] = match.captures;
    const name = captured(match, 'name');
    return first && name ? [{ name, scope: scopeOf(tree, first.node, name, first.name === 'scope.function') }] : [];
  });

/** Functions that stand in a type and in no other function. */
const membersOf = ({ tree, grammar, scopes }: Reading, functions: readonly NamedScope[]): Member[] =>
  functions
    .flatMap(({ name, scope }): Member[] => {
      if (!scope.isFunction || scopes.isInFunction(scope.start, scope) || name.isMissing) return [];
      const container = scopes.containerAt(scope.start, scope).join(grammar.separator);
      return container === ''
        ? []
        : [
            {
              name: scope.name,
              container,
              range: tree.rangeOf(name),
              ...grammar.signature?.(tree.text, name.startIndex, name.endIndex),
            },
          ];
    })
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);

const scopeOf = (tree: ParseTree, node: Node, name: Node, isFunction: boolean): Scope => ({
  name: tree.textOf(name),
  start: node.startIndex,
  end: node.endIndex,
  isFunction,
});

const definitionFact = ({ tree, grammar, scopes, docAt }: Reading, { node, name, kind, scope }: DefinitionMatch): Definition => {
  const container = scopes.containerAt(scope.start, scope).join(grammar.separator);
  const doc = grammar.docInside?.(node, tree) ?? docAt(grammar.docStart?.(node, tree) ?? node.startIndex);
  return {
    name: tree.textOf(name),
    kind,
    range: tree.rangeOf(name),
    ...(container === '' ? {} : { container }),
    ...(doc && { doc }),
  };
};

const annotationsOf = (reading: Reading, matches: readonly QueryMatch[]): Annotation[] =>
  matches.flatMap((match) => {
    const node = captured(match, 'annotation');
    const name = captured(match, 'annotation.name');
    if (!node || !name) return [];
    const { tree, grammar, literal } = reading;
    const list = captured(match, 'annotation.arguments');
    const target = targetOf(reading, node, captured(match, 'annotation.target'));
    return [
      {
        name: tree.textOf(name),
        ...(target === '' ? {} : { target }),
        arguments: list ? literalArguments(list, grammar.arguments, literal) : [],
        range: tree.rangeOf(name),
      },
    ];
  });

const targetOf = ({ tree, grammar, scopes }: Reading, node: Node, named: Node | undefined): string => {
  if (named) return [...scopes.containerAt(node.startIndex), tree.textOf(named)].join(grammar.separator);
  if (grammar.annotationsStand === 'inside') return scopes.placeAt(node.startIndex).join(grammar.separator);
  const next = scopes.next(node.endIndex);
  return next ? [...scopes.containerAt(next.start, next), next.name].join(grammar.separator) : '';
};

const callsOf = (reading: Reading, matches: readonly QueryMatch[]): readonly LiteralCall[] => {
  const { callPlace } = reading.grammar;
  const found = matches.flatMap((match) => {
    const call = callOf(reading, match);
    return call ? [{ call, node: captured(match, 'call') }] : [];
  });
  if (!callPlace) return found.map(({ call }) => call);
  const places = new Map(found.map(({ node }, index) => [node?.id ?? -1, index]));
  return found.map(({ call, node }) => (node ? { ...call, ...callPlace(node, call.callee, places) } : call));
};

const callOf = (reading: Reading, match: QueryMatch): LiteralCall | undefined => {
  const { tree, grammar, scopes, literal } = reading;
  const byName = captured(match, 'call.named');
  const callee = byName ?? captured(match, 'call.callee');
  const list = captured(match, 'call.arguments');
  const found = list ? literalArguments(list, grammar.arguments, literal) : [];
  if (!callee || (found.length === 0 && !byName && !captured(match, 'call.bare'))) return undefined;
  const place = calleeOf(tree, callee, grammar.receiverStandsApart === true);
  if (!place) return undefined;
  const { start, ...named } = place;
  const inside = scopes.placeAt(callee.startIndex).join(grammar.separator);
  const result = grammar.resultOf?.(tree.text, start);
  return {
    ...named,
    arguments: found,
    ...(inside === '' ? {} : { inside }),
    ...(result !== undefined && { result }),
    ...aroundCall(reading, match, place.range.start),
  };
};

const aroundCall = ({ tree, grammar }: Reading, match: QueryMatch, callee: Position): Pick<LiteralCall, 'block' | 'start'> => {
  const call = grammar.tellsChains === true ? captured(match, 'call') : undefined;
  const block = captured(match, 'call.block');
  const start = call && tree.rangeAt(call.startIndex, call.startIndex).start;
  const isApart = start && (start.line !== callee.line || start.character !== callee.character);
  return { ...(block && { block: tree.rangeOf(block) }), ...(isApart && { start }) };
};

const maxCallee = 120;

/** The whole chain of names, or the last name of a chain that holds something else: `get` of `make().get`. */
const calleeOf = (
  tree: ParseTree,
  node: Node,
  receiverStandsApart: boolean,
): (Pick<LiteralCall, 'callee' | 'range'> & { readonly start: number }) | undefined => {
  const end = endOfName(tree.text, node.startIndex, node.endIndex);
  const first = Math.max(receiverStandsApart ? 0 : node.startIndex, end - maxCallee);
  let start = end;
  while (start > first && /[\p{L}\p{N}_$@\\.:?!>-]/u.test(tree.text.charAt(start - 1))) start -= 1;
  while (start < end && /[.:?!>-]/u.test(tree.text.charAt(start))) start += 1;
  return start < end ? { callee: tree.text.slice(start, end), range: tree.rangeAt(start, end), start } : undefined;
};

/** Without the type arguments after a name: `GetValue` of `GetValue<int>`. */
const endOfName = (text: string, start: number, end: number): number => {
  if (text.charAt(end - 1) !== '>') return end;
  let depth = 0;
  for (let at = end - 1; at > start && end - at < maxCallee; at--) {
    const sign = text.charAt(at);
    if (sign === '>') depth += 1;
    else if (sign === '<' && --depth === 0) return at;
  }
  return end;
};

const constantsOf = ({ tree, grammar, scopes, literal, docAt }: Reading, matches: readonly QueryMatch[]): NamedConstant[] =>
  matches.flatMap((match) => {
    const node = captured(match, 'constant');
    const name = captured(match, 'name');
    const value = captured(match, 'value');
    const read = value && literal(value);
    if (!node || !name || !read || scopes.isInFunction(node.startIndex)) return [];
    const container = scopes.containerAt(node.startIndex).join(grammar.separator);
    const doc = grammar.docInside?.(node, tree) ?? docAt(grammar.docStart?.(node, tree) ?? node.startIndex);
    return [{ name: tree.textOf(name), value: read, ...(container === '' ? {} : { container }), ...(doc && { doc }) }];
  });

const environmentOf = ({ literal }: Reading, matches: readonly QueryMatch[]): EnvironmentVariable[] =>
  matches.flatMap((match) => {
    const node = captured(match, 'name');
    const name = node && literal(node);
    const other = captured(match, 'fallback');
    const fallback = other && literal(other);
    return name?.kind === 'string' && /^\w{1,100}$/u.test(name.value)
      ? [{ name: name.value, range: name.range, ...(fallback && { fallback }) }]
      : [];
  });

const textsOf = ({ literal }: Reading, matches: readonly QueryMatch[]): Quoted[] =>
  matches.flatMap((match) => {
    const node = captured(match, 'text');
    const read = node && literal(node);
    if (read?.kind !== 'string' || !/\p{L}{2}/u.test(read.value)) return [];
    const { value, range, quote } = read;
    return [{ text: value, range, quote: quote ?? value }];
  });
