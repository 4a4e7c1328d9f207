import type { ImportFact } from '../../../model/file-facts.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { isBuiltinClass, isBuiltinFunction } from '../builtin-names.ts';
import { classFiles } from './class-files.ts';
import type { ClassFiles } from './class-files.ts';
import { definedNames } from './defined-names.ts';
import { createLoader } from './loader.ts';
import { findProjects } from './projects.ts';
import type { Projects } from './projects.ts';

/** Classes by Composer's rules, else by the one file that defines them; functions by the file that defines them; files by path. */
export const createPhpResolver = async (context: ResolverContext): Promise<Resolver> => {
  const projects = await findProjects(context);
  const files = classFiles(context.paths, projects);
  const load = createLoader(context.paths, projects);
  let defined: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    resolve: (from, reference) =>
      isPath(reference)
        ? load(from, reference.specifier)
        : named(from, reference, projects, files, (defined ??= definedNames(context))),
    packages: projects.packages,
    notices: projects.notices,
    configuration: projects.configuration,
  };
};

/** Names that are imported have bindings; names that are used are implicit. */
const isPath = ({ kind, bindings }: ImportFact): boolean => kind !== 'implicit' && bindings === undefined;

const named = (
  from: ModulePath,
  { specifier, kind }: ImportFact,
  projects: Projects,
  files: ClassFiles,
  defined: ReadonlyMap<string, readonly string[]>,
): Resolution => {
  const [name = '', namespace] = specifier.split(' ');
  const isFunction = name.endsWith('()');
  const own = namespace === undefined ? undefined : chosen(defined.get(`${namespace}\\${name}`.toLowerCase()), from, projects);
  if (own !== undefined) return { kind: 'internal', path: modulePath(own) };
  if (isFunction ? isBuiltinFunction(name.slice(0, -2)) : isBuiltinClass(name)) return { kind: 'nothing' };
  const found = isFunction ? [] : files(name);
  const path =
    (found.length > 0 ? nearest(found, from, projects) : undefined) ?? chosen(defined.get(name.toLowerCase()), from, projects);
  if (path !== undefined) return { kind: 'internal', path: modulePath(path) };
  const outside = name.includes('\\') ? projects.externalPackage(name.replace(/\(\)$/u, '')) : undefined;
  if (outside !== undefined) return { kind: 'external', package: outside };
  return kind === 'static' && name.includes('\\') && !isWorkspaceNamespace(name, projects)
    ? { kind: 'external', package: name.slice(0, name.indexOf('\\')) }
    : { kind: 'nothing' };
};

const isWorkspaceNamespace = (name: string, { manifests }: Projects): boolean =>
  manifests.some(({ prefixes }) => prefixes.some(({ prefix }) => prefix !== '' && `${name}\\`.startsWith(prefix)));

/** The one in the same package; else the first. */
const nearest = (paths: readonly string[], from: string, projects: Projects): string | undefined => {
  const folder = projects.folderOf(from);
  return paths.find((path) => projects.folderOf(path) === folder) ?? paths[0];
};

const isTest = (path: string): boolean => /(?:^|\/)(?:tests?|spec)\//iu.test(path);

/** Of several files that define a name none is certain, unless one is in the same package; the product uses none of the tests. */
const chosen = (all: readonly string[] | undefined, from: string, projects: Projects): string | undefined => {
  if (!all) return undefined;
  if (all.includes(from)) return from;
  const reachable = isTest(from) ? all : all.filter((path) => !isTest(path));
  if (reachable.length <= 1) return reachable[0];
  const near = reachable.filter((path) => projects.folderOf(path) === projects.folderOf(from));
  return near.length === 1 ? near[0] : undefined;
};
