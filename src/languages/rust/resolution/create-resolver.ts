import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { FileFacts, ImportFact } from '../../../model/file-facts.ts';
import type { Resolution, Target } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { readWorkspace } from '../cargo/workspace.ts';
import { parseSpecifier } from '../specifier.ts';
import type { RustReference } from '../specifier.ts';
import type { Meaning } from './meaning.ts';
import { moduleTree } from './module-tree.ts';
import type { ModuleTree } from './module-tree.ts';
import { pathResolver } from './path-resolver.ts';
import type { PathResolver } from './path-resolver.ts';

/**
 * Resolves `mod`, `use` and paths over the crates of a Cargo workspace. A path leads to the file of the last module it names and,
 * where that module passes the item on, also to the file that defines the item.
 */
export const createResolver = async (context: ResolverContext): Promise<Resolver> => {
  const { paths } = context;
  const facts = (path: string): FileFacts | undefined => context.facts(path);
  const workspace = await readWorkspace(context);
  let made: { readonly tree: ModuleTree; readonly meaningOf: PathResolver } | undefined;
  const ready = (): { readonly tree: ModuleTree; readonly meaningOf: PathResolver } => {
    if (!made) {
      const tree = moduleTree({ packages: workspace.packages, paths, facts });
      made = { tree, meaningOf: pathResolver(tree, workspace.packages, facts) };
    }
    return made;
  };
  const resolve = (from: string, fact: ImportFact): Resolution => {
    const reference = parseSpecifier(fact.specifier);
    if (reference.kind === 'include') return included(from, reference.path, paths);
    const { tree, meaningOf } = ready();
    if (reference.kind === 'module') return declared(tree.filesOf(from, reference));
    const module = tree.moduleOf(from, reference.inline);
    if (!module) return { kind: 'nothing' };
    const meaning = meaningOf(module, reference.path, fact.kind !== 'implicit');
    // A macro makes a module named after the type that it stands before: `GetOrders` gives `get_orders::Variables`.
    if (meaning.kind === 'unknown' && facts(from)?.definitions.some(({ name }) => snakeCase(name) === meaning.head) === true)
      return { kind: 'nothing' };
    return resolutionOf(from, meaning, fact, reference);
  };
  return { packages: workspace.declared, notices: workspace.notices, configuration: workspace.configuration, resolve };
};

const snakeCase = (name: string): string => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '_').toLowerCase();

const included = (from: string, path: string, paths: ReadonlySet<string>): Resolution => {
  const found = normalizePath(joinPath(folderOf(from), path));
  if (found === undefined) return { kind: 'unresolved', reason: 'outside-the-folder' };
  return paths.has(found) ? { kind: 'internal', path: modulePath(found) } : { kind: 'unresolved', reason: 'not-found' };
};

const declared = (files: readonly string[]): Resolution => {
  const [only, ...others] = files.map((path): Target => ({ path: modulePath(path) }));
  if (!only) return { kind: 'unresolved', reason: 'not-found' };
  return others.length === 0 ? { kind: 'internal', path: only.path } : { kind: 'files', targets: [only, ...others] };
};

const resolutionOf = (
  from: string,
  meaning: Meaning,
  { kind }: ImportFact,
  { path }: Extract<RustReference, { kind: 'path' }>,
): Resolution => {
  switch (meaning.kind) {
    case 'inside': {
      const files = new Set([meaning.module.file, ...(meaning.definer === undefined ? [] : [meaning.definer])]);
      files.delete(from);
      return { kind: 'files', targets: [...files].map((file) => ({ path: modulePath(file) })) };
    }
    case 'unknown':
      // A name alone may be an enum's or a macro's; a lower-case one in front of others is a crate that no manifest names.
      return kind === 'implicit' || !/^(?:::)?[a-z_]\w*::/u.test(path)
        ? { kind: 'nothing' }
        : { kind: 'external', package: meaning.head };
    case 'external':
    case 'builtin':
      return meaning;
  }
};
