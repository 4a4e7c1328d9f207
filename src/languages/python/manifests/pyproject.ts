import { folderOf } from '../../../base/paths.ts';
import type { BrokenManifest, ManifestContent, Row, Written } from './manifest.ts';
import { isBroken } from './manifest.ts';
import { requirementRow } from './requirement.ts';
import { readToml, tomlAt, tomlEntries, tomlText, tomlTexts } from './toml.ts';
import type { Toml, TomlTable } from './toml.ts';

/** `pyproject.toml` of PEP 621, Poetry, uv, PDM, Hatch, Flit, Maturin and setuptools. */
export const readPyproject = (text: string): ManifestContent | BrokenManifest => {
  const root = readToml(text);
  return isBroken(root) ? root : contentOf(root);
};

/** `Pipfile` of Pipenv. */
export const readPipfile = (text: string): ManifestContent | BrokenManifest => {
  const root = readToml(text);
  if (isBroken(root)) return root;
  const rows = [...poetryRows(tomlAt(root, 'packages'), 'runtime'), ...poetryRows(tomlAt(root, 'dev-packages'), 'development')];
  return { rows, roots: [], includes: [] };
};

const contentOf = (root: TomlTable): ManifestContent => {
  const project = tomlAt(root, 'project');
  const tool = tomlAt(root, 'tool');
  const poetry = tomlAt(tool, 'poetry');
  const flit = tomlAt(tool, 'flit', 'metadata');
  const name = tomlText(tomlAt(project, 'name')) ?? tomlText(tomlAt(poetry, 'name')) ?? tomlText(tomlAt(flit, 'dist-name'));
  const description = tomlText(tomlAt(project, 'description')) ?? tomlText(tomlAt(poetry, 'description'));
  return {
    ...(name && { name }),
    ...(description && { description }),
    rows: [...standardRows(root, project), ...toolRows(tool), ...allPoetryRows(poetry)],
    scripts: [tomlAt(project, 'scripts'), tomlAt(poetry, 'scripts')].flatMap((table) =>
      tomlEntries(table).flatMap(({ name: script, key, value }) => {
        const target = tomlText(value);
        return target ? [{ name: script, key, target }] : [];
      }),
    ),
    roots: rootsOf(tool),
    includes: [],
  };
};

const rowsOf = (list: Toml | undefined, kind: Row['kind']): Row[] =>
  tomlTexts(list).flatMap((each) => requirementRow(each, kind) ?? []);

const standardRows = (root: TomlTable, project: Toml | undefined): Row[] => [
  ...rowsOf(tomlAt(project, 'dependencies'), 'runtime'),
  ...groupRows(tomlAt(project, 'optional-dependencies'), 'optional'),
  ...groupRows(tomlAt(root, 'dependency-groups'), 'development'),
];

const groupRows = (groups: Toml | undefined, kind: Row['kind']): Row[] =>
  tomlEntries(groups).flatMap(({ value }) => rowsOf(value, kind));

const toolRows = (tool: Toml | undefined): Row[] => [
  ...rowsOf(tomlAt(tool, 'uv', 'dev-dependencies'), 'development'),
  ...groupRows(tomlAt(tool, 'pdm', 'dev-dependencies'), 'development'),
  ...tomlEntries(tomlAt(tool, 'hatch', 'envs')).flatMap(({ value }) => [
    ...rowsOf(tomlAt(value, 'dependencies'), 'development'),
    ...rowsOf(tomlAt(value, 'extra-dependencies'), 'development'),
  ]),
  ...rowsOf(tomlAt(tool, 'flit', 'metadata', 'requires'), 'runtime'),
];

const allPoetryRows = (poetry: Toml | undefined): Row[] => [
  ...poetryRows(tomlAt(poetry, 'dependencies'), 'runtime'),
  ...poetryRows(tomlAt(poetry, 'dev-dependencies'), 'development'),
  ...tomlEntries(tomlAt(poetry, 'group')).flatMap(({ value }) => poetryRows(tomlAt(value, 'dependencies'), 'development')),
];

/** `name = "^1.0"`, `name = { version = "^1.0", optional = true }`; the language itself is listed among them. */
const poetryRows = (table: Toml | undefined, kind: Row['kind']): Row[] =>
  tomlEntries(table).flatMap(({ name, key, value }) =>
    name === 'python'
      ? []
      : [{ name, kind, constraint: (tomlText(value) ?? tomlText(tomlAt(value, 'version')))?.value ?? '', ...key }],
  );

/** Where build tools take modules from, and where tests and checkers are told to look for them. */
const rootsOf = (tool: Toml | undefined): string[] => {
  const setuptools = tomlAt(tool, 'setuptools');
  const wheel = tomlAt(tool, 'hatch', 'build', 'targets', 'wheel');
  const poetry = tomlAt(tool, 'poetry', 'packages');
  return [
    ...texts(tomlAt(setuptools, 'packages', 'find', 'where')),
    ...tomlEntries(tomlAt(setuptools, 'package-dir')).flatMap(({ name, value }) => packageRoot(name, tomlText(value))),
    ...(poetry?.kind === 'list' ? poetry.items.flatMap((item) => texts(tomlAt(item, 'from'))) : []),
    ...texts(tomlAt(wheel, 'packages')).map(folderOf),
    ...texts(tomlAt(wheel, 'sources')),
    ...tomlEntries(tomlAt(wheel, 'sources')).flatMap(({ name, value }) => (tomlText(value)?.value === '' ? [name] : [])),
    ...texts(tomlAt(tool, 'pdm', 'build', 'package-dir')),
    ...texts(tomlAt(tool, 'uv', 'build-backend', 'module-root')),
    ...texts(tomlAt(tool, 'maturin', 'python-source')),
    ...texts(tomlAt(tool, 'pytest', 'ini_options', 'pythonpath')).flatMap((each) => each.split(/\s+/u)),
    ...texts(tomlAt(tool, 'pyright', 'extraPaths')),
    ...texts(tomlAt(tool, 'mypy', 'mypy_path')).flatMap(searchPath),
  ];
};

const texts = (value: Toml | undefined): string[] => tomlTexts(value).map((each) => each.value);

/** Of a `package-dir`: `"" = "src"`, or `"shop" = "lib/shop"`. */
export const packageRoot = (name: string, folder: Pick<Written, 'value'> | undefined): string[] => {
  if (!folder) return [];
  if (name === '') return [folder.value];
  const inside = `/${name.replaceAll('.', '/')}`;
  return `/${folder.value}`.endsWith(inside) ? [`/${folder.value}`.slice(0, -inside.length).replace(/^\//u, '')] : [];
};

/** mypy's, between colons or commas. */
export const searchPath = (path: string): string[] =>
  path.split(/[:,]/u).map((each) => each.trim().replace(/^\$(?:MYPY_CONFIG_FILE_DIR|\{MYPY_CONFIG_FILE_DIR\})\/?/u, ''));
