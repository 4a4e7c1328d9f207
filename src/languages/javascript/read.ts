import { lineIndex } from '../../base/line-index.ts';
import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import type { Range } from '../../model/text.ts';
import type { SourceText } from '../language.ts';
import { dialectOf, plainJavaScript } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { bindingsOf } from './read/bindings.ts';
import { readDetails } from './read/details/read-details.ts';
import { docFinder } from '../remarks/doc-finder.ts';
import { fileDoc } from './read/file-doc.ts';
import { hiddenCharacters } from './read/hidden-characters.ts';
import { isA } from './read/nodes.ts';
import type { Node } from './read/nodes.ts';
import { loadParser } from './read/parse-tree.ts';
import type { ParsedTree } from './read/parse-tree.ts';
import { readDefinitions } from './read/read-definitions.ts';
import { readExports } from './read/read-exports.ts';
import { readImports } from './read/read-imports.ts';
import { remarksOf } from '../remarks/remark.ts';
import { skim } from './skim.ts';
import { candidatesOf } from './skim/candidates.ts';
import { importFacts } from './skim/import-facts.ts';

/** Trees take about 400 times the memory of the text: 5 MB were measured at 2.4 GB and 27 seconds. */
const maxLength = 1_000_000;

/** Everything a file says about itself. What the parser refuses keeps its skimmed facts and a diagnostic that says why. */
export const read = async (source: SourceText): Promise<FileFacts> => {
  const { path, text } = source;
  const dialect = dialectOf(path) ?? plainJavaScript;
  if (text.length > maxLength) {
    return skimmedWith(source, { code: 'too-large-to-read', message: 'Larger than 1 MB; only its imports are known.' });
  }
  const parse = await loadParser();
  const parsed = parse(path, text, dialect);
  return parsed.kind === 'tree' ? readFacts(text, dialect, parsed) : skimmedWith(source, parsed.diagnostic);
};

const skimmedWith = async (source: SourceText, diagnostic: FileDiagnostic): Promise<FileFacts> => {
  const facts = await skim(source);
  const isKnown = diagnostic.code === 'syntax-error' && facts.diagnostics.some(({ code }) => code === 'merge-conflict');
  return { ...facts, diagnostics: [...facts.diagnostics, ...(isKnown ? [] : [diagnostic]), ...hiddenCharacters(source.text)] };
};

type Tree = Extract<ParsedTree, { readonly kind: 'tree' }>;

const readFacts = (text: string, dialect: Dialect, { program, comments, root, ts }: Tree): FileFacts => {
  const index = lineIndex(text);
  const rangeAt = (start: number, end: number): Range => ({ start: index.positionAt(start), end: index.positionAt(end) });
  // The range of an identifier includes its type.
  const rangeOf = (node: Node): Range =>
    rangeAt(node.range[0], isA(node, 'Identifier') && node.typeAnnotation ? node.range[0] + node.name.length : node.range[1]);
  const rangeOfWord = ({ range: [start, end] }: Node, word: string): Range => {
    const at = Math.max(start, text.slice(start, end).indexOf(word) + start);
    return rangeAt(at, Math.min(end, at + word.length));
  };
  const remarks = remarksOf(comments, text);
  const doc = fileDoc(program, remarks, text, rangeAt);
  const { imports, diagnostics } = importFacts(text, readImports(program, candidatesOf(text)), (each) =>
    bindingsOf(each, rangeOf),
  );
  const docAt = docFinder(remarks, text, rangeAt);
  const { details, diagnostics: limits } = readDetails({ ts, root, text, rangeAt });
  return {
    language: dialect.id,
    level: 'read',
    imports,
    definitions: readDefinitions(program, {
      jsx: dialect.jsx,
      rangeOf,
      docAt,
      rangeOfDefault: (node) => rangeOfWord(node, 'default'),
      textOf: ({ range: [start, end] }) => text.slice(start, end),
    }),
    exports: readExports(program, { rangeOf, rangeOfWord }),
    ...(doc && { doc }),
    ...details,
    diagnostics: [...diagnostics, ...limits, ...hiddenCharacters(text)],
  };
};
