import type { ImportFact } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { Span } from './names/name-table.ts';

/** Files that are built into the program: `//go:embed static/index.html`. Patterns with wildcards are left out. */
export const embedFacts = (directives: readonly Span[], { text, rangeAt }: ParseTree): readonly ImportFact[] =>
  directives
    .filter(({ start }) => text.startsWith(opening, start))
    .flatMap(({ start, end }) => {
      const first = start + opening.length;
      const written = text.slice(first, end).replace(/\s\/\/.*$/u, '');
      return [...written.matchAll(patterns)].flatMap(({ 0: whole, index }) => {
        const inset = /^["`]/u.test(whole) ? 1 : 0;
        const path = whole.slice(inset, whole.length - inset).replace(/^all:/u, '');
        const after = first + index + whole.length - inset;
        const isLiteral = path !== '' && !/[*?[\\]/u.test(path);
        return isLiteral ? [{ kind: 'convention' as const, specifier: path, range: rangeAt(after - path.length, after) }] : [];
      });
    });

const opening = '//go:embed';

const patterns = /"[^"]*"|`[^`]*`|[^\s"`]+/gu;
