import type { ImportFact } from '../../model/file-facts.ts';
import { knownNames } from '../jvm/known-names.ts';
import { namesUsed } from '../jvm/names-used.ts';
import type { NameOccurrence } from '../jvm/names-used.ts';
import { stretchesOf } from '../jvm/stretches.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** Names of types that the file uses and neither defines nor imports, and full names written out. */
export const javaNamesUsed = (tree: ParseTree, read: ReadFacts, imports: readonly ImportFact[]): ImportFact[] => {
  const known = knownNames(tree, read, imports);
  return namesUsed(tree, {
    pattern,
    passedOver: stretchesOf(read, ['import', 'package']),
    isKnown: (name) => known.has(name) || everywhere.has(name),
    mayBeUse: ({ before, name }) => before !== '.' && !isMemberOfVariable(name),
    isUse,
  });
};

/** A name with a capital, with the packages before it where they are written out. Types without a capital are out of reach. */
const pattern = /(?<![\w$.\u0080-\uFFFF])(?:[a-z_][\w$]*\.)*[A-Z\u0080-\uFFFF][\w$\u0080-\uFFFF]*/g;

/** `this.Name`, and `request.HEADER`, which is a constant of a variable. A package of one segment before a type is rare. */
const isMemberOfVariable = (name: string): boolean => /^(?:this|super)\.|^\w+\.[A-Z\d_$]+$/.test(name);

const isUse = (node: Node, { before, after }: NameOccurrence): boolean => {
  const { type } = node;
  if (type === 'type_identifier') return true;
  // `Name.field`, `Name::method` and `@Name`; anything else by the name of a variable.
  return type === 'identifier' && (after === '.' || after === ':' || before === '@') && !isLabel(node, after);
};

const isLabel = (node: Node, after: string): boolean => after === ':' && node.parent?.type !== 'method_reference';

/** Of `java.lang`, and so common that nobody calls a type of their own so. */
const everywhere: ReadonlySet<string> = new Set([
  ...['String', 'Object', 'Override', 'Integer', 'Long', 'Boolean', 'Double', 'Float', 'Short', 'Byte', 'Character', 'Void'],
  ...['Math', 'System', 'Thread', 'Runnable', 'Iterable', 'Comparable', 'CharSequence', 'StringBuilder', 'Throwable'],
  ...['Exception', 'RuntimeException', 'IllegalArgumentException', 'IllegalStateException', 'NullPointerException'],
  ...['UnsupportedOperationException', 'InterruptedException', 'IndexOutOfBoundsException', 'NumberFormatException'],
  ...['Deprecated', 'SuppressWarnings', 'FunctionalInterface', 'SafeVarargs', 'AutoCloseable', 'Enum', 'Class', 'Number'],
]);
