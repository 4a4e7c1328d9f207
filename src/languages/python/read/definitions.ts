import { groupBy } from '../../../base/collections.ts';
import type { Definition, SymbolKind } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { Node, ParseTree } from '../../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';
import type { ModuleBody } from './module-body.ts';

/** Each name once: a module may define one several times, for versions or types, and document one of them. */
export const readDefinitions = (tree: ParseTree, found: ReadFacts, { assigned }: ModuleBody): readonly Definition[] => {
  const { facts, definitionNodes, docAt } = found;
  const types = facts.definitions.map((each, index) => ({ ...each, kind: kindOf(each, definitionNodes[index], tree) }));
  const variables = assigned.map(({ name: node, statement }): Definition => {
    const name = tree.textOf(node);
    const doc = notHeading(docAt(statement.startIndex));
    const kind = isConstant(name) ? 'constant' : 'variable';
    return { name, kind, range: tree.rangeOf(node), ...(doc && { doc }) };
  });
  const all = [...types, ...variables].filter(({ name }) => !isMetadata(name)).sort(byPlace);
  const byName = groupBy(all, ({ container = '', name }) => `${container}.${name}`);
  return [...byName.values()].flatMap((same) => same.find(({ doc }) => doc) ?? same[0] ?? []);
};

/** A comment in a frame of `#` is the heading of a section, and not about what happens to come first in it. */
export const notHeading = (doc: Quoted | undefined): Quoted | undefined => (doc && /\s#$/u.test(doc.quote) ? undefined : doc);

/** By the convention of PEP 8. */
export const isConstant = (name: string): boolean => /^_?[A-Z][A-Z0-9_]*$/u.test(name);

/** `__all__`, `__version__`; but modules supply names through `__getattr__`. */
const isMetadata = (name: string): boolean => /^__\w+__$/u.test(name) && name !== '__getattr__';

const byPlace = ({ range: { start: a } }: Definition, { range: { start: b } }: Definition): number =>
  a.line - b.line || a.character - b.character;

const kindOf = ({ kind }: Definition, node: Node | undefined, tree: ParseTree): SymbolKind => {
  const bases = kind === 'class' && node?.childForFieldName('superclasses');
  if (!bases) return kind;
  const written = tree.textOf(bases).slice(0, maxBases);
  if (/\b(?:(?:Int|Str)?Enum|(?:Int)?Flag|(?:Text|Integer)?Choices)\b/u.test(written)) return 'enum';
  return /\bProtocol\b/u.test(written) ? 'interface' : kind;
};

const maxBases = 300;
