import type { Definition, ExportFact, FileFacts } from '../../model/file-facts.ts';
import { baseName } from '../../base/paths.ts';
import type { SourceText } from '../language.ts';
import { importFact } from '../jvm/import-fact.ts';
import { supertypeFacts } from '../jvm/supertypes.ts';
import { leadingDoc } from '../tree-sitter/leading-doc.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { readFacts } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';
import { javaGrammar } from './java-grammar.ts';
import { javaNamesUsed } from './java-names-used.ts';

/** The facts of a Java file. */
export const javaFacts = (tree: ParseTree, source: SourceText): ExtractedFacts => {
  const read = readFacts(tree, javaGrammar);
  const [declared] = read.others.get('package') ?? [];
  const named = declared?.captures[0]?.node;
  const imports = (read.others.get('import') ?? []).flatMap(({ captures: [first] }) => {
    const fact = first && importFact(tree, first.node);
    return fact ? [fact] : [];
  });
  const supertypes = supertypeFacts(tree, read);
  const doc = docOfFile(tree, source, read);
  return {
    ...withReturnsOfControllers(read.facts),
    imports: [...imports, ...supertypes, ...javaNamesUsed(tree, read, [...imports, ...supertypes])],
    exports: exportsOf(read.facts),
    ...(named && { namespace: tree.quotedAt(named.startIndex, named.endIndex, tree.textOf(named).replaceAll(/\s/gu, '')) }),
    ...(doc && { doc }),
  };
};

/** Of the type that the file is named after; a file that only declares a package (`package-info.java`) says it before that. */
const docOfFile = (tree: ParseTree, { path }: SourceText, { facts, others, remarks }: ReadFacts): FileFacts['doc'] => {
  const name = baseName(path).replace(/\.java$/u, '');
  const main = facts.definitions.find((each) => each.name === name && each.container === undefined);
  if (main?.doc) return main.doc;
  const first = others.get('package')?.[0]?.captures[0]?.node;
  return leadingDoc(tree, remarks, first?.startIndex ?? 0, facts.definitions.length === 0);
};

/** What a controller returns may name a template; what others return is nobody's argument. */
const withReturnsOfControllers = (facts: ReadFacts['facts']): ReadFacts['facts'] => {
  const { calls, annotations = [] } = facts;
  if (!calls || annotations.some(({ name }) => name.endsWith('Controller'))) return facts;
  return { ...facts, calls: calls.filter(({ callee }) => callee !== 'return') };
};

const exportsOf = ({ definitions }: { readonly definitions: readonly Definition[] }): ExportFact[] =>
  definitions.flatMap(({ name, range, container }) => (container === undefined ? [{ name, range }] : []));
