import type { EnvironmentVariable, ExportFact } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import { proseOf } from '../../remarks/remark-prose.ts';
import type { Remark } from '../../remarks/remark.ts';
import { readFacts } from '../../tree-sitter/read-facts.ts';
import type { Grammar, ReadFacts } from '../../tree-sitter/read-facts.ts';
import { leadingDoc } from '../../tree-sitter/leading-doc.ts';
import type { ExtractedFacts } from '../../tree-sitter/language.ts';
import type { Node, ParseTree } from '../../tree-sitter/parse-tree.ts';
import { scopesOf } from '../../tree-sitter/scopes.ts';
import { callPlace } from './call-places.ts';
import { codeOnly } from './code-only.ts';
import type { CodeSource } from './code-source.ts';
import { dieselTables } from './diesel-tables.ts';
import { subcommands } from './subcommands.ts';
import { screenPieces } from './screen-pieces.ts';
import { references } from './references.ts';
import { rocketCalls } from './rocket-calls.ts';
import { withoutTests } from './without-tests.ts';

/** What a parsed Rust file says. */
export const extract = (tree: ParseTree): ExtractedFacts => {
  const { code, comments } = codeOnly(tree.text);
  const read = readFacts(tree, { ...grammar, comments });
  const modules = scopesOf(
    read.definitionNodes.flatMap((node, index) => {
      const definition = read.facts.definitions[index];
      if (definition?.kind !== 'namespace') return [];
      return [{ name: definition.name, start: node.startIndex, end: node.endIndex, isFunction: false }];
    }),
  );
  const { imports, exports } = references({
    text: tree.text,
    code,
    rangeAt: tree.rangeAt,
    modulesAt: (offset) => modules.containerAt(offset),
  });
  const doc = fileDoc(tree, read.remarks);
  const environment = (read.facts.environment ?? []).filter(isOfPeople);
  const tables = dieselTables(code, tree.rangeAt, (start) => read.scopes.isInFunction(start));
  const { text, rangeAt } = tree;
  const source: CodeSource = { text, code, rangeAt, placeAt: (at) => read.scopes.placeAt(at) };
  const commands = subcommands(source);
  const members = [...(read.facts.members ?? []), ...commands.members];
  const tests = read.definitionNodes.flatMap((node, index) =>
    read.facts.definitions[index]?.kind === 'namespace' && isForTests(code.slice(docStart(node), node.startIndex))
      ? [rangeAt(node.startIndex, node.endIndex)]
      : [],
  );
  const own = withoutTests({ calls: read.facts.calls ?? [] }, tests).calls;
  const calls = [...own, ...rocketCalls(source), ...commands.calls];
  const told = {
    ...read.facts,
    ...(read.facts.calls !== undefined || calls.length > 0 ? { calls } : {}),
    ...(commands.fields.length > 0 && { fields: commands.fields }),
    definitions: [...read.facts.definitions.map(screenPieces(code, read.facts)), ...tables],
    ...(members.length > 0 && { members }),
    imports,
    exports: [...exportsOf(tree, read), ...tables.map(({ name, range }) => ({ name, range })), ...exports],
    environment,
    ...(doc && { doc }),
  };
  return withoutTests(told, tests);
};

const isForTests = (attributes: string): boolean => /#\[\s*cfg\s*\(\s*(?:all\s*\(\s*)?test\b/u.test(attributes);

/** Cargo sets its own while it builds. */
const isOfPeople = ({ name }: EnvironmentVariable): boolean => !/^(?:CARGO_|OUT_DIR$|TARGET$|RUSTC)/u.test(name);

const docStart = (node: Node): number => {
  let at = node;
  for (let before = at.previousNamedSibling; before?.type === 'attribute_item'; before = at.previousNamedSibling) at = before;
  return at.startIndex;
};

const grammar: Grammar = {
  literals: {
    strings: ['string_literal', 'raw_string_literal'],
    numbers: ['integer_literal', 'float_literal'],
    booleans: ['boolean_literal'],
    names: ['identifier', 'scoped_identifier', 'call_expression', 'macro_invocation'],
    longestName: 4_000,
    interpolations: [],
    signed: ['unary_expression'],
  },
  arguments: { argument: argumentOf, lists: ['array_expression'] },
  docKinds: ['doc'],
  separator: '::',
  annotationsStand: 'before',
  callPlace,
  docStart,
};

/** Calls that say what answers an address, or make a router: `get(list)`, `web::get().to(list)`, `owners::routes()`, `routes![list]`. */
const answering =
  /^(?:\w+::)*(?:(?:get|post|put|delete|patch|head|options|any|route)\(|\w*(?:router|routes|api)\w*\(|routes!|catchers!)/u;

/** In an attribute `name = "value"` is three signs in a row. */
function argumentOf(node: Node): { readonly name?: string; readonly value: Node } | undefined {
  const value = configuring(node) ?? (node.type === 'reference_expression' ? (node.namedChildren.at(-1) ?? node) : node);
  if (/^(?:call_expression|macro_invocation)$/u.test(node.type) && !answering.test(node.text.slice(0, 100))) return undefined;
  if (node.parent?.type !== 'token_tree') return { value };
  if (node.type === 'identifier' && node.nextSibling?.type === '=') return undefined;
  const name = node.previousSibling?.type === '=' ? node.previousSibling.previousSibling : undefined;
  return name?.type === 'identifier' ? { name: name.text, value } : { value };
}

/** `.configure(|cfg| owners::routes(cfg))` and `.configure(owners::routes::<Store>)` name the function that fills a router. */
const configuring = (node: Node): Node | undefined => {
  if (node.type !== 'closure_expression' && node.type !== 'generic_function') return undefined;
  if (node.parent?.parent?.namedChildren[0]?.text.endsWith('.configure') !== true) return undefined;
  const body = node.type === 'closure_expression' ? node.namedChildren.at(-1) : node;
  const called = body?.type === 'call_expression' ? body.namedChildren[0] : body;
  return called?.type === 'generic_function' ? called.namedChildren[0] : called;
};

/** `//!` and `/*!` speak of the file. */
const fileDoc = (tree: ParseTree, remarks: readonly Remark[]): Quoted | undefined => {
  const first = tree.root.namedChildren.find(({ type }) => !/comment|inner_attribute/u.test(type));
  const firstCode = first?.startIndex ?? tree.text.length;
  const inner = remarks.find(({ start, end }) => end <= firstCode && /^\/[/*]!/u.test(tree.text.slice(start, start + 3)));
  if (inner) return proseOf(inner, tree.text, tree.rangeAt);
  // `///` speaks of what follows it.
  return leadingDoc(
    tree,
    remarks.filter(({ kind }) => kind !== 'doc'),
    firstCode,
    false,
  );
};

const exportsOf = (tree: ParseTree, { facts, definitionNodes }: ReadFacts): readonly ExportFact[] =>
  facts.definitions.flatMap(({ name, container, range, kind }, index) => {
    const node = definitionNodes[index];
    if (!node || kind === 'namespace' || node.type === 'macro_definition') return [];
    const whole = container === undefined ? name : `${container}::${name}`;
    if (!/^pub\b/u.test(tree.text.slice(node.startIndex, node.startIndex + 4))) return [];
    return [{ name: whole, ...(whole === name ? {} : { local: name }), range }];
  });
