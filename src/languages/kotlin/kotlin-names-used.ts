import type { ImportFact } from '../../model/file-facts.ts';
import { knownNames } from '../jvm/known-names.ts';
import { namesUsed } from '../jvm/names-used.ts';
import type { NameOccurrence } from '../jvm/names-used.ts';
import { stretchesOf } from '../jvm/stretches.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** Names of types, functions and properties that the file uses and neither defines nor imports, and full names written out. */
export const kotlinNamesUsed = (tree: ParseTree, read: ReadFacts, imports: readonly ImportFact[]): ImportFact[] => {
  const known = knownNames(tree, read, imports);
  const own = ownNames(tree, read);
  const makers = makersOf(read);
  const isKnown = (name: string): boolean => (known.has(name) && !makers.has(name)) || own.has(name) || everywhere.has(name);
  return namesUsed(tree, {
    pattern,
    passedOver: stretchesOf(read, ['import', 'package']),
    isKnown: (name) => isKnown(name) || (name.includes('.') && isKnown(name.slice(0, name.indexOf('.')))),
    mayBeUse: ({ before, name }) => before !== '.' && !(before === '@' && isLower(name)) && !isMemberOfVariable(name),
    isUse,
  });
};

/** A name, or one with a capital and the packages before it. */
const pattern =
  /(?<![\w.`\u0080-\uFFFF])(?:(?:[a-z_]\w*\.)+[A-Z\u0080-\uFFFF][\w\u0080-\uFFFF]*|[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)/g;

const isLower = (name: string): boolean => /^[a-z_]\w*$/.test(name);

/** `this.Name`, and `request.HEADER`, which is a constant of a variable. */
const isMemberOfVariable = (name: string): boolean => /^(?:this|super)\.|^\w+\.[A-Z\d_$]+$/.test(name);

const isUse = (node: Node, { start, after }: NameOccurrence): boolean => {
  const { type } = node;
  if (type === 'string_content') return node.startIndex === start && isInTemplate(node);
  if (type !== 'identifier') return false;
  const parent = node.parent?.type;
  // `name = value` among the arguments of a call is the other side's name.
  return parent !== 'function_declaration' && parent !== 'enum_entry' && (after !== '=' || parent !== 'value_argument');
};

/** `$name` at the end of a string: the grammar cuts it off and takes it for words. */
const isInTemplate = (node: Node): boolean => {
  const before = node.previousSibling;
  return before?.type === 'string_content' && before.text === '$';
};

/** Functions that are called as the type that they make, which another file may define. */
const makersOf = ({ facts: { definitions } }: ReadFacts): ReadonlySet<string> => {
  const types = new Set(definitions.flatMap(({ name, kind }) => (kind === 'function' ? [] : [name])));
  const functions = definitions.flatMap(({ name, kind }) => (kind === 'function' && !types.has(name) ? [name] : []));
  return new Set(functions.filter((name) => /^[A-Z]/.test(name)));
};

/** Methods, properties, parameters and variables: they come before what other files define. */
const ownNames = (tree: ParseTree, { others }: ReadFacts): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { captures } of others.get('local') ?? []) for (const { node } of captures) names.add(tree.textOf(node));
  for (const match of others.get('scope') ?? []) {
    const name = captured(match, 'name');
    if (name) names.add(tree.textOf(name));
  }
  return names;
};

/** Words of the language, and names so common that nobody calls something of their own so. */
const everywhere: ReadonlySet<string> = new Set([
  ...['as', 'break', 'class', 'continue', 'do', 'else', 'false', 'for', 'fun', 'if', 'in', 'interface', 'is', 'null', 'object'],
  ...['package', 'return', 'super', 'this', 'throw', 'true', 'try', 'typealias', 'typeof', 'val', 'var', 'when', 'while'],
  ...['and', 'or', 'xor', 'shl', 'shr', 'ushr', 'annotation', 'const', 'data', 'enum', 'sealed'],
  ...['it', 'field', 'override', 'private', 'internal', 'public', 'protected', 'companion', 'constructor', 'init', 'import'],
  ...['String', 'Int', 'Long', 'Boolean', 'Double', 'Float', 'Short', 'Byte', 'Char', 'Unit', 'Any', 'Nothing', 'Array', 'List'],
  ...['Map', 'Set', 'MutableList', 'MutableMap', 'MutableSet', 'Throwable', 'Exception', 'Suppress', 'ByteArray', 'CharSequence'],
]);
