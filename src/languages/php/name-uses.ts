import type { ImportFact } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';
import type { Namespaces } from './namespaces.ts';
import type { UseDeclarations } from './use-declarations.ts';

/**
 * Classes and functions that a file names without importing them, under their full names by PHP's rules. A function's name ends with
 * `()`; one that is looked for in the namespace and then globally has the namespace behind it, after a space: `helper() App\Models`.
 */
export const nameUses = (
  tree: ParseTree,
  { facts, others }: ReadFacts,
  namespaces: Namespaces,
  { names }: UseDeclarations,
): readonly ImportFact[] => {
  const own = ownNames(facts.definitions, namespaces);
  const found = new Map<string, ImportFact>();
  const add = (start: number, written: string, specifier: string | undefined): void => {
    if (specifier === undefined || found.has(specifier) || own.has(specifier.toLowerCase())) return;
    const range = tree.rangeAt(start, start + written.length);
    found.set(specifier, { kind: 'implicit', specifier, range, ...(written === specifier ? {} : { quote: written }) });
  };
  for (const match of others.get('use') ?? []) {
    const node = captured(match, 'use');
    const written = node && tree.textOf(node);
    if (written !== undefined)
      add(node?.startIndex ?? 0, written, classNamed(written, namespaces.at(node?.startIndex ?? 0), names));
  }
  for (const match of others.get('called') ?? []) {
    const node = captured(match, 'called');
    const written = node && tree.textOf(node);
    if (written !== undefined)
      add(node?.startIndex ?? 0, written, functionNamed(written, namespaces.at(node?.startIndex ?? 0), names));
  }
  return [...found.values()];
};

const ownNames = (definitions: ReadFacts['facts']['definitions'], namespaces: Namespaces): ReadonlySet<string> => {
  const namespace = namespaces.single?.text;
  return new Set(
    definitions
      .flatMap(({ name, kind }) => {
        const call = kind === 'function' ? `${name}()` : name;
        const whole = namespace === undefined ? call : `${namespace}\\${call}`;
        return kind === 'function' && namespace !== undefined ? [`${call} ${namespace}`, whole] : [whole];
      })
      .map((name) => name.toLowerCase()),
  );
};

/** Undefined for words of the language and for names that a `use` statement already imports. */
const classNamed = (written: string, namespace: string, names: ReadonlyMap<string, string>): string | undefined => {
  if (written.length > maxName || words.has(written.toLowerCase())) return undefined;
  const qualified = qualifiedName(written, namespace, names);
  if (qualified !== undefined) return qualified;
  return names.has(written.toLowerCase()) ? undefined : inNamespace(namespace, written);
};

const functionNamed = (written: string, namespace: string, names: ReadonlyMap<string, string>): string | undefined => {
  if (written.length > maxName) return undefined;
  const qualified = qualifiedName(written, namespace, names);
  if (qualified !== undefined) return `${qualified}()`;
  if (names.has(`${written.toLowerCase()}()`)) return undefined;
  return namespace === '' ? `${written}()` : `${written}() ${namespace}`;
};

/** The full name of what has a backslash in it. */
const qualifiedName = (written: string, namespace: string, names: ReadonlyMap<string, string>): string | undefined => {
  const name = written.replaceAll(/\s/gu, '');
  if (name.startsWith('\\')) return name.slice(1);
  const slash = name.indexOf('\\');
  if (slash < 0) return undefined;
  const first = name.slice(0, slash).toLowerCase();
  if (first === 'namespace') return inNamespace(namespace, name.slice(slash + 1));
  const imported = names.get(first);
  return imported === undefined ? inNamespace(namespace, name) : `${imported}${name.slice(slash)}`;
};

const inNamespace = (namespace: string, name: string): string => (namespace === '' ? name : `${namespace}\\${name}`);

const maxName = 250;

const words: ReadonlySet<string> = new Set([
  ...['self', 'static', 'parent', 'mixed', 'never', 'object', 'iterable', 'bool', 'int', 'float', 'string', 'null', 'void'],
  ...['array', 'callable', 'true', 'false'],
]);
