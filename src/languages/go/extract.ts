import type { FileDiagnostic, FileFacts, Member, NamedConstant } from '../../model/file-facts.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured, readFacts } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';
import { callFacts } from './call-facts.ts';
import { embedFacts } from './embed-facts.ts';
import { environmentOfCalls, environmentOfTags } from './environment.ts';
import { docStart } from './doc-start.ts';
import { returnedTexts, tagFacts, withEmbedded } from './field-facts.ts';
import { goGrammar } from './grammar.ts';
import { importFacts, isExported } from './import-facts.ts';
import { freeNames } from './names/free-names.ts';

/** Everything a Go file says. */
export const extract = (tree: ParseTree): ExtractedFacts => {
  const names = freeNames(tree.text);
  const read = readFacts(tree, goGrammar(tree.text, names));
  const calls = callFacts(names.calls.slice(0, maxCalls), tree);
  const constants = [...(read.facts.constants ?? []), ...durations(tree, read)];
  const returned = returnedTexts(names.methods, tree);
  const members = names.methods.map(({ start, end, container }): Member => ({
    name: tree.text.slice(start, end),
    container,
    range: tree.rangeAt(start, end),
  }));
  const annotations = tagFacts(names.fields, tree);
  const environment = [...environmentOfCalls(calls), ...environmentOfTags(names.tags, tree)];
  return {
    ...read.facts,
    ...packageFacts(tree, read),
    imports: [...importFacts(names, tree.text, tree.rangeAt), ...embedFacts(names.directives, tree)],
    exports: read.facts.definitions.filter(({ name }) => isExported(name)).map(({ name, range }) => ({ name, range })),
    ...(calls.length > 0 && { calls }),
    definitions: withEmbedded(read.facts.definitions, names.fields, tree.text),
    ...(members.length > 0 && { members: members.slice(0, maxCalls) }),
    ...(annotations.length > 0 && { annotations: annotations.slice(0, maxCalls) }),
    ...(constants.length + returned.length > 0 && { constants: [...constants, ...returned] }),
    ...(environment.length > 0 && { environment }),
    ...(names.calls.length > maxCalls && { diagnostics: [tooManyCalls] }),
  };
};

const maxCalls = 2_000;

const tooManyCalls: FileDiagnostic = {
  code: 'too-many-facts',
  message: 'Says more than is kept of one file; the first 2,000 calls are.',
};

/** The name of the package, and what the comment right above it says. */
const packageFacts = (tree: ParseTree, { others, docAt }: ReadFacts): Pick<FileFacts, 'namespace' | 'doc'> => {
  const [match] = others.get('package') ?? [];
  const node = match && captured(match, 'package');
  if (!node) return {};
  const doc = docAt(docStart(tree.text, node.startIndex));
  return { namespace: tree.quotedAt(node.startIndex, node.endIndex, tree.textOf(node)), ...(doc && { doc }) };
};

/** Kept as they are written: what `30 * time.Second` comes to would have to be computed. */
const durations = (tree: ParseTree, { others, docAt }: ReadFacts): readonly NamedConstant[] =>
  (others.get('duration') ?? []).flatMap((match) => {
    const name = captured(match, 'duration');
    const value = captured(match, 'value');
    const written = value ? tree.textOf(value) : '';
    if (!name || !value || !isDuration(written)) return [];
    const doc = docAt(docStart(tree.text, name.startIndex));
    return [
      { name: tree.textOf(name), value: { kind: 'name', value: written, range: tree.rangeOf(value) }, ...(doc && { doc }) },
    ];
  });

const isDuration = (written: string): boolean =>
  /^(?:[\d._]+\s*\*\s*time\.[A-Z][a-z]+|time\.[A-Z][a-z]+\s*\*\s*[\d._]+)$/u.test(written);
