import { baseName } from '../../base/paths.ts';
import type { ExportFact, FileFacts } from '../../model/file-facts.ts';
import { importFact } from '../jvm/import-fact.ts';
import { supertypeFacts } from '../jvm/supertypes.ts';
import type { SourceText } from '../language.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import { leadingDoc } from '../tree-sitter/leading-doc.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured, readFacts } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';
import { kotlinGrammar } from './kotlin-grammar.ts';
import { kotlinNamesUsed } from './kotlin-names-used.ts';
import { withBooleans } from './with-booleans.ts';

/** The facts of a Kotlin file or script. */
export const kotlinFacts = (tree: ParseTree, source: SourceText): ExtractedFacts => {
  const read = readFacts(tree, kotlinGrammar);
  const named = read.others.get('package')?.[0]?.captures[0]?.node;
  const imports = (read.others.get('import') ?? []).flatMap(({ captures: [first] }) => {
    const fact = first && importFact(tree, first.node);
    return fact ? [fact] : [];
  });
  const supertypes = supertypeFacts(tree, read);
  const doc = docOfFile(tree, source, read);
  return {
    ...withBooleans(read.facts),
    imports: [...imports, ...supertypes, ...kotlinNamesUsed(tree, read, [...imports, ...supertypes])],
    exports: source.path.endsWith('.kts') ? [] : exportsOf(tree, read),
    ...(named && { namespace: tree.quotedAt(named.startIndex, named.endIndex, tree.textOf(named).replaceAll(/[\s`]/gu, '')) }),
    ...(doc && { doc }),
  };
};

/** Of what the file is named after, else what stands at its head. */
const docOfFile = (tree: ParseTree, { path }: SourceText, { facts, others, remarks }: ReadFacts): FileFacts['doc'] => {
  const [name = ''] = baseName(path).split('.', 1);
  const main = facts.definitions.find((each) => each.name === name && each.container === undefined);
  if (main?.doc) return main.doc;
  const first = others.get('package')?.[0]?.captures[0]?.node;
  return leadingDoc(tree, remarks, first?.startIndex ?? 0, facts.definitions.length === 0);
};

/** What is not private, and the name that Java has for the file's functions where the file says one. */
const exportsOf = (tree: ParseTree, { facts, definitionNodes, others }: ReadFacts): ExportFact[] => [
  ...facts.definitions.flatMap(({ name, range, container }, index) => {
    const node = definitionNodes[index];
    if (!node || container !== undefined) return [];
    const head = tree.text.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + maxHead));
    return isPrivate(head) ? [] : [{ name, range }];
  }),
  ...(others.get('jvm') ?? []).flatMap((match) => {
    const literal = captured(match, 'name');
    const name = literal ? tree.textOf(literal).slice(1, -1) : '';
    return literal && /^\w+$/u.test(name) ? [{ name, range: tree.rangeAt(literal.startIndex + 1, literal.endIndex - 1) }] : [];
  }),
];

const maxHead = 2_000;

/** Among the words before what is defined: those of annotations are in brackets or quotes. */
const isPrivate = (head: string): boolean => {
  const [before = ''] = head.split(/(?<![\w@:])(?:class|interface|object|fun|val|var|typealias)\s/u, 1);
  return /(?:^|[\s)])private\s/u.test(before);
};
