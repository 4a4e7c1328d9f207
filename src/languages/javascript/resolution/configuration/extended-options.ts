import { folderOf, joinPath, normalizePath } from '../../../../base/paths.ts';
import type { ConfigurationReader } from './configuration-reader.ts';
import { asArray, asObject, asText } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** A value of a configuration and the folder of the file that says it, to which its paths are relative. */
export interface Stated {
  readonly value: Json;
  readonly folder: string;
}

/** A configuration with everything it extends laid under it. */
export interface ExtendedOptions {
  /** Members of `compilerOptions`. */
  readonly compiler: ReadonlyMap<string, Stated>;
  /** `files`, `include`, `exclude` and `references`. */
  readonly top: ReadonlyMap<string, Stated>;
}

/** Paths at which a package's configuration may be found, in order; empty for packages that are not part of the folder. */
export type FindPackagedConfiguration = (name: string, from: string) => readonly string[];

/** A chain of `extends` is a handful of files long; a list that doubles at every level is no chain. */
const maxFiles = 200;

/** Lays what `path` extends under it, as TypeScript does. Never reads outside the folder; says in a notice what it ignored. */
export const readExtendedOptions = async (
  path: string,
  reader: ConfigurationReader,
  findPackaged: FindPackagedConfiguration,
): Promise<ExtendedOptions> => {
  let budget = maxFiles;
  const compiler = new Map<string, Stated>();
  const top = new Map<string, Stated>();

  const layOver = async (file: string, trail: readonly string[]): Promise<void> => {
    if (budget-- <= 0) {
      reader.note(path, `Extends more than ${maxFiles} files; those beyond are ignored.`);
      return;
    }
    const document = await reader.json(file);
    if (!document) return;
    const object = asObject(document.json.value);
    if (!object) {
      reader.note(file, 'Is not an object; nothing of it is used.');
      return;
    }
    for (const base of await basesOf(file, object)) {
      if (trail.includes(base)) reader.note(file, `Extends itself${through(base, file)}; the rest of its options is used.`);
      else await layOver(base, [...trail, base]);
    }
    addOwn(file, object);
  };

  const basesOf = async (file: string, object: JsonObject): Promise<readonly string[]> => {
    const value = object.get('extends');
    if (value === undefined) return [];
    const found: string[] = [];
    for (const name of asArray(value) ?? [value]) {
      const base = await baseOf(file, asText(name));
      if (base !== undefined) found.push(base);
    }
    return found;
  };

  const baseOf = async (file: string, name: string | undefined): Promise<string | undefined> => {
    const candidates = candidatesFor(file, name);
    if ('ignored' in candidates) {
      reader.note(file, `${candidates.ignored}; that is ignored.`);
      return undefined;
    }
    for (const candidate of candidates.paths) if (await reader.json(candidate)) return candidate;
    // A package that is not installed is the normal state of a fresh clone and not worth a word.
    if (name?.startsWith('.')) reader.note(file, `Extends ${quoted(name)}, which is not in the folder; that is ignored.`);
    return undefined;
  };

  const candidatesFor = (file: string, name = ''): Candidates => {
    if (name === '') return { ignored: '"extends" is not a name' };
    if (/^(?:[/\\]|[a-z][a-z\d+.-]*:)/i.test(name)) return { ignored: 'Extends something outside the folder' };
    if (!/^\.\.?(?:$|[/\\])/.test(name)) return { paths: findPackaged(name, folderOf(file)) };
    const base = normalizePath(`${folderOf(file)}/${name.replaceAll('\\', '/')}`);
    if (base === undefined) return { ignored: 'Extends something outside the folder' };
    return { paths: base.endsWith('.json') ? [base] : [base, `${base}.json`] };
  };

  const addOwn = (file: string, object: JsonObject): void => {
    const folder = folderOf(file);
    for (const [key, value] of asObject(object.get('compilerOptions')) ?? []) compiler.set(key, { value, folder });
    for (const key of ['files', 'include', 'exclude']) {
      const value = object.get(key);
      if (value !== undefined) top.set(key, { value, folder });
    }
    // References are the one part that is not inherited.
    const references = object.get('references');
    if (file === path && references !== undefined) top.set('references', { value: references, folder });
  };

  await layOver(path, [path]);
  return { compiler, top };
};

type Candidates = { readonly paths: readonly string[] } | { readonly ignored: string };

const through = (base: string, file: string): string => (base === file ? '' : ` through ${base}`);

const quoted = (name: string): string => JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);

/** A path of a configuration relative to the root; undefined where it leads out. */
export const statedPath = (text: string, folder: string, leafFolder: string): string | undefined => {
  const template = '${configDir}';
  const plain = text.replaceAll('\\', '/');
  if (plain.startsWith(template)) return normalizePath(joinPath(leafFolder, plain.slice(template.length)));
  return /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(plain) ? undefined : normalizePath(`${folder}/${plain}`);
};
