import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { PackageDependency } from '../../../model/module-graph.ts';
import { effectivePoms } from './effective-pom.ts';
import type { EffectivePom } from './effective-pom.ts';
import type { JvmModule, ModuleRow } from './module.ts';
import type { Pom, PomDependency } from './pom.ts';

export interface FoundModules {
  readonly modules: readonly JvmModule[];
  readonly notices: readonly Notice[];
}

/** Every `pom.xml` of the workspace as a module. */
export const mavenModules = (poms: readonly Pom[]): FoundModules => {
  const { effective, notices } = effectivePoms(poms);
  const known = new Set(poms.map(({ path }) => path));
  return {
    modules: effective.flatMap(moduleOf),
    notices: [
      ...poms.flatMap(({ path, isWellFormed }) => (isWellFormed ? [] : [{ path, message: notWellFormed }])),
      ...poms.flatMap((pom) => missingModules(pom, known)),
      ...notices,
    ],
  };
};

const notWellFormed = 'Not a well-formed Maven project; modules and dependencies may be missing.';

const moduleOf = (effective: EffectivePom): JvmModule[] => {
  const { pom, name, parents } = effective;
  if (name === undefined) return [];
  return [
    {
      name,
      folder: folderOf(pom.path),
      manifest: pom.path,
      rows: pom.dependencies.map((each) => rowOf(effective, each)),
      inherited: parents.flatMap(({ dependencies }) => dependencies.map((each) => effective.nameOf(each))),
    },
  ];
};

const rowOf = (effective: EffectivePom, dependency: PomDependency): ModuleRow => {
  const { artifact, isOptional } = dependency;
  const managed = effective.managed(dependency);
  const version = effective.filledIn(dependency.version ?? managed?.version ?? '');
  const scope = dependency.scope ?? managed?.scope ?? 'compile';
  return {
    name: effective.nameOf(dependency),
    kind: isOptional && scope !== 'test' ? 'optional' : (kinds.get(scope) ?? 'runtime'),
    constraint: version.includes('${') ? '' : version,
    start: artifact.start,
    end: artifact.end,
  };
};

/** `provided`: whoever runs the module brings it along. */
const kinds: ReadonlyMap<string, PackageDependency['kind']> = new Map([
  ['test', 'development'],
  ['provided', 'peer'],
]);

const missingModules = ({ path, modules }: Pom, known: ReadonlySet<string>): Notice[] =>
  modules.flatMap((module) => {
    if (module === '' || module.includes('${')) return [];
    const target = normalizePath(joinPath(folderOf(path), module.replaceAll('\\', '/')));
    const isThere = target !== undefined && (known.has(target) || known.has(joinPath(target, 'pom.xml')));
    return isThere ? [] : [{ path, message: `Names the module ${JSON.stringify(module)}, which has no pom.xml in this folder.` }];
  });
