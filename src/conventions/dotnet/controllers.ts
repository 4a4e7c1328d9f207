import type { Evidence } from '../../model/claim.ts';
import type { Annotation, Argument, Member } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import { conventionalRoutes } from './conventional-routes.ts';
import type { ConventionalRoute } from './conventional-routes.ts';
import { annotationsOn, dotnetProject, membersOf, simpleName } from './dotnet-project.ts';
import type { DotnetProject, TypeInFile } from './dotnet-project.ts';

const framework = 'ASP.NET Core';

/** Controllers: methods with a route, below the route of their class, or by the pattern that the application maps. */
export const controllers: Convention = {
  name: framework,
  inProject(context) {
    const project = dotnetProject(context);
    const found = project.types.filter((each) => isController(each, project));
    const bases = new Set(found.flatMap(({ definition }) => (definition.supertypes ?? []).map(simpleName)));
    const routes = conventionalRoutes(project);
    return {
      entryPoints: found
        .filter(({ definition: { name } }) => !(bases.has(name) && /Base|Abstract/u.test(name)))
        .flatMap((type) => actionsOf(controllerOf(type, project, context, routes), project)),
    };
  },
};

const isController = ({ definition, file, path }: TypeInFile, project: DotnetProject): boolean => {
  const { name, kind, supertypes = [] } = definition;
  if (kind !== 'class') return false;
  if (annotationsOn(file.facts, path).some((each) => /^(?:ApiController|Controller)$/u.test(simpleName(each.name)))) return true;
  return (
    supertypes.some((each) => frameworkTypes.test(simpleName(each))) ||
    (name.endsWith('Controller') &&
      supertypes.some((each) =>
        project.typeNamed(simpleName(each)).some((base) => base.path !== path && isController(base, project)),
      ))
  );
};

const frameworkTypes = /^(?:Controller|ControllerBase|ODataController|ApiController)$/u;

interface Controller {
  readonly type: TypeInFile;
  /** Its own parts and those it inherits actions from. */
  readonly parts: readonly TypeInFile[];
  readonly annotations: readonly (Annotation & { readonly path: Evidence['path'] })[];
  readonly conventional: ConventionalRoute | undefined;
  readonly answersPrograms: boolean;
  readonly hasViews: boolean;
}

const controllerOf = (
  type: TypeInFile,
  project: DotnetProject,
  { files }: ConventionContext,
  routes: ReadonlyMap<string, ConventionalRoute>,
): Controller => {
  const parts = [type, ...basesOf(type, project, 4)];
  const annotations = parts.flatMap(({ file, path }) =>
    annotationsOn(file.facts, path).map((each) => ({ ...each, path: file.path })),
  );
  const name = shortName(type);
  const supertypes = parts.flatMap(({ definition }) => definition.supertypes ?? []).map(simpleName);
  return {
    type,
    parts,
    annotations,
    conventional: routes.get(project.projectOf(type.file.path)),
    answersPrograms:
      annotations.some((each) => simpleName(each.name) === 'ApiController') ||
      (!supertypes.includes('Controller') && supertypes.some((each) => frameworkTypes.test(each))),
    hasViews: files.some(({ path }) => path.includes(`/Views/${name}/`) && path.endsWith('.cshtml')),
  };
};

const basesOf = ({ definition, path }: TypeInFile, project: DotnetProject, depth: number): readonly TypeInFile[] =>
  depth === 0
    ? []
    : (definition.supertypes ?? [])
        .flatMap((each) => project.typeNamed(simpleName(each)))
        .filter((each) => each.path !== path && each.definition.kind === 'class')
        .flatMap((each) => [each, ...basesOf(each, project, depth - 1)]);

const shortName = ({ definition: { name } }: TypeInFile): string => name.replace(/\BController$/u, '');

const actionsOf = (controller: Controller, project: DotnetProject): readonly EntryPoint[] =>
  controller.parts.flatMap((part) =>
    membersOf(part).flatMap((member) => {
      const annotations = annotationsOf(part, member);
      if (member.isHidden || annotations.some((each) => simpleName(each.name) === 'NonAction')) return [];
      return routesOf({ controller, part, member, annotations }, project);
    }),
  );

/** Methods may share a name: their annotations are those that stand between the method before and the name. */
const annotationsOf = ({ file: { facts }, path }: TypeInFile, member: Member): readonly Annotation[] => {
  const before = (facts.members ?? []).filter(({ range }) => range.start.line < member.range.start.line).at(-1);
  return annotationsOn(facts, `${path}.${member.name}`).filter(
    ({ range }) =>
      range.start.line <= member.range.start.line &&
      range.start.line >= (before?.range.start.line ?? -1) &&
      isBefore(range, member),
  );
};

const isBefore = (range: Member['range'], member: Member): boolean =>
  range.start.line < member.range.start.line || range.start.character < member.range.start.character;

interface Action {
  readonly controller: Controller;
  readonly part: TypeInFile;
  readonly member: Member;
  readonly annotations: readonly Annotation[];
}

interface Template {
  readonly text: string;
  readonly at?: Evidence;
}

