import { join, posix } from 'node:path';
import ts from 'typescript';
import type { ProjectConfigs } from './project-configs.ts';
import type { WorkspaceLinks } from './workspace-links.ts';

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
    for (const [output, source] of emitted(root, parsed)) add(output, source);
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

const emitted = function* (root: string, parsed: ts.ParsedCommandLine): Generator<readonly [string, string]> {
  const options: ts.CompilerOptions = { ...parsed.options, noEmit: false, declaration: true, emitDeclarationOnly: false };
  const commandLine = { ...parsed, options };
  for (const input of parsed.fileNames) {
    if (/\.d\.[cm]?ts$/.test(input)) continue;
    for (const output of ts.getOutputFileNames(commandLine, input, false)) {
      if (/\.[cm]?[jt]sx?$/.test(output)) yield [posix.relative(root, output), posix.relative(root, input)];
    }
  }
};

const entriesOf = (manifest: Readonly<Record<string, unknown>>): readonly string[] => {
  const found = ['types', 'typings', 'main', 'module'].map((key) => manifest[key]).filter((value) => typeof value === 'string');
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && !value.includes('*')) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(manifest['exports']);
  return found.map((entry) => (/\.[cm]?[jt]sx?$|\.json$|\.css$/.test(entry) ? entry : `${entry}.js`));
};

const sourceByName = (folder: string, target: string, files: ReadonlySet<string>): string | undefined => {
  const name = posix.relative(folder, target).replace(/(\.d)?\.[cm]?[jt]sx?$/, '');
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

export const absolute = (root: string, path: string): string => join(root, path);
