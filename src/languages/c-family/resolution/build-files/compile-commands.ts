import * as v from 'valibot';
import { normalizePath } from '../../../../base/paths.ts';

export interface CompileCommands {
  /** Folders on the path where headers are looked for, by file. */
  readonly directories: ReadonlyMap<string, readonly string[]>;
}

const schema = v.array(
  v.object({
    directory: v.string(),
    file: v.string(),
    command: v.optional(v.string()),
    arguments: v.optional(v.array(v.string())),
  }),
);

/** What a `compile_commands.json` says; undefined where it is not one. Its absolute paths are of the machine that wrote it. */
export const readCompileCommands = (text: string, paths: ReadonlySet<string>): CompileCommands | undefined => {
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) return undefined;
  const entries = parsed.output.map((entry) => ({ ...entry, file: absolute(entry.directory, entry.file) }));
  const root = rootOf(
    entries.slice(0, 50).map(({ file }) => file),
    paths,
  );
  const directories = new Map<string, readonly string[]>();
  for (const { file, directory, command, arguments: list } of root === undefined ? [] : entries) {
    const path = within(root ?? '', file);
    const flags = list ?? command?.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/gu) ?? [];
    const found = directoriesOf(flags.map((flag) => flag.replace(/^"(.*)"$/u, '$1'))).flatMap((each) => {
      const folder = within(root ?? '', absolute(directory, each));
      return folder === undefined ? [] : [folder];
    });
    if (path !== undefined && paths.has(path)) directories.set(path, found);
  }
  return { directories };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const absolute = (directory: string, path: string): string => {
  const slashed = path.replaceAll('\\', '/');
  return /^(?:\/|[a-z]:\/)/iu.test(slashed) ? slashed : `${directory.replaceAll('\\', '/')}/${slashed}`;
};

/** The part of the absolute paths in front of the paths that are known. */
const rootOf = (files: readonly string[], paths: ReadonlySet<string>): string | undefined => {
  for (const file of files) {
    const clean = normalizePath(file) ?? '';
    for (let slash = clean.indexOf('/'); slash >= 0; slash = clean.indexOf('/', slash + 1)) {
      if (paths.has(clean.slice(slash + 1))) return clean.slice(0, slash);
    }
  }
  return undefined;
};

const within = (root: string, path: string): string | undefined => {
  const clean = normalizePath(path);
  if (clean === root) return '';
  return clean?.startsWith(`${root}/`) === true ? clean.slice(root.length + 1) : undefined;
};

const directoriesOf = (flags: readonly string[]): readonly string[] =>
  flags.flatMap((flag, index) => {
    const [, attached] = /^(?:-I|-isystem|-iquote|\/I)(.*)$/u.exec(flag) ?? [];
    if (attached === undefined) return [];
    return attached === '' ? [flags[index + 1] ?? ''].filter((next) => next !== '') : [attached];
  });
