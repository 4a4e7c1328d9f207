import { baseName } from '../../../base/paths.ts';
import type { Definition, ExportFact, TypedField } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { SourceText } from '../../language.ts';
import type { ExtractedFacts } from '../../tree-sitter/language.ts';
import type { ParseTree } from '../../tree-sitter/parse-tree.ts';
import { captured, readFacts } from '../../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';
import { annotationTexts } from './annotation-texts.ts';
import { compiledName } from './compiled-name.ts';
import { csharpGrammar } from './csharp-grammar.ts';
import { openingDoc } from './opening-doc.ts';
import { namesUsed } from './names-used.ts';
import { namespacesOf } from './namespaces.ts';
import { readUsings } from './usings.ts';

/** The facts of a C# file. */
export const csharpFacts = (tree: ParseTree, source: SourceText): ExtractedFacts => {
  const read = readFacts(tree, csharpGrammar);
  const spaces = namespacesOf(tree, read.others);
  const definitions = read.facts.definitions.map((each, index) => {
    const container = spaces.containerOf(read.definitionNodes[index]?.startIndex ?? 0, each.container);
    return container === undefined ? each : { ...each, container };
  });
  const usings = readUsings(tree, read.others.get('using') ?? []);
  const texts = annotationTexts(read.facts.annotations ?? []);
  const fields = fieldsOf(tree, read);
  const doc = docOfFile(tree, source, definitions);
  return {
    ...read.facts,
    // An empty collection, `[]`, has an error flag and no error in it.
    isUnderstood: !read.others.has('broken'),
    definitions,
    imports: [...usings.imports, ...namesUsed(tree, read, new Set([...usings.starts, ...spaces.starts]))],
    exports: [...exportsOf(read), ...programOf(tree, read), ...usings.passedOn],
    ...(texts.length > 0 && { texts }),
    ...(fields.length > 0 && { fields }),
    ...(spaces.namespace && { namespace: spaces.namespace }),
    ...(doc && { doc }),
  };
};

const fieldsOf = (tree: ParseTree, { others, scopes }: ReadFacts): TypedField[] =>
  (others.get('field') ?? []).slice(0, maxFields).flatMap((match) => {
    const type = captured(match, 'field');
    const name = captured(match, 'name');
    const container = name ? scopes.containerAt(name.startIndex).join('.') : '';
    return type && name && container !== ''
      ? [{ name: tree.textOf(name), container, type: tree.textOf(type).replaceAll(/\s+/gu, ' '), range: tree.rangeOf(name) }]
      : [];
  });

const maxFields = 500;

/** Of the type that the file is named after (`Order.cs`, `Order.Part.cs`), or of its only type; else what stands at its top. */
const docOfFile = (tree: ParseTree, { path }: SourceText, definitions: readonly Definition[]): Quoted | undefined => {
  const [name] = baseName(path).split(/[.`{<]/u);
  const main = definitions.find((each) => each.name === name) ?? (definitions.length === 1 ? definitions[0] : undefined);
  return main?.doc ?? openingDoc(tree);
};

/** Types at the top level. One with type parameters is offered by its name in compiled code, for several may share the name. */
const exportsOf = ({ facts, definitionNodes }: ReadFacts): ExportFact[] =>
  facts.definitions.flatMap(({ name, range, container }, index) => {
    if (container !== undefined) return [];
    const compiled = compiledName(name, definitionNodes[index]);
    return [{ name: compiled, range, ...(compiled === name ? {} : { local: name }) }];
  });

/** What stands outside of all types is the body of a class of that name, which tests start the program by. */
const programOf = (tree: ParseTree, { facts, others }: ReadFacts): ExportFact[] => {
  const [first] = (others.get('statement') ?? []).flatMap(({ captures }) => captures.map(({ node }) => node));
  if (!first || facts.definitions.some(({ name }) => name === 'Program')) return [];
  return [{ name: 'Program', range: tree.rangeAt(first.startIndex, Math.min(first.endIndex, first.startIndex + 80)) }];
};
