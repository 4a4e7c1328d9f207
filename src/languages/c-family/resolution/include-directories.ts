import { baseName, folderOf } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { ResolverContext } from '../../language.ts';
import { readCMakeFiles } from '../cmake/read-cmake.ts';
import type { CMakeFile } from '../cmake/read-cmake.ts';
import { readCompileCommands } from './build-files/compile-commands.ts';
import { bazelDirectories, mesonDirectories, visualStudioDirectories } from './build-files/declared-folders.ts';
import { makefileDirectories } from './build-files/makefile.ts';

export interface BuildFiles {
  /** Folders where headers are looked for, by the folder whose build file says so. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** As `declared`, of further builds beside a CMake one, which is the one that is kept complete. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  /** As the compiler was called for a file. */
  readonly compiled: ReadonlyMap<string, readonly string[]>;
  readonly cmake: readonly CMakeFile[];
  readonly configuration: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}

/** What the build files of a workspace say about where headers are looked for. */
export const readBuildFiles = async (context: ResolverContext): Promise<BuildFiles> => {
  const { paths } = context;
  const chosen = [...paths].filter((path) => kindOf(baseName(path)) !== undefined).sort();
  const configured = new Set(chosen.filter((path) => /^configure\.(?:ac|in)$/u.test(baseName(path))).map(folderOf));
  const declared = new Map<string, readonly string[]>();
  const beside = new Map<string, readonly string[]>();
  const compiled = new Map<string, readonly string[]>();
  const notices: Notice[] = [];
  const configuration = new Set<string>();
  const cmakeFolders = new Set(chosen.filter((path) => kindOf(baseName(path)) === 'cmake').map(folderOf));
  const cmakeTexts: { path: string; text: string }[] = [];
  for (const path of chosen.slice(0, maxFiles)) {
    const text = await context.readText(path);
    if (text === undefined) continue;
    configuration.add(path);
    const kind = kindOf(baseName(path));
    if (kind === 'cmake') cmakeTexts.push({ path, text });
    else if (kind === 'commands') {
      const commands = readCompileCommands(text, paths);
      if (commands) for (const [file, list] of commands.directories) compiled.set(file, list);
      else notices.push({ path, message: 'Not a list of compile commands; left out.' });
    } else if (kind)
      add(
        cmakeFolders.has(folderOf(path)) ? beside : declared,
        folderOf(path),
        readers[kind](text, folderOf(path), topOf(folderOf(path), configured)),
      );
  }
  const cmake = readCMakeFiles(cmakeTexts);
  for (const { folder, directories } of cmake) add(declared, folder, directories);
  add(declared, '', [...compiled.values()].flat());
  return { declared, beside, compiled, cmake, configuration, notices };
};

const add = (known: Map<string, readonly string[]>, folder: string, directories: readonly string[]): void => {
  if (directories.length > 0) known.set(folder, [...new Set([...(known.get(folder) ?? []), ...directories])]);
};

const maxFiles = 5_000;

const readers: Readonly<
  Record<'make' | 'meson' | 'bazel' | 'studio', (text: string, folder: string, top: string) => readonly string[]>
> = {
  make: makefileDirectories,
  meson: mesonDirectories,
  bazel: bazelDirectories,
  studio: visualStudioDirectories,
};

type Kind = keyof typeof readers | 'cmake' | 'commands';

const kindOf = (name: string): Kind | undefined => {
  if (name === 'CMakeLists.txt') return 'cmake';
  if (name === 'compile_commands.json') return 'commands';
  if (name === 'meson.build') return 'meson';
  if (/^BUILD(?:\.bazel)?$/u.test(name)) return 'bazel';
  if (/\.(?:vcxproj|props)$/u.test(name)) return 'studio';
  return /^(?:GNU)?[Mm]akefile(?:\.\w+)?$|\.(?:mk|mak)$|^configure\.(?:ac|in)$/u.test(name) ? 'make' : undefined;
};

/** The folder of the `configure.ac` that the folder belongs to. */
const topOf = (folder: string, configured: ReadonlySet<string>): string => {
  for (let at = folder; ; at = folderOf(at)) {
    if (configured.has(at) || at === '') return configured.has(at) ? at : folder;
  }
};
