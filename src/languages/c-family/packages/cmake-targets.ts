import { groupBy } from '../../../base/collections.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { Package, PackageDependency } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { CMakeArgument } from '../cmake/parse-cmake.ts';
import type { CMakeFile } from '../cmake/read-cmake.ts';

/**
 * A package for each target, and one for a project that has no target of its name. `find_package` asks for what the workspace does
 * not have; its rows stand at the targets that link it, else at the project. What speaks for a folder stands last.
 */
export const cmakeTargets = (files: readonly CMakeFile[]): Package[] => {
  const targets = new Map<string, Target>();
  for (const file of files) for (const target of targetsOf(file)) if (!targets.has(target.name)) targets.set(target.name, target);
  const aliases = aliasesOf(files);
  const found = foundPackages(files);
  return files.flatMap((file) => {
    const mine = [...targets.values()].filter((target) => target.file === file);
    const linked = new Set<string>();
    const packages = mine.map((target) =>
      packageOf(file, target.name, linkRows(file, target.name, { targets, aliases, found, linked })),
    );
    return [...packages.filter(({ name }) => name !== file.project?.text), ...speaking(file, packages, linked)];
  });
};

interface Target {
  readonly name: string;
  readonly file: CMakeFile;
}

const makers: ReadonlySet<string> = new Set([
  'add_library',
  'add_executable',
  'qt_add_executable',
  'qt_add_library',
  'cuda_add_library',
]);

const targetsOf = (file: CMakeFile): readonly Target[] =>
  file.commands.flatMap(({ name, arguments: [first, second] }) => {
    if (!makers.has(name) || !first || second?.text === 'ALIAS' || second?.text === 'IMPORTED') return [];
    const title = withProject(first.text, file);
    return isName(title) ? [{ name: title, file }] : [];
  });

const withProject = (text: string, { project }: CMakeFile): string =>
  text.replace(/^\$\{(?:PROJECT_NAME|CMAKE_PROJECT_NAME)\}/u, project?.text ?? '$');

const isName = (text: string): boolean => /^[\w.:+-]{1,100}$/u.test(text);

const aliasesOf = (files: readonly CMakeFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap((file) =>
      file.commands.flatMap(({ name, arguments: [alias, sign, target] }) =>
        makers.has(name) && sign?.text === 'ALIAS' && alias && target
          ? [[withProject(alias.text, file), withProject(target.text, file)] as const]
          : [],
      ),
    ),
  );

interface Found {
  readonly name: string;
  readonly constraint: string;
  readonly range: PackageDependency['range'];
  readonly kind: PackageDependency['kind'];
}

const foundPackages = (files: readonly CMakeFile[]): ReadonlyMap<CMakeFile, readonly Found[]> =>
  new Map(
    files.map((file) => {
      const lines = lineIndex(file.text);
      const rows = file.commands.flatMap(({ name, arguments: list }) => {
        const [first, second] = list;
        if (name !== 'find_package' || !first || !isName(first.text)) return [];
        const constraint = second && /^\d[\d.]*$/u.test(second.text) ? second.text : '';
        const isRequired = list.some(({ text }) => text === 'REQUIRED');
        return [
          { name: first.text, constraint, range: rangeOf(lines, first), kind: isRequired ? 'runtime' : 'optional' } as const,
        ];
      });
      return [file, rows];
    }),
  );

const rangeOf = (lines: ReturnType<typeof lineIndex>, { text, start }: CMakeArgument): PackageDependency['range'] => ({
  start: lines.positionAt(start),
  end: lines.positionAt(start + text.length),
});

interface Workspace {
  readonly targets: ReadonlyMap<string, Target>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly found: ReadonlyMap<CMakeFile, readonly Found[]>;
  /** Names of found packages that a target links; filled here. */
  readonly linked: Set<string>;
}

const signs: ReadonlySet<string> = new Set([
  ...[
    'PUBLIC',
    'PRIVATE',
    'INTERFACE',
    'LINK_PUBLIC',
    'LINK_PRIVATE',
    'LINK_INTERFACE_LIBRARIES',
    'debug',
    'optimized',
    'general',
  ],
]);

const linkRows = (file: CMakeFile, target: string, workspace: Workspace): readonly PackageDependency[] => {
  const lines = lineIndex(file.text);
  const rows = file.commands.flatMap(({ name, arguments: [first, ...linked] }) => {
    if (name !== 'target_link_libraries' || !first || withProject(first.text, file) !== target) return [];
    return linked.flatMap((argument) => {
      const row = rowOf(argument, file, workspace);
      return row && row.name !== target ? [{ ...row, range: rangeOf(lines, argument) }] : [];
    });
  });
  return [...groupBy(rows, ({ name }) => name).values()].flatMap(([row]) => row ?? []);
};

const rowOf = (
  argument: CMakeArgument,
  file: CMakeFile,
  { targets, aliases, found, linked }: Workspace,
): Omit<PackageDependency, 'range'> | undefined => {
  const said = withProject(argument.text, file);
  if (signs.has(said) || said === '') return undefined;
  const target = targets.get(aliases.get(said) ?? said);
  if (target) return { name: target.name, kind: 'runtime', constraint: '', internal: true };
  const [, top = ''] = /^(?:\$\{)?([A-Za-z][\w.+-]*?)(?:::[\w:.+-]+|_LIBRAR(?:Y|IES)\}|\})?$/u.exec(said) ?? [];
  if (top === '' || (said.startsWith('$') && !/_LIBRAR(?:Y|IES)\}$/u.test(said))) return undefined;
  const known = [...found.values()].flat().find(({ name }) => name.toLowerCase() === top.toLowerCase());
  if (known) linked.add(known.name);
  return { name: known?.name ?? top, kind: 'runtime', constraint: known?.constraint ?? '', internal: false };
};

const packageOf = ({ folder, path }: CMakeFile, name: string, dependsOn: readonly PackageDependency[]): Package => ({
  name,
  ecosystem: 'other',
  path: folder,
  manifest: modulePath(path),
  dependsOn,
});

const speaking = (file: CMakeFile, packages: readonly Package[], linked: ReadonlySet<string>): readonly Package[] => {
  const name = file.project?.text;
  if (name === undefined || !isName(name)) return [];
  const own = packages.find((each) => each.name === name);
  const rows = (foundIn(file) ?? []).filter(
    (row) => !linked.has(row.name) && own?.dependsOn.every((other) => other.name !== row.name) !== false,
  );
  return [packageOf(file, name, [...(own?.dependsOn ?? []), ...rows.map((row) => ({ ...row, internal: false }))])];
};

const foundIn = (file: CMakeFile): readonly Found[] | undefined => foundPackages([file]).get(file);
