import { joinPath } from '../../../base/paths.ts';
import type { ResolverContext } from '../../language.ts';
import type { GoFiles } from './go-files.ts';

/**
 * Folders that import paths mean where there is no `go.mod`: below a folder named `src`, as in a GOPATH, or below the root, when the
 * files agree on what the repository is called: `github.com/acme/shop/cart` for the folder `cart`.
 */
export const createUnmanagedFolders = (
  context: ResolverContext,
  files: GoFiles,
): ((from: string, importPath: string) => string | undefined) => {
  let prefix: string | undefined;
  return (from, importPath) => {
    for (const source of sourceFolders(from)) if (files.folder(joinPath(source, importPath))) return joinPath(source, importPath);
    prefix ??= likeliestPrefix(context, files);
    if (prefix === '' || !(importPath === prefix || importPath.startsWith(`${prefix}/`))) return undefined;
    return importPath.slice(prefix.length + 1);
  };
};

/** The folders named `src` around a folder. */
const sourceFolders = (folder: string): readonly string[] => {
  const segments = folder.split('/');
  return segments.flatMap((segment, index) => (segment === 'src' ? [segments.slice(0, index + 1).join('/')] : []));
};

/** What stands before the path of an existing folder in most imports: host, owner and name. */
const likeliestPrefix = (context: ResolverContext, files: GoFiles): string => {
  const votes = new Map<string, number>();
  for (const path of context.paths) {
    if (!path.endsWith('.go') || /(?:^|\/)vendor\//u.test(path)) continue;
    for (const { kind, specifier } of context.facts(path)?.imports ?? []) {
      const segments = kind === 'static' ? specifier.split('/') : [];
      const prefix = segments.slice(0, 3).join('/');
      if (segments.length > 3 && prefix.includes('.') && files.folder(segments.slice(3).join('/'))) {
        votes.set(prefix, (votes.get(prefix) ?? 0) + 1);
      }
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
};
