import type { FileFacts } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';

/** Where the types of the workspace are declared, by full name; a partial type has several places. */
export interface TypeIndex {
  filesOf(fullName: string): readonly string[];
  isNamespace(name: string): boolean;
  /** Files with statements outside of types, whose class `Program` is written nowhere. */
  readonly entryPoints: readonly string[];
}

export const typeIndex = (facts: Iterable<readonly [string, FileFacts]>): TypeIndex => {
  const types = new Map<string, string[]>();
  const nested = new Set<string>();
  const namespaces = new Set<string>();
  const entryPoints: string[] = [];
  const add = (full: string, path: string): void => {
    const files = types.get(full);
    if (!files) types.set(full, [path]);
    else if (!files.includes(path)) files.push(path);
  };
  for (const [path, file] of facts) {
    addNamespace(namespaces, file.namespace?.text ?? '');
    const offered = new Map(file.exports.map((each) => [placeOf(each), each]));
    for (const { container, name, range } of file.definitions) {
      const full = joined(file.namespace?.text, container, offered.get(placeOf({ range }))?.name ?? name);
      add(full, path);
      types.set(withoutArity(full), types.get(withoutArity(full)) ?? []);
      if (!offered.has(placeOf({ range }))) nested.add(full);
    }
    if (offersProgram(file)) entryPoints.push(path);
  }
  addContainers(types, namespaces);
  const isNested = (name: string): boolean => nested.has(name);
  return {
    // How many parameters a nested type has is not known.
    filesOf: (name) => types.get(name) ?? (isNested(withoutArity(name)) ? types.get(withoutArity(name)) : undefined) ?? [],
    isNamespace: (name) => namespaces.has(name),
    entryPoints,
  };
};

const placeOf = ({ range: { start } }: { readonly range: Range }): string => `${String(start.line)}:${String(start.character)}`;

const offersProgram = ({ exports, definitions }: FileFacts): boolean =>
  exports.some(({ name, from }) => name === 'Program' && from === undefined) &&
  !definitions.some(({ name }) => name === 'Program');

/** `List` of `List`1`. */
export const withoutArity = (name: string): string => name.replace(/`\d+$/u, '');

/** Of namespaces and names, those that are absent left out. */
export const joined = (...names: readonly (string | undefined)[]): string =>
  names.filter((each) => each !== undefined && each !== '').join('.');

const addNamespace = (namespaces: Set<string>, name: string): void => {
  for (let each = name; each !== '' && !namespaces.has(each); each = parentOf(each)) namespaces.add(each);
};

export const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

/** What contains a type and is no type is a namespace: those of blocks are told by containers only. */
const addContainers = (types: ReadonlyMap<string, unknown>, namespaces: Set<string>): void => {
  for (const name of types.keys()) {
    let above = parentOf(name);
    while (above !== '' && types.has(above)) above = parentOf(above);
    addNamespace(namespaces, above);
  }
};
