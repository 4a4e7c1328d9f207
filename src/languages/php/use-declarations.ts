import type { ImportFact } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

export interface UseDeclarations {
  readonly imports: readonly ImportFact[];
  /** Full names by the names in this file; of functions the names end with `()`. Without case, as PHP compares them. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * `use` statements. A specifier is the full name without a backslash in front; a function's ends with `()`, so that it is told
 * apart from a class of the same name.
 */
export const useDeclarations = (tree: ParseTree, { others }: ReadFacts): UseDeclarations => {
  const imports: ImportFact[] = [];
  const names = new Map<string, string>();
  for (const match of others.get('import') ?? []) {
    const node = captured(match, 'import');
    if (!node) continue;
    for (const clause of clausesOf(tree.text.slice(node.startIndex, node.endIndex))) {
      const local = clause.isFunction ? `${clause.local}()` : clause.local;
      names.set(local.toLowerCase(), clause.fullName);
      imports.push(importFact(tree, clause, node.startIndex));
    }
  }
  return { imports, names };
};

interface Clause {
  readonly fullName: string;
  readonly local: string;
  readonly isFunction: boolean;
  /** Of the name as written, in the statement. */
  readonly start: number;
  readonly written: string;
}

const importFact = (tree: ParseTree, { fullName, local, isFunction, start, written }: Clause, offset: number): ImportFact => {
  const range = tree.rangeAt(offset + start, offset + start + written.length);
  const name = isFunction ? fullName.slice(0, -2) : fullName;
  return {
    kind: 'static',
    specifier: fullName,
    range,
    ...(written === fullName ? {} : { quote: written }),
    bindings: [{ imported: name.slice(name.lastIndexOf('\\') + 1), local, range }],
  };
};

/** Read as text: the statement is small, and its pieces would each be asked of the parser. */
const clausesOf = (statement: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let prefix = '';
  let kind = '';
  for (const match of statement.matchAll(piece)) {
    const { word, alias, sign } = match.groups ?? {};
    if (sign === '{') {
      const last = clauses.pop();
      prefix = last ? `${last.isFunction ? last.fullName.slice(0, -2) : last.fullName}\\` : '';
    } else if (alias !== undefined) {
      const last = clauses.pop();
      if (last) clauses.push({ ...last, local: alias });
    } else if (word !== undefined && match.index > 0) {
      if (/^(?:function|const)$/iu.test(word)) kind = word.toLowerCase();
      else clauses.push(clauseOf(prefix, word, kind === 'function', match.index));
    } else if (sign === ',' && prefix !== '' && !groupKind.test(statement)) kind = '';
  }
  return clauses;
};

/** `use function A\{b, c}`: one word for all. */
const groupKind = /^use\s+(?:function|const)\s/iu;

const piece =
  /\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*|#[^\n]*|\bas\s+(?<alias>[\w\u0080-\uFFFF]+)|(?<word>[\\\w\u0080-\uFFFF]+)|(?<sign>[{},])/giu;

const clauseOf = (prefix: string, written: string, isFunction: boolean, start: number): Clause => {
  const name = `${prefix}${written}`.replace(/^\\/u, '').replaceAll('\\\\', '\\').replace(/\\$/u, '');
  return {
    fullName: isFunction ? `${name}()` : name,
    local: name.slice(name.lastIndexOf('\\') + 1),
    isFunction,
    start,
    written,
  };
};
