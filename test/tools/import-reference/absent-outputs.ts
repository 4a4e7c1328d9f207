import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectConfigs } from './project-configs.ts';
import type { Manifest, WorkspaceLinks } from './workspace-links.ts';

/**
 * The files that a build would write, each with the source it would be made from (paths relative to the root): for every configuration with
 * an output folder what TypeScript itself says it emits; then, for entries of manifests that are still missing, the source
 * of the same name in `src` or beside it.
 */
export const absentOutputs = (
  root: string,
  files: ReadonlySet<string>,
  configs: ProjectConfigs,
  links: WorkspaceLinks,
): ReadonlyMap<string, string> => {
  const outputs = new Map<string, string>();
  const add = (output: string, source: string): void => {
    if (!files.has(output) && !outputs.has(output)) outputs.set(output, source);
  };
  for (const parsed of configs.all()) {
    if (parsed.options.outDir === undefined && parsed.options.declarationDir === undefined) continue;
    for (const options of layouts(parsed)) for (const [output, source] of emitted(root, parsed, options)) add(output, source);
  }
  for (const path of files) {
    if (posix.basename(path) !== 'package.json') continue;
    const folder = posix.dirname(path).replace(/^\.$/, '');
    for (const [output, source] of builtToDist(folder, files)) add(output, source);
  }
  for (const { folder, manifest } of links.packages) {
    for (const entry of entriesOf(manifest)) {
      const target = posix.join(folder, entry);
      if (files.has(target) || outputs.has(target)) continue;
      const source = sourceByName(folder, target, files);
      if (source !== undefined) for (const output of withDeclaration(target)) add(output, source);
    }
  }
  return outputs;
};

/** Before version 6 the layout began at the folder that all inputs share, unless `rootDir` or `composite` said otherwise; since then at the configuration's folder. */
const layouts = ({ options, fileNames }: ts.ParsedCommandLine): readonly ts.CompilerOptions[] => {
  const emitting = { ...options, noEmit: false, declaration: true, emitDeclarationOnly: false };
  if (options.rootDir !== undefined || options.composite === true) return [emitting];
  const folders = fileNames.filter((name) => !isDeclaration(name)).map((name) => posix.dirname(name).split('/'));
  const shared = folders.reduce(
    (all, other) => all.slice(0, all.findIndex((segment, index) => segment !== other[index]) >>> 0),
    folders[0] ?? [],
  );
  return [{ ...emitting, rootDir: shared.join('/') }, emitting];
};

const isDeclaration = (path: string): boolean => /\.d\.[cm]?ts$/.test(path);

/** The commonest layout of packages that a bundler builds: `src/x` becomes `dist/x`. */
const builtToDist = function* (folder: string, files: ReadonlySet<string>): Generator<readonly [string, string]> {
  const prefix = posix.join(folder, 'src/');
  for (const path of files) {
    if (!path.startsWith(prefix) || !/\.[cm]?[jt]sx?$/.test(path) || isDeclaration(path)) continue;
    const stem = posix.join(folder, 'dist', path.slice(prefix.length).replace(/\.[cm]?[jt]sx?$/, ''));
    yield [`${stem}.js`, path];
    yield [`${stem}.d.ts`, path];
  }
};

const emitted = function* (
  root: string,
  parsed: ts.ParsedCommandLine,
  options: ts.CompilerOptions,
): Generator<readonly [string, string]> {
  const commandLine = { ...parsed, options };
  for (const input of parsed.fileNames) {
    if (isDeclaration(input)) continue;
    for (const output of ts.getOutputFileNames(commandLine, input, false)) {
      if (/\.[cm]?[jt]sx?$/.test(output)) yield [posix.relative(root, output), posix.relative(root, input)];
    }
  }
};

const entriesOf = (manifest: Manifest): readonly string[] => {
  const found = ['types', 'typings', 'main', 'module'].map((key) => manifest[key]).filter((value) => typeof value === 'string');
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && !value.includes('*')) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(manifest.exports);
  return found.map((entry) => (/\.[cm]?[jt]sx?$|\.json$|\.css$|\.node$/.test(entry) ? entry : `${entry}.js`));
};

const sourceByName = (folder: string, target: string, files: ReadonlySet<string>): string | undefined => {
  const name = posix.relative(folder, target).replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  const inner = name.split('/').slice(1).join('/');
  const last = posix.basename(name);
  const names = [`src/${inner}`, inner, `src/${last}`, `src/${last}/index`, 'src/index', 'index'].filter(
    (place) => !place.endsWith('/'),
  );
  for (const place of names) {
    for (const extension of ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']) {
      const source = posix.join(folder, place + extension);
      if (files.has(source)) return source;
    }
  }
  return undefined;
};

const withDeclaration = (target: string): readonly string[] =>
  /\.d\.[cm]?ts$/.test(target) ? [target] : [target, target.replace(/\.([cm]?)jsx?$/, '.d.$1ts')];
