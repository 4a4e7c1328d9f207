import type { Definition, ExportFact } from '../../model/file-facts.ts';
import type { ArgumentNode } from '../tree-sitter/arguments.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import { leadingDoc } from '../tree-sitter/leading-doc.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import { readFacts } from '../tree-sitter/read-facts.ts';
import type { Grammar } from '../tree-sitter/read-facts.ts';
import { docAnnotations } from './doc-annotations.ts';
import { loadsOf } from './loads.ts';
import { namespacesOf } from './namespaces.ts';
import { nameUses } from './name-uses.ts';
import { shownTexts } from './shown-texts.ts';
import { useDeclarations } from './use-declarations.ts';

/** What a PHP file says. */
export const extractPhp = (tree: ParseTree): ExtractedFacts => {
  const read = readFacts(tree, grammar);
  const namespaces = namespacesOf(tree, read);
  const declared = useDeclarations(tree, read);
  const definitions = read.facts.definitions.map((definition, index) =>
    namespaces.single || definition.container !== undefined
      ? definition
      : within(definition, namespaces.at(read.definitionNodes[index]?.startIndex ?? 0)),
  );
  const imports = [...declared.imports, ...loadsOf(tree, read), ...nameUses(tree, read, namespaces, declared)];
  const texts = shownTexts(tree, read);
  const annotations = [...(read.facts.annotations ?? []), ...docAnnotations(tree, read)];
  const { start, isDefinition } = firstCode(tree.text);
  const doc = leadingDoc(tree, read.remarks, start, !isDefinition) ?? docOfOnlyType(definitions);
  return {
    ...read.facts,
    ...(annotations.length > 0 && { annotations }),
    definitions,
    imports: imports.slice(0, maxImports),
    exports: exportsOf(definitions),
    ...(namespaces.single && { namespace: namespaces.single }),
    ...(texts.length > 0 && { texts }),
    ...(doc && { doc }),
    diagnostics: [...read.facts.diagnostics, ...(imports.length > maxImports ? [tooManyImports] : [])],
  };
};

const maxImports = 5_000;

const tooManyImports = { code: 'too-many-imports', message: 'Uses more names than are followed; the first 5,000 are.' } as const;

/** Most files hold one type and are about it. */
const docOfOnlyType = (definitions: readonly Definition[]): Definition['doc'] => {
  const types = definitions.filter(({ kind }) => kind !== 'function' && kind !== 'constant');
  return types.length === 1 ? types[0]?.doc : undefined;
};

/** A file with several namespaces has none of its own. */
const within = (definition: Definition, namespace: string): Definition =>
  namespace === '' ? definition : { ...definition, container: namespace };

const exportsOf = (definitions: readonly Definition[]): ExportFact[] => definitions.map(({ name, range }) => ({ name, range }));

const argument = (node: Node): ArgumentNode | undefined => {
  if (node.type !== 'argument') return undefined;
  const value = node.lastNamedChild;
  const name = node.childForFieldName('name');
  if (!value || (value.type === 'object_creation_expression' && !/^new [\w\\]+(?:\(\))?$/u.test(value.text))) return undefined;
  const beside = value.type === 'binary_expression' && /^__DIR__\s*\.\s*['"]/u.test(value.text) ? value.lastNamedChild : null;
  return { ...(name && { name: name.text }), value: beside ?? value };
};

/** `['prefix' => 'admin', 'web']` */
const element = (node: Node): ArgumentNode | undefined => {
  if (node.type !== 'array_element_initializer') return undefined;
  const [first, second] = node.namedChildren;
  if (!first) return undefined;
  return second ? { name: first.text.replaceAll(/^['"]|['"]$/gu, ''), value: second } : { value: first };
};

const lists = ['array_creation_expression'];

const grammar: Grammar = {
  literals: {
    strings: ['string', 'encapsed_string'],
    numbers: ['integer', 'float'],
    booleans: ['boolean'],
    names: ['class_constant_access_expression', 'object_creation_expression'],
    interpolations: [
      ...['variable_name', 'dynamic_variable_name', 'member_access_expression', 'nullsafe_member_access_expression'],
      ...['subscript_expression', 'member_call_expression', 'scoped_property_access_expression', 'function_call_expression'],
    ],
    signed: ['unary_op_expression'],
    lists,
  },
  arguments: { argument, lists, element },
  docKinds: ['doc'],
  separator: '::',
  annotationsStand: 'inside',
  receiverStandsApart: true,
  tellsChains: true,
};

/** The first thing after `<?php` that is no comment. A comment right above it is about the file unless a definition stands there. */
const firstCode = (text: string): { readonly start: number; readonly isDefinition: boolean } => {
  const tag = text.indexOf('<?php');
  if (tag < 0) return { start: 0, isDefinition: true };
  comments.lastIndex = tag + '<?php'.length;
  const start = comments.lastIndex + (comments.exec(text)?.[0].length ?? 0);
  definition.lastIndex = start;
  return { start, isDefinition: definition.test(text) };
};

const comments = /\s*(?:(?:\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*|#(?!\[)[^\n]*)\s*)*/uy;
const definition = /(?:abstract|final|readonly|class|interface|trait|enum|function|const)\b|#\[/uy;
