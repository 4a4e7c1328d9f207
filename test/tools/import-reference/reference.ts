import { dirname, posix } from 'node:path';
import ts from 'typescript';
import { absentOutputs } from './absent-outputs.ts';
import { isSource } from './list-files.ts';
import { moduleSpecifiers } from './module-specifiers.ts';
import { projectConfigs } from './project-configs.ts';
import { workspaceLinks } from './workspace-links.ts';

/** One use of a literal module name, and the file it leads to by `ts.resolveModuleName`; undefined where it leads to none. */
export interface ReferenceImport {
  readonly from: string;
  readonly specifier: string;
  /** Zero-based. */
  readonly line: number;
  readonly to: string | undefined;
}

/** Resolves every import of a folder with TypeScript itself, on a tree with `node_modules` links and build output imagined. */
export const referenceImports = (root: string, files: readonly string[]): readonly ReferenceImport[] => {
  const known = new Set(files);
  const folders = new Set(['']);
  for (const path of files) for (let at = folderOf(path); at !== ''; at = folderOf(at)) folders.add(at);
  const relative = (path: string): string => posix.relative(root, path);
  const readFile = (path: string): string | undefined => (known.has(relative(path)) ? ts.sys.readFile(path) : undefined);

  const configs = projectConfigs(root, files, {
    useCaseSensitiveFileNames: true,
    fileExists: (path) => known.has(relative(path)),
    readFile,
    readDirectory: (path, extensions, exclude, include, depth) => ts.sys.readDirectory(path, extensions, exclude, include, depth),
  });
  const links = workspaceLinks(root, files);
  const outputs = absentOutputs(root, known, configs, links);
  const outputFolders = new Set<string>();
  for (const output of outputs.keys()) for (let at = folderOf(output); at !== ''; at = folderOf(at)) outputFolders.add(at);

  /** Where a path lies when the links of `node_modules` are followed; undefined for what is not installed. */
  const real = (path: string): string | undefined => {
    const inside = relative(path);
    const at = `/${inside}`.lastIndexOf('/node_modules/');
    if (at < 0) return inside;
    const named = inside.slice(at + 'node_modules/'.length);
    const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(named) ?? [];
    const holder = at === 0 ? '' : inside.slice(0, at - 1);
    const target = links.linked(holder, name);
    return target === undefined ? undefined : posix.join(target, named.slice(name.length)).replace(/^\.$|^\//, '');
  };
  const host: ts.ModuleResolutionHost = {
    useCaseSensitiveFileNames: true,
    getCurrentDirectory: () => root,
    fileExists: (path) => {
      const place = real(path);
      return place !== undefined && (known.has(place) || outputs.has(place));
    },
    readFile: (path) => {
      const place = real(path);
      return place !== undefined && known.has(place) ? ts.sys.readFile(posix.join(root, place)) : undefined;
    },
    directoryExists: (path) => {
      if (path.endsWith('/node_modules') || /\/node_modules\/@[^/]+$/.test(path)) return true;
      const place = real(path);
      return place !== undefined && (folders.has(place) || outputFolders.has(place));
    },
    realpath: (path) => posix.join(root, real(path) ?? relative(path)),
  };

  const caches = new Map<ts.CompilerOptions, ts.ModuleResolutionCache>();
  const resolve = (
    from: string,
    file: ts.SourceFile,
    literal: ts.StringLiteralLike,
    options: ts.CompilerOptions,
  ): string | undefined => {
    const cache = caches.get(options) ?? ts.createModuleResolutionCache(root, (name) => name, options);
    caches.set(options, cache);
    const containing = posix.join(root, from);
    const mode = ts.getModeForUsageLocation(file, literal, options);
    const { resolvedModule } = ts.resolveModuleName(literal.text, containing, options, host, cache, undefined, mode);
    if (!resolvedModule) return undefined;
    const [packageName = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(literal.text) ?? [];
    if (resolvedModule.isExternalLibraryImport && links.isPublished(folderOf(from), packageName)) return undefined;
    const place = real(resolvedModule.resolvedFileName);
    return place === undefined ? undefined : (outputs.get(place) ?? place);
  };

  const imports: ReferenceImport[] = [];
  for (const from of files.filter(isSource)) {
    const path = posix.join(root, from);
    const options = configs.governing(from);
    const file = ts.createSourceFile(
      path,
      ts.sys.readFile(path) ?? '',
      {
        languageVersion: ts.ScriptTarget.Latest,
        impliedNodeFormat: ts.getImpliedNodeFormatForFile(path, undefined, host, options),
      },
      true,
    );
    for (const { text, line, node } of moduleSpecifiers(file)) {
      imports.push({ from, specifier: text, line, to: text === '' ? undefined : resolve(from, file, node, options) });
    }
  }
  return imports;
};

const folderOf = (path: string): string => (dirname(path) === '.' ? '' : dirname(path));
