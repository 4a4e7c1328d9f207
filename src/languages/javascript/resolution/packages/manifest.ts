import { folderOf, normalizePath } from '../../../../base/paths.ts';
import type { ConfigurationFile } from '../configuration/configuration-reader.ts';
import { asObject, asText, asTexts } from '../configuration/json.ts';
import type { Json, JsonObject } from '../configuration/json.ts';
import { patternTable } from '../pattern-table.ts';
import type { PatternTable } from '../pattern-table.ts';

/** What of a package.json matters to resolution. */
export interface Manifest {
  readonly path: string;
  readonly folder: string;
  readonly name: string | undefined;
  readonly file: ConfigurationFile;
  readonly object: JsonObject;
  /** Undefined where the package lets everybody reach every file. */
  readonly exports: PatternTable<Json> | undefined;
  readonly imports: PatternTable<Json> | undefined;
  readonly typesVersions: PatternTable<readonly string[]> | undefined;
  /** Files that the package as a whole stands for, as paths, by preference. */
  readonly entries: { readonly types: readonly string[]; readonly main: readonly string[]; readonly other: readonly string[] };
  /** What it asks for: name to constraint. */
  readonly dependencies: ReadonlyMap<string, string>;
}

export const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** Undefined where the document is not an object. Members of a wrong type count as absent. */
export const manifestOf = (file: ConfigurationFile): Manifest | undefined => {
  const object = asObject(file.json.value);
  if (!object) return undefined;
  const folder = folderOf(file.path);
  const entry = (key: string): readonly string[] => pathIn(folder, asText(object.get(key)));
  return {
    path: file.path,
    folder,
    name: nameOf(object),
    file,
    object,
    exports: exportsOf(object.get('exports')),
    imports: tableOf(object.get('imports')),
    typesVersions: typesVersionsOf(object.get('typesVersions')),
    entries: {
      types: [...entry('typings'), ...entry('types')],
      main: entry('main'),
      other: [...entry('module'), ...entry('source'), ...entry('browser')],
    },
    dependencies: dependenciesOf(object),
  };
};

const nameOf = (object: JsonObject): string | undefined => {
  const name = asText(object.get('name'));
  return name === '' ? undefined : name;
};

const pathIn = (folder: string, text: string | undefined): readonly string[] => {
  const path = text && normalizePath(`${folder}/${text}`);
  return path === undefined || path === '' ? [] : [path];
};

/** A map whose keys do not begin with `.` is a map of conditions for the package itself, as any other value is. */
const exportsOf = (value: Json | undefined): PatternTable<Json> | undefined => {
  if (value === undefined || value === null) return undefined;
  const object = asObject(value);
  const isTable = object !== undefined && [...object.keys()].some((key) => key.startsWith('.'));
  return isTable ? tableOf(value) : patternTable([['.', value]]);
};

/** A key that ends with `/` is an older spelling of the pattern `…/*`. */
const tableOf = (value: Json | undefined): PatternTable<Json> | undefined => {
  const object = asObject(value);
  return (
    object &&
    patternTable([...object].map(([key, target]) => (key.endsWith('/') ? [`${key}*`, withStar(target)] : [key, target])))
  );
};

const withStar = (target: Json): Json => (typeof target === 'string' && target.endsWith('/') ? `${target}*` : target);

/** Of the first range that is not for old compilers only. */
const typesVersionsOf = (value: Json | undefined): PatternTable<readonly string[]> | undefined => {
  const versions = asObject(value);
  const current = versions && [...versions].find(([range]) => !range.trimStart().startsWith('<'));
  const table = current && asObject(current[1]);
  return table && patternTable([...table].map(([pattern, targets]) => [pattern, asTexts(targets) ?? []]));
};

const dependenciesOf = (object: JsonObject): ReadonlyMap<string, string> =>
  new Map(
    // The first field that names a package wins, so they are laid down in reverse.
    [...dependencyFields]
      .reverse()
      .flatMap((field) => [...(asObject(object.get(field)) ?? [])])
      .map(([name, constraint]) => [name, asText(constraint) ?? '']),
  );