const verbs = /^Http(?<verb>Get|Post|Put|Delete|Patch|Head|Options)$/u;

const routesOf = (action: Action, project: DotnetProject): readonly EntryPoint[] => {
  const { controller, part, annotations } = action;
  const read = (annotation: Annotation, file = part.file): Template | 'unknown' | undefined => {
    const argument = templateArgument(annotation);
    if (!argument) return undefined;
    const text = project.textOf(argument, file);
    return text === undefined ? 'unknown' : { text, at: atLiteral(file.path, argument) };
  };
  const onMethod = annotations.flatMap((annotation) => {
    const [, verb] = verbs.exec(simpleName(annotation.name)) ?? [];
    return verb === undefined
      ? []
      : [{ verb: verb.toUpperCase(), template: read(annotation), at: atName(part.file.path, annotation) }];
  });
  const routes = annotations.filter((each) => simpleName(each.name) === 'Route').map((each) => read(each));
  const prefixes = controller.annotations
    .filter((each) => simpleName(each.name) === 'Route')
    .map((each) => read(each, controller.parts.find(({ file }) => file.path === each.path)?.file));
  if ([...routes, ...prefixes, ...onMethod.map(({ template }) => template)].includes('unknown')) return [];
  const known = (each: Template | 'unknown' | undefined): readonly Template[] =>
    each === undefined || each === 'unknown' ? [] : [each];
  const above = prefixes.flatMap(known);
  const own = routes.flatMap(known);
  const ways = onMethod.length > 0 ? onMethod : [{ verb: undefined, template: undefined, at: undefined }];
  return ways.flatMap(({ verb, template, at }) => {
    const templates = known(template).length > 0 ? known(template) : own;
    const isRouted = above.length > 0 || templates.length > 0;
    if (!isRouted) return conventional(action, verb, at);
    if (verb === undefined && own.length === 0) return [];
    const below = templates.length > 0 ? templates : [{ text: '' }];
    return below.flatMap((each) =>
      (isAbsolute(each.text) || above.length === 0 ? [{ text: '' }] : above).map((prefix: Template) =>
        row(action, verb, labelOf(...[prefix.text, each.text].map((text) => withNames(text, action))), [
          ...(each.at ? [each.at] : []),
          ...(at ? [at] : []),
          ...(prefix.at ? [prefix.at] : []),
        ]),
      ),
    );
  });
};

const templateArgument = (annotation: Annotation): Argument | undefined =>
  annotation.arguments.find(({ name, position }) => (name === undefined && position === 0) || name === 'template');

const isAbsolute = (template: string): boolean => /^~?\//u.test(template);

/** Names in place of `[controller]`, `[action]` and `[area]`. */
const withNames = (template: string, { controller, member }: Action): string =>
  template
    .replace(/^~(?=\/)/u, '')
    .replaceAll(/\[controller\]/giu, shortName(controller.type))
    .replaceAll(/\[action\]/giu, actionName(member))
    .replaceAll(/\[area\]/giu, areaOf(controller) ?? '{area}');

const actionName = ({ name }: Member): string => name.replace(/\BAsync$/u, '');

const areaOf = ({ annotations }: Controller): string | undefined =>
  annotations.find((each) => simpleName(each.name) === 'Area')?.arguments[0]?.value;

const conventional = (action: Action, verb: string | undefined, at: Evidence | undefined): readonly EntryPoint[] => {
  const { controller, member, part } = action;
  if (
    !controller.conventional ||
    controller.answersPrograms ||
    part !== controller.type ||
    !actionResults.test(member.returns ?? '')
  )
    return [];
  const [renamed] = action.annotations.filter((each) => simpleName(each.name) === 'ActionName');
  const name = renamed?.arguments[0]?.value ?? actionName(member);
  const address = controller.conventional.addressOf(shortName(controller.type), name, areaOf(controller));
  return address === undefined
    ? []
    : [row(action, verb, labelOf(address), [...(at ? [at] : []), atName(part.file.path, member), controller.conventional.at])];
};

const actionResults = /^(?:(?:System\.Threading\.Tasks\.)?(?:Value)?Task<)?\s*\w+Result\b/u;

const row = (action: Action, verb: string | undefined, label: string, evidence: readonly Evidence[]): EntryPoint => {
  const { controller, part, member } = action;
  const [first = atName(part.file.path, member), ...others] = evidence;
  return {
    kind: isForPrograms(action, label) ? 'endpoint' : 'page',
    label,
    ...(verb !== undefined && { method: verb }),
    handler: `${controller.type.path}.${member.name}`,
    framework,
    path: controller.type.file.path,
    evidence: [first, ...others],
  };
};

const isForPrograms = ({ controller, member: { returns = '' } }: Action, label: string): boolean => {
  if (/\b(?:ViewResult|PartialViewResult|PageResult)\b/u.test(returns)) return false;
  if (controller.answersPrograms || /^\/api(?:\/|$)/iu.test(label)) return true;
  if (/\b(?:JsonResult|ActionResult<|FileResult|FileContentResult|IResult)/u.test(returns)) return true;
  return !actionResults.test(returns) && !controller.hasViews;
};
