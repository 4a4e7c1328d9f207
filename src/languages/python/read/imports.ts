import { baseName, folderOf } from '../../../base/paths.ts';
import type { DependencyKind, ImportedBinding, ImportFact } from '../../../model/file-facts.ts';
import type { Node, ParseTree } from '../../tree-sitter/parse-tree.ts';
import { captured } from '../../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';
import { importedByCall } from './import-calls.ts';

/**
 * The imports of a file. `from .a import b` has the specifier `.a` and the binding `b`; `import a.b` has the specifier `a.b`
 * and binds `*` to `a`; `from a import *` binds `*` to `*`.
 */
export const readImports = (tree: ParseTree, found: ReadFacts, path: string): readonly ImportFact[] => {
  const kindOf = kindFinder(found, path);
  const statements = (found.others.get('import') ?? []).flatMap(({ captures: [first] }) =>
    first ? statementImports(tree, first.node, kindOf) : [],
  );
  return [...statements, ...importedByCall(found)];
};

type KindOf = (start: number, specifier: string, isFrom: boolean) => DependencyKind;

const kindFinder = ({ others, scopes }: ReadFacts, path: string): KindOf => {
  const typeOnly = (others.get('type-only') ?? []).flatMap((match) => {
    const block = captured(match, 'block');
    return block ? [{ start: block.startIndex, end: block.endIndex }] : [];
  });
  const passesOn = isInitializer(path) ? ownPackage(folderOf(path)) : () => false;
  return (start, specifier, isFrom) => {
    if (typeOnly.some((block) => block.start <= start && start < block.end)) return 'type';
    if (scopes.isInFunction(start)) return 'dynamic';
    return isFrom && passesOn(specifier) ? 're-export' : 'static';
  };
};

/** Whether the file is what a package offers. */
export const isInitializer = (path: string): boolean => /^__init__\.pyi?$/u.test(baseName(path));

/** Tells specifiers that stay in the package of the folder: relative ones, and ones that begin with its full name. */
const ownPackage = (folder: string): ((specifier: string) => boolean) => {
  const segments = folder.split('/');
  const names = segments.map((_, index) => segments.slice(index).join('.'));
  return (specifier) =>
    /^\.(?!\.)/u.test(specifier) || names.some((name) => specifier === name || specifier.startsWith(`${name}.`));
};

const statementImports = (tree: ParseTree, node: Node, kindOf: KindOf): ImportFact[] => {
  const children = node.namedChildren;
  if (node.type === 'import_statement') return children.flatMap((child) => plainImport(tree, child, kindOf));
  const [base, ...names] = children;
  if (!base || (base.type !== 'dotted_name' && base.type !== 'relative_import')) return [];
  const written = writtenName(tree, base);
  const bindings = names.flatMap((name) => bindingOf(tree, name));
  return [{ kind: kindOf(base.startIndex, written.specifier, true), ...written, bindings }];
};

const plainImport = (tree: ParseTree, node: Node, kindOf: KindOf): ImportFact[] => {
  const [name = node, alias] = node.type === 'aliased_import' ? node.namedChildren : [node];
  if (name.type !== 'dotted_name') return [];
  const written = writtenName(tree, name);
  const [top = ''] = written.specifier.split('.');
  const local = alias ? tree.textOf(alias) : top;
  const binding = { imported: '*', local, range: alias ? tree.rangeOf(alias) : written.range };
  return [{ kind: kindOf(name.startIndex, written.specifier, false), ...written, bindings: [binding] }];
};

/** Spaces, comments and ends of lines may stand between the parts of a dotted name. */
const writtenName = (tree: ParseTree, node: Node): Pick<ImportFact, 'specifier' | 'range' | 'quote'> => {
  const start = node.startIndex;
  const end = node.endIndex;
  const text = tree.text.slice(start, end);
  const specifier = /[\s\\]/u.test(text) ? text.replaceAll(/[\s\\]/gu, '') : text;
  return { specifier, range: tree.rangeAt(start, end), ...(specifier === text ? {} : { quote: text }) };
};

const bindingOf = (tree: ParseTree, node: Node): ImportedBinding[] => {
  if (node.type === 'wildcard_import') return [{ imported: '*', local: '*', range: tree.rangeOf(node) }];
  const [name = node, alias] = node.type === 'aliased_import' ? node.namedChildren : [node];
  if (name.type !== 'dotted_name') return [];
  const imported = tree.textOf(name);
  return [{ imported, local: alias ? tree.textOf(alias) : imported, range: tree.rangeOf(name) }];
};
