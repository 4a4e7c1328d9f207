import { baseName, folderOf } from '../../base/paths.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Files of the product, without those that try it. */
export const rustFiles = ({ files, graph }: ConventionContext): readonly FileWithFacts[] =>
  files.filter(({ path, facts }) => facts.language === 'rust' && !isRustTest(path) && graph.modules.get(path)?.role !== 'test');

export const isRustTest = (path: string): boolean =>
  /(?:^|\/)(?:tests?|examples?|benches|target|vendor)\/|(?:^|\/)tests?\.rs$/u.test(path);

/** Whether a file speaks of a crate, by an import or by a whole path. */
export const uses = ({ facts }: FileWithFacts, crate: RegExp): boolean =>
  facts.imports.some(({ specifier }) => crate.test(specifier.replace(/^\{[^{}]*\}/u, '')));

export const lastName = (name: string): string => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);

/** Whether a name with its module, as `owners::routes`, means a function of that file. */
export const isOf = (named: string, from: FileWithFacts, { path }: FileWithFacts): boolean => {
  const modules = named.split('::').slice(0, -1);
  const module = modules.at(-1);
  const imported = module ?? importedModule(from, named);
  if (imported === undefined || imported === 'self') return from.path === path;
  if (imported === 'super' || imported === 'crate') return /(?:^|\/)(?:mod|lib|main)\.rs$/u.test(path);
  const name = baseName(path).replace(/\.rs$/u, '');
  return (
    (name === 'mod' || name === 'lib' ? baseName(folderOf(path)) : name) === imported || folderOf(path).endsWith(`/${imported}`)
  );
};

const importedModule = ({ facts }: FileWithFacts, name: string): string | undefined =>
  facts.imports
    .find(({ kind, bindings }) => kind !== 'implicit' && bindings?.some(({ local }) => local === name) === true)
    ?.specifier.split('::')
    .at(-2);

/** What a call is given by name. */
export const namesGiven = (call: LiteralCall): readonly string[] =>
  call.arguments.filter(({ kind }) => kind === 'name').map(({ value }) => value);

/** Modules of tests stand in the file that they try. */
export const isInTest = ({ inside }: LiteralCall): boolean => /(?:^|::)tests?(?:::|$)/u.test(inside ?? '');
