import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** The configurations of a folder, by TypeScript's own reader. */
export interface ProjectConfigs {
  all(): Iterable<ts.ParsedCommandLine>;
  /** The configuration whose options hold for a file, chosen as an editor does. */
  governing(path: string): ts.CompilerOptions;
}

export const projectConfigs = (root: string, files: readonly string[], host: ts.ParseConfigHost): ProjectConfigs => {
  const parsed = new Map<string, { readonly line: ts.ParsedCommandLine; readonly names: ReadonlySet<string> }>();
  const read = (path: string): { readonly line: ts.ParsedCommandLine; readonly names: ReadonlySet<string> } => {
    const known = parsed.get(path);
    if (known) return known;
    const source = ts.readJsonConfigFile(path, (name) => host.readFile(name));
    const line = ts.parseJsonSourceFileConfigFileContent(source, host, dirname(path), undefined, path);
    const entry = { line, names: new Set(line.fileNames) };
    parsed.set(path, entry);
    return entry;
  };
  const referenced = (path: string, file: string, seen: Set<string>): string | undefined => {
    if (seen.has(path) || !host.fileExists(path)) return undefined;
    seen.add(path);
    const { line, names } = read(path);
    if (names.has(file)) return path;
    for (const reference of line.projectReferences ?? []) {
      const found = referenced(ts.resolveProjectReferencePath(reference), file, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const nearest = new Map<string, string | undefined>();
  const nearestTo = (folder: string): string | undefined => {
    if (nearest.has(folder)) return nearest.get(folder);
    const own = ['tsconfig.json', 'jsconfig.json'].map((name) => posix.join(folder, name)).find((path) => host.fileExists(path));
    const found = own ?? (folder === root ? undefined : nearestTo(dirname(folder)));
    nearest.set(folder, found);
    return found;
  };
  const options = new Map<string | undefined, ts.CompilerOptions>();
  const optionsOf = (path: string | undefined): ts.CompilerOptions => {
    const known = options.get(path);
    if (known) return known;
    const own = path === undefined ? { module: ts.ModuleKind.Preserve } : read(path).line.options;
    const result = { ...own, allowJs: true, resolveJsonModule: true };
    options.set(path, result);
    return result;
  };
  return {
    *all() {
      for (const path of files) {
        if (/^[jt]sconfig(?:\.[^/]*)?\.json$/.test(posix.basename(path))) yield read(posix.join(root, path)).line;
      }
    },
    governing: (path) => {
      const file = posix.join(root, path);
      const start = nearestTo(dirname(file));
      return optionsOf(start && (referenced(start, file, new Set()) ?? start));
    },
  };
};
