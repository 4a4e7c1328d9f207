import type { Definition, ExportFact } from '../../../model/file-facts.ts';
import type { SourceText } from '../../language.ts';
import { docFinder } from '../../remarks/doc-finder.ts';
import { wordCount } from '../../remarks/remark-kind.ts';
import type { Remark } from '../../remarks/remark.ts';
import { readFacts } from '../../tree-sitter/read-facts.ts';
import type { Grammar, ReadFacts } from '../../tree-sitter/read-facts.ts';
import type { ExtractedFacts } from '../../tree-sitter/language.ts';
import type { Node, ParseTree, QueryMatch } from '../../tree-sitter/parse-tree.ts';
import { isHeader } from './dialect.ts';
import { fileDoc } from './file-doc.ts';
import { macroConstants } from './macro-constants.ts';

export interface Extracted {
  readonly facts: ExtractedFacts;
  /** Share of the text that the grammar could make nothing of, 0 to 1. */
  readonly lost: number;
}

/** What a parsed file of C or C++ says, beside its includes. */
export const extract = (tree: ParseTree, { path }: SourceText): Extracted => {
  const read = readFacts(tree, grammar);
  const docAt = docFinder(read.remarks, tree.text, tree.rangeAt, grammar.docKinds);
  const definitions = definitionsOf(read, isHeader(path)).map((each) => withoutHeading(each, tree, read.remarks));
  const macros = macroConstants(tree, read.others.get('macro') ?? [], docAt);
  const constants = [...(read.facts.constants ?? []), ...macros].slice(0, maxConstants);
  const doc = fileDoc(tree, read.remarks);
  return {
    facts: {
      ...read.facts,
      definitions,
      exports: isHeader(path) ? exportsOf(definitions) : [],
      ...(constants.length > 0 && { constants }),
      ...(doc && { doc }),
    },
    lost: lostShare(read.others.get('error') ?? [], tree.text.length),
  };
};

const maxConstants = 2_000;

const docStart = (node: Node, tree: ParseTree): number => {
  const parent = node.parent;
  return parent && wrappers.has(parent.type) ? docStart(parent, tree) : beforeMacros(node.startIndex, tree);
};

/** A macro that the parser was not shown (`API int run(void)`) stands between the comment and what it documents. */
const beforeMacros = (start: number, { text, parsed }: ParseTree): number => {
  let end = start;
  while (end > 0 && /\s/u.test(parsed.charAt(end - 1))) end -= 1;
  const between = text.slice(end, start);
  return between.trim() === '' || /\n[ \t]*\r?\n/u.test(between) ? start : end;
};

/** What may stand around a definition, with the comment in front of it. */
const wrappers: ReadonlySet<string> = new Set([
  'template_declaration',
  'type_definition',
  'declaration',
  'linkage_specification',
]);

const grammar: Grammar = {
  literals: {
    strings: ['string_literal', 'raw_string_literal'],
    numbers: ['number_literal'],
    booleans: ['true', 'false'],
    names: ['identifier', 'qualified_identifier'],
    interpolations: [],
    signed: ['unary_expression'],
  },
  arguments: { argument: (value) => ({ value }), lists: ['initializer_list'] },
  docKinds: ['doc', 'block', 'line'],
  separator: '::',
  annotationsStand: 'before',
  docStart,
};

/**
 * Prototypes define in headers only; members of types are left out, and so are a namespace that is opened again and the tag of a type
 * that has a name of its own.
 */
const definitionsOf = ({ facts, definitionNodes }: ReadFacts, isInHeader: boolean): readonly Definition[] => {
  const named = new Set(definitionNodes.filter(({ type }) => type === 'type_definition').map(({ endIndex }) => endIndex));
  const types = new Set(facts.definitions.filter(({ kind }) => withMembers.has(kind)).map(fullName));
  const namespaces = new Set<string>();
  return facts.definitions.filter((definition, index) => {
    const { kind, container } = definition;
    const node = definitionNodes[index];
    if (!node || (node.type === 'declaration' && !isInHeader)) return false;
    if (container !== undefined && members.has(kind) && types.has(container)) return false;
    if (tagged.has(node.type) && node.parent?.type === 'type_definition') return !named.has(node.parent.endIndex);
    if (kind !== 'namespace') return true;
    const isNew = !namespaces.has(fullName(definition));
    namespaces.add(fullName(definition));
    return isNew;
  });
};

const fullName = ({ name, container }: Definition): string => (container === undefined ? name : `${container}::${name}`);

const withMembers: ReadonlySet<string> = new Set(['class', 'struct', 'enum']);
const members: ReadonlySet<string> = new Set(['function', 'type']);

/** A comment of a word or two is a heading (`Prototypes`) unless it says by its form that it documents. */
const withoutHeading = (definition: Definition, tree: ParseTree, remarks: readonly Remark[]): Definition => {
  const { doc, ...bare } = definition;
  if (!doc || wordCount(doc.text) > 2) return definition;
  const { line } = doc.range.end;
  const remark = remarks.find(({ end }) => tree.rangeAt(end, end).end.line >= line);
  return remark && /^\/(?:\*[*!]|\/[/!])/u.test(tree.text.slice(remark.start, remark.start + 3)) ? definition : bare;
};

const tagged: ReadonlySet<string> = new Set(['struct_specifier', 'union_specifier', 'enum_specifier']);

const exportsOf = (definitions: readonly Definition[]): readonly ExportFact[] => {
  const seen = new Set<string>();
  return definitions.flatMap((definition) => {
    const { kind, name, range } = definition;
    const whole = fullName(definition);
    if (kind === 'namespace' || seen.has(whole)) return [];
    seen.add(whole);
    return [{ name: whole, ...(whole === name ? {} : { local: name }), range }];
  });
};

const lostShare = (errors: readonly QueryMatch[], length: number): number => {
  let lost = 0;
  let end = 0;
  for (const { captures } of errors) {
    const node = captures[0]?.node;
    if (!node) continue;
    const nodeEnd = node.endIndex;
    lost += Math.max(0, nodeEnd - Math.max(node.startIndex, end));
    end = Math.max(end, nodeEnd);
  }
  return length === 0 ? 0 : lost / length;
};
