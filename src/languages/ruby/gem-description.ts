import type { Quoted } from '../../model/text.ts';
import { firstSentences, plainText } from '../prose.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** What a gem's specification calls the gem and says of it; undefined for other files. */
export const gemDescription = (tree: ParseTree, { others }: ReadFacts): { title?: Quoted; doc?: Quoted } | undefined => {
  if (!tree.text.includes('Gem::Specification.new') || !others.has('use')) return undefined;
  const title = setTo(tree, /\.name\s*=\s*(["'])/u);
  const doc = setTo(tree, /\.description\s*=\s*(["'])/u) ?? setTo(tree, /\.summary\s*=\s*(["'])/u);
  return { ...(title && { title }), ...(doc && { doc }) };
};

/** The string on the same line that is set to what the pattern names. */
const setTo = (tree: ParseTree, pattern: RegExp): Quoted | undefined => {
  const match = pattern.exec(tree.text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const end = tree.text.indexOf(match[1] ?? '"', start);
  const written = tree.text.slice(start, end);
  if (end < 0 || written.includes('\n') || written.includes('#{')) return undefined;
  const text = firstSentences(plainText(written));
  return text === '' ? undefined : tree.quotedAt(start, end, text);
};
