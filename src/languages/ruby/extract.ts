import type { Definition, ExportFact, NamedConstant } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import type { ArgumentNode } from '../tree-sitter/arguments.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import { leadingDoc } from '../tree-sitter/leading-doc.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import { readFacts } from '../tree-sitter/read-facts.ts';
import type { Grammar } from '../tree-sitter/read-facts.ts';
import { constantUses } from './constant-uses.ts';
import { definitionsOf } from './definitions.ts';
import { gemDescription } from './gem-description.ts';
import { isLoad, loadsOf } from './loads.ts';
import { shownTexts } from './shown-texts.ts';

/** What a Ruby file says. */
export const extractRuby = (tree: ParseTree): ExtractedFacts => {
  const read = readFacts(tree, grammar);
  const defined = definitionsOf(tree, read);
  const definitions = defined.map(({ definition }) => withoutSchema(definition));
  const imports = [...loadsOf(tree, read), ...constantUses(tree, read, defined)];
  const { calls, constants, ...facts } = read.facts;
  const texts = shownTexts(tree, read);
  const literalCalls = (calls ?? []).filter(({ callee }) => !isLoad(callee));
  const description = gemDescription(tree, read);
  const doc =
    description?.doc ?? withoutTable(leadingDoc(tree, read.remarks, firstCode(tree.text), false)) ?? docOfOnlyType(definitions);
  return {
    ...facts,
    definitions,
    imports: imports.slice(0, maxImports),
    exports: exportsOf(definitions),
    ...(literalCalls.length > 0 && { calls: literalCalls }),
    ...(constants && { constants: constants.map(inWholeContainer) }),
    ...(texts.length > 0 && { texts }),
    ...(description?.title && { title: description.title }),
    ...(doc && { doc }),
    diagnostics: [...facts.diagnostics, ...(imports.length > maxImports ? [tooManyImports] : [])],
  };
};

const maxImports = 5_000;

const tooManyImports = {
  code: 'too-many-imports',
  message: 'Uses more names than are followed; the first 5,000 are.',
} as const;

/** `1.day` says what it is; what other calls give is not known. */
const isComputed = (value: Node): boolean => value.type === 'call' && !/^\d+\.\w+$/u.test(value.text);

const argument = (value: Node): ArgumentNode | undefined => {
  const { type } = value;
  if (type === 'block_argument' || type === 'splat_argument') return undefined;
  if (type !== 'pair') return isComputed(value) ? undefined : { value };
  const named = value.childForFieldName('value');
  const key = value.childForFieldName('key');
  if (!named || !key) return undefined;
  // What a controller answers programs with is hardly ever written out; that it is data counts.
  if (isData(key) && named.type !== 'hash' && named.type !== 'string') return { name: key.text, value: key };
  if (isComputed(named)) return undefined;
  return { name: key.text.replaceAll(/^(?::?["']|:)|["']$/gu, ''), value: named };
};

const isData = ({ type, text }: Node): boolean => type === 'hash_key_symbol' && (text === 'json' || text === 'xml');

const lists = ['array', 'string_array', 'symbol_array', 'hash'];

const element = (node: Node): ArgumentNode | undefined => (node.type === 'pair' ? argument(node) : undefined);

const grammar: Grammar = {
  literals: {
    strings: ['string'],
    numbers: ['integer', 'float'],
    booleans: ['true', 'false'],
    names: ['constant', 'scope_resolution', 'bare_symbol', 'bare_string', 'hash_key_symbol', 'call'],
    symbols: ['simple_symbol'],
    interpolations: ['interpolation'],
    signed: ['unary'],
    lists,
  },
  arguments: { argument, lists, element },
  docKinds: ['line'],
  separator: '::',
  annotationsStand: 'before',
  receiverStandsApart: true,
  docStart: ({ startIndex }, { text }) => beforeOrders(text, startIndex),
};

/** Where the lines of orders to tools begin that stand right above. */
const beforeOrders = (text: string, start: number): number => {
  let from = start;
  for (;;) {
    const line = text.lastIndexOf('\n', from - 1) + 1;
    const above = text.lastIndexOf('\n', line - 2) + 1;
    const isOrder = /^\s*#\s*(?:rubocop|:nodoc:|standard:|typed:|reek)/u.test(text.slice(above, Math.min(line, above + 200)));
    if (line === 0 || !isOrder) return from;
    from = above;
  }
};

/** Names at the top level and in what is only opened here; methods at the top level are offered to nobody in particular. */
const exportsOf = (definitions: readonly Definition[]): ExportFact[] => {
  const types = definitions.filter(({ kind }) => kind === 'class' || kind === 'type');
  const inner = new Set(types.map(({ name, container }) => (container === undefined ? name : `${container}::${name}`)));
  return definitions
    .filter(({ container, kind }) => kind !== 'function' && kind !== 'namespace' && !inner.has(container ?? ''))
    .map(({ name, range }) => ({ name, range }));
};

/** `A::B` in `M` is `B` in `M::A`; so it is with what stands in it. */
const inWholeContainer = (constant: NamedConstant): NamedConstant =>
  constant.container?.includes('::::') === true
    ? { ...constant, container: constant.container.slice(constant.container.lastIndexOf('::::') + 4) }
    : constant;

/** By the text: going from sibling to sibling takes time that grows with the square of their number. */
const firstCode = (text: string): number => /^\s*(?:#[^\n]*(?:\n\s*)?)*/u.exec(text)?.[0].length ?? 0;

/** Most files hold one type and are about it. */
const docOfOnlyType = (definitions: readonly Definition[]): Definition['doc'] => {
  const types = definitions.filter(({ kind }) => kind === 'class' || kind === 'type');
  return types.length === 1 ? types[0]?.doc : undefined;
};

/** A table of columns that a tool writes over a model is nothing that somebody says. */
const withoutTable = (doc: Quoted | undefined): Quoted | undefined =>
  doc && /^[=\s]*Schema Information|^Table name:/u.test(doc.text) ? undefined : doc;

const withoutSchema = ({ doc, ...definition }: Definition): Definition => {
  const said = withoutTable(doc);
  return { ...definition, ...(said && { doc: said }) };
};
