import type { Annotation, Argument, FileFacts } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { constantsOf, writtenText } from '../written-text.ts';

/** What the conventions of Java and Kotlin ask of the project as a whole. */
export interface JvmProject {
  /** Files of Java and Kotlin that are no tests. */
  readonly files: readonly FileWithFacts[];
  /** What an argument stands for: a string, or constants and strings put together. Undefined where that is not known. */
  readonly textOf: (argument: Argument, file: FileWithFacts) => string | undefined;
  /** A setting of the application that a file belongs to, by the names that frameworks give it; the first that is there. */
  readonly setting: (path: string, ...keys: readonly string[]) => string | undefined;
  /** The only type of that name. */
  readonly typeNamed: (name: string) => FileWithFacts | undefined;
}

const known = new WeakMap<ConventionContext, JvmProject>();

export const jvmProject = (context: ConventionContext): JvmProject => {
  const before = known.get(context);
  if (before) return before;
  const made = projectOf(context);
  known.set(context, made);
  return made;
};

const projectOf = (context: ConventionContext): JvmProject => {
  const files = context.files.filter(({ path, facts }) => isJvm(facts) && !isTest(context, path));
  const constants = constantsOf(files);
  const types = typesOf(files);
  const settings = settingsOf(context.files);
  const setting: JvmProject['setting'] = (path, ...keys) => {
    const found = settings.get(moduleOf(path));
    return keys.flatMap((key) => found?.get(key) ?? []).at(0);
  };
  return {
    files,
    setting,
    typeNamed: (name) => types.get(name) ?? undefined,
    textOf(argument, file) {
      const text = writtenText(argument, file, constants);
      return text === undefined ? undefined : withSettings(text, (key) => setting(file.path, key));
    },
  };
};

export const isJvm = ({ language }: FileFacts): boolean => language === 'java' || language === 'kotlin';

export const isTest = ({ graph }: ConventionContext, path: string): boolean =>
  graph.modules.get(path as FileWithFacts['path'])?.role === 'test' || /(?:^|\/)src\/(?:\w*[tT]est|test\w*)\//u.test(path);

/** The folder that holds `src/main`, or the whole. */
const moduleOf = (path: string): string => {
  const at = path.indexOf('src/main/');
  return at < 0 ? '' : path.slice(0, at);
};

const typesOf = (files: readonly FileWithFacts[]): ReadonlyMap<string, FileWithFacts | null> => {
  const found = new Map<string, FileWithFacts | null>();
  for (const file of files) {
    for (const { name, kind } of file.facts.definitions) {
      if (kind === 'class' || kind === 'interface') found.set(name, found.has(name) ? null : file);
    }
  }
  return found;
};

const settingsOf = (files: readonly FileWithFacts[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const found = new Map<string, Map<string, string>>();
  for (const { path, facts } of files) {
    if (!/(?:^|\/)(?:application|bootstrap)\.(?:properties|ya?ml)$/u.test(path) || path.includes('src/test/')) continue;
    const ofModule = found.get(moduleOf(path)) ?? new Map<string, string>();
    found.set(moduleOf(path), ofModule);
    for (const { key, value } of facts.settings ?? []) if (!ofModule.has(key)) ofModule.set(key, value.value);
  }
  return found;
};

/** `${key:otherwise}`; undefined where nothing says what it stands for. */
const withSettings = (text: string, setting: (key: string) => string | undefined): string | undefined => {
  const unknown: string[] = [];
  const whole = text.replaceAll(/\$\{(?<key>[^{}:]*)(?::(?<otherwise>[^{}]*))?\}/gu, (_, key: string, otherwise?: string) => {
    const value = setting(key.trim()) ?? otherwise;
    if (value === undefined || value.includes('${')) unknown.push(key);
    return value ?? '';
  });
  return unknown.length > 0 ? undefined : whole;
};

/** The arguments that are given by one of the names, or without a name. */
export const argumentsNamed = ({ arguments: given }: Annotation, ...names: readonly string[]): readonly Argument[] =>
  given.filter(({ name }) => names.includes(name ?? 'value'));

/** The last part of a name: `RequestMapping` of `org.x.RequestMapping`. */
export const simpleName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `Owner` of `org.x.Owner<A>`. */
export const typeName = (type: string): string => simpleName(type.split('<', 1)[0] ?? type);

/** Annotations of a file by what they stand on. */
export const annotationsByTarget = ({ annotations = [] }: FileFacts): ReadonlyMap<string, readonly Annotation[]> => {
  const found = new Map<string, Annotation[]>();
  for (const each of annotations) {
    const list = found.get(each.target ?? '');
    if (list) list.push(each);
    else found.set(each.target ?? '', [each]);
  }
  return found;
};
