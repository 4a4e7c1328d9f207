import type { Definition, ExportFact, ImportFact } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';
import type { LiteralReader } from '../../tree-sitter/literals.ts';
import type { Node } from '../../tree-sitter/parse-tree.ts';
import { isInitializer } from './imports.ts';
import type { ModuleBody } from './module-body.ts';

interface Offered {
  readonly path: string;
  readonly imports: readonly ImportFact[];
  readonly definitions: readonly Definition[];
}

/** What `__all__` lists where it is written out; else what has no underscore: definitions, and in `__init__` what it passes on. */
export const readExports = (offered: Offered, { listed: lists }: ModuleBody, literal: LiteralReader): readonly ExportFact[] => {
  const listed = listedNames(lists, literal);
  const passedOn = passedOnNames(offered, (name) => listed?.names.has(name) === true);
  const own = offered.definitions.filter(({ container }) => container === undefined);
  const all = new Map<string, ExportFact>();
  for (const each of [...own.map(({ name, range }) => ({ name, range })), ...passedOn]) {
    const isOffered = listed?.names.has(each.name) === true || (listed?.isWhole !== true && !each.name.startsWith('_'));
    if (isOffered && !all.has(each.name)) all.set(each.name, each);
  }
  for (const [name, range] of listed?.names ?? []) if (!all.has(name)) all.set(name, { name, range });
  return [...all.values()];
};

interface Listed {
  readonly names: ReadonlyMap<string, Range>;
  /** False where part of the list is computed. */
  readonly isWhole: boolean;
}

const listedNames = (values: readonly Node[], literal: LiteralReader): Listed | undefined => {
  if (values.length === 0) return undefined;
  const names = new Map<string, Range>();
  for (const node of values.flatMap(listsIn).flatMap((list) => list.namedChildren)) {
    const read = literal(node);
    if (read?.kind === 'string') names.set(read.value, read.range);
  }
  return { names, isWhole: values.every(isList) };
};

const isList = ({ type }: Node): boolean => type === 'list' || type === 'tuple';

const listsIn = (node: Node): Node[] =>
  isList(node) ? [node] : node.type === 'binary_operator' ? node.namedChildren.filter(isList) : [];

/** Names that the file takes from another and offers as its own. */
const passedOnNames = ({ path, imports }: Offered, isListed: (name: string) => boolean): ExportFact[] =>
  imports.flatMap(({ kind, specifier, bindings = [] }) =>
    kind === 'dynamic' || kind === 'convention'
      ? []
      : bindings.flatMap(({ imported, local, range }): ExportFact[] => {
          if (local === '*') return isInitializer(path) && kind === 're-export' ? [{ name: '*', range, from: specifier }] : [];
          const isMeant = kind === 're-export' || isListed(local);
          const other = local === imported ? {} : { local: imported };
          return isMeant && imported !== '*' ? [{ name: local, ...other, range, from: specifier }] : [];
        }),
  );
