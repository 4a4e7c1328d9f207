import type { Definition, SymbolKind } from '../../model/file-facts.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** A definition, and where its name stands in the text: `A::B` of `class A::B`. */
export interface DefinedConstant {
  readonly definition: Definition;
  /** With all that it is nested in. */
  readonly fullName: string;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/**
 * Ruby's definitions under their full names: `class A::B` in `module M` is `B` in `M::A`. Kind `namespace` says that the file
 * opens a class or module only to define others in it; what it is, is said elsewhere.
 */
export const definitionsOf = (tree: ParseTree, { facts, definitionNodes }: ReadFacts): readonly DefinedConstant[] =>
  facts.definitions.flatMap((definition, index) => {
    const node = definitionNodes[index];
    const name = node && nameOf(node);
    return name ? [definedConstant(tree, definition, node, name)] : [];
  });

const nameOf = (node: Node): Node | null =>
  node.type === 'constant' ? node : (node.childForFieldName('name') ?? node.childForFieldName('left'));

const definedConstant = (tree: ParseTree, definition: Definition, node: Node, name: Node): DefinedConstant => {
  const { startIndex: nameStart, endIndex: nameEnd } = name;
  const fullName = withContainer(definition.container, definition.name);
  const end = fullName.lastIndexOf('::');
  const own = end < 0 ? fullName : fullName.slice(end + 2);
  const { kind, doc } = definition;
  return {
    definition: {
      name: own,
      kind: kindOf(tree, kind, node, nameEnd),
      ...(end < 0 ? {} : { container: fullName.slice(0, end) }),
      range: tree.rangeAt(nameEnd - own.length, nameEnd),
      ...(doc && { doc }),
    },
    fullName,
    nameStart: nameStart + (tree.text.startsWith('::', nameStart) ? 2 : 0),
    nameEnd,
  };
};

/** `::A` starts anew, wherever it stands. */
const withContainer = (container: string | undefined, name: string): string => {
  const whole = `::${container === undefined ? name : `${container}::${name}`}`.replaceAll(/\s/gu, '');
  const anew = whole.lastIndexOf('::::');
  return whole.slice(anew < 0 ? 2 : anew + 4);
};

const kindOf = (tree: ParseTree, kind: SymbolKind, node: Node, nameEnd: number): SymbolKind => {
  if (kind === 'constant') {
    makesClass.lastIndex = nameEnd;
    return makesClass.test(tree.text) ? 'class' : kind;
  }
  if (kind === 'function' || (kind === 'class' && node.childForFieldName('superclass'))) return kind;
  return opensOnly(node.childForFieldName('body'), kind) ? 'namespace' : kind;
};

const makesClass = /\s*=\s*(?:Class|Struct|Data)\.(?:new|define)\b/uy;

/** True where the body holds nothing but other definitions; for a module also where it holds nothing. */
const opensOnly = (body: Node | null, kind: SymbolKind): boolean => {
  let node = body?.firstNamedChild ?? null;
  let count = 0;
  for (; node && count < maxLooked && inNamespaces.has(node.type); node = node.nextNamedSibling) count += 1;
  return (!node || count === maxLooked) && (count > 0 || kind === 'type');
};

/** Going from sibling to sibling takes time that grows with the square of their number. */
const maxLooked = 300;

const inNamespaces: ReadonlySet<string> = new Set(['class', 'module', 'assignment', 'comment']);
