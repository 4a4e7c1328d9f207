import { baseName, folderOf, joinPath } from '../../../../base/paths.ts';
import { patternTable } from '../pattern-table.ts';
import type { PatternTable } from '../pattern-table.ts';
import type { ConfigurationReader } from './configuration-reader.ts';
import { readExtendedOptions, statedPath } from './extended-options.ts';
import type { ExtendedOptions, FindPackagedConfiguration, Stated } from './extended-options.ts';
import { asArray, asObject, asText, asTexts } from './json.ts';
import type { FileScope, Tsconfig } from './tsconfig.ts';

/** Reads a configuration and what it extends. Wrong values count as absent. */
export const readTsconfig = async (
  path: string,
  reader: ConfigurationReader,
  findPackaged: FindPackagedConfiguration,
): Promise<Tsconfig> => tsconfigOf(path, await readExtendedOptions(path, reader, findPackaged), reader);

const tsconfigOf = (path: string, options: ExtendedOptions, reader: ConfigurationReader): Tsconfig => {
  const folder = folderOf(path);
  const toPath = (stated: Stated | undefined, what: string): string | undefined => {
    const text = asText(stated?.value);
    if (!stated || text === undefined) return undefined;
    const result = statedPath(text, stated.folder, folder);
    if (result === undefined) reader.note(path, `"${what}" leads outside the folder; ignored.`);
    return result;
  };
  const { compiler } = options;
  const baseUrl = toPath(compiler.get('baseUrl'), 'baseUrl');
  const outDirs = ['outDir', 'declarationDir'].map((key) => toPath(compiler.get(key), key)).filter((dir) => dir !== undefined);
  const outFolders = outDirs.filter((dir) => dir !== folder);
  return {
    path,
    folder,
    baseUrl,
    paths: pathsOf(path, compiler.get('paths'), baseUrl, reader),
    rootDirs: rootDirsOf(compiler.get('rootDirs'), folder),
    outDirs: outFolders,
    rootDir: toPath(compiler.get('rootDir'), 'rootDir') ?? (compiler.get('composite')?.value === true ? folder : undefined),
    ignoresExports: ignoresExports(compiler),
    customConditions: asTexts(compiler.get('customConditions')?.value) ?? [],
    references: referencesOf(options.top.get('references')),
    scope: scopeOf(path, options, outFolders),
  };
};

const pathsOf = (
  path: string,
  stated: Stated | undefined,
  baseUrl: string | undefined,
  reader: ConfigurationReader,
): PatternTable<readonly string[]> | undefined => {
  const entries = asObject(stated?.value);
  if (!stated || !entries) return undefined;
  const folder = baseUrl ?? stated.folder;
  let left = 0;
  const mapped = [...entries].map(([pattern, targets]): readonly [string, readonly string[]] => {
    const texts = asTexts(targets) ?? [];
    const inside = texts.map((text) => statedPath(text, folder, folderOf(path))).filter((target) => target !== undefined);
    left += texts.length - inside.length;
    return [pattern, inside];
  });
  if (left > 0) reader.note(path, `"paths" has targets outside the folder (${left}); they are ignored.`);
  return patternTable(mapped);
};

const rootDirsOf = (stated: Stated | undefined, leaf: string): readonly string[] =>
  (asTexts(stated?.value) ?? [])
    .map((dir) => statedPath(dir, stated?.folder ?? '', leaf))
    .filter((dir) => dir !== undefined)
    .sort((a, b) => b.length - a.length);

const ignoresExports = (compiler: ExtendedOptions['compiler']): boolean => {
  const lower = (key: string): string | undefined => asText(compiler.get(key)?.value)?.toLowerCase();
  const resolution = lower('moduleResolution');
  if (resolution !== undefined) return ['node', 'node10', 'classic'].includes(resolution);
  return ['commonjs', 'amd', 'umd', 'system', 'none'].includes(lower('module') ?? '');
};

const referencesOf = (stated: Stated | undefined): readonly string[] =>
  (asArray(stated?.value) ?? []).flatMap((item) => {
    const text = asText(asObject(item)?.get('path'));
    const target = text === undefined ? undefined : statedPath(text, stated?.folder ?? '', stated?.folder ?? '');
    if (target === undefined) return [];
    return target.endsWith('.json') ? [target] : [joinPath(target, 'tsconfig.json')];
  });

const scopeOf = (path: string, { compiler, top }: ExtendedOptions, outDirs: readonly string[]): FileScope => {
  const folder = folderOf(path);
  const patterns = (key: string): readonly string[] | undefined => {
    const stated = top.get(key);
    return asTexts(stated?.value)
      ?.map((text) => statedPath(text, stated?.folder ?? '', folder))
      .filter((pattern) => pattern !== undefined);
  };
  const files = patterns('files');
  const allowJs = compiler.get('allowJs')?.value ?? compiler.get('checkJs')?.value;
  return {
    files: new Set(files),
    include: patterns('include') ?? (files ? [] : [folder === '' ? '**/*' : `${folder}/**/*`]),
    exclude: patterns('exclude') ?? outDirs,
    javascript: allowJs === true || (allowJs === undefined && baseName(path).startsWith('jsconfig')),
  };
};
