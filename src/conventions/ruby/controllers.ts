import type { LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { underscored } from './inflect.ts';

/** What is known of the controllers of a Rails application. */
export interface Controllers {
  /** False where it is certain that nothing answers: the controller is known, with all that it inherits, and has neither method nor view. */
  readonly mayAnswer: (controller: string, action: string) => boolean;
  /** True where the controller itself has a method or view of that name. */
  readonly hasAction: (controller: string, action: string) => boolean;
  /**
   * True for what answers programs: it descends from `ActionController::API`, stands in a folder `api`, all its views of the action are
   * data, or the action renders data and nothing else.
   */
  readonly isApi: (controller: string, action: string) => boolean;
  /** Its class as the code calls it, and its file, where it stands in the repository. */
  readonly className: (controller: string) => string | undefined;
  readonly fileOf: (controller: string) => ModulePath | undefined;
  /** True where the whole application answers programs only. */
  readonly apiOnly: boolean;
}

export const controllersOf = ({ files, graph }: ConventionContext): Controllers => {
  const byPath = new Map<string, FileWithFacts>();
  for (const file of files) {
    const path = /(?:^|\/)app\/controllers\/(?:concerns\/)?(.+)\.rb$/u.exec(file.path)?.[1];
    if (path !== undefined && !byPath.has(path)) byPath.set(path, file);
  }
  const views = viewsOf(graph.modules.keys());
  const memo = new Map<string, Chain>();
  const known = (path: string): Chain => {
    const found = memo.get(path) ?? chainOf(`${path}_controller`, byPath);
    memo.set(path, found);
    return found;
  };
  const hasAction = (controller: string, action: string): boolean =>
    known(controller).actions.has(action) || (views.get(`${controller}/${action}`) ?? []).length > 0;
  return {
    hasAction,
    mayAnswer: (controller, action) => !known(controller).isWhole || hasAction(controller, action),
    isApi(controller, action) {
      const formats = views.get(`${controller}/${action}`) ?? [];
      const given = answersOf(byPath, controller, action);
      const isData =
        given.length > 0 ? given.every(isDataAnswer) : formats.length > 0 && formats.every((each) => each === 'json');
      return isData || known(controller).isApi || /(?:^|\/)api\//u.test(controller);
    },
    className(controller) {
      const definitions = byPath.get(`${controller}_controller`)?.facts.definitions ?? [];
      const found = definitions.find(({ kind, name }) => kind === 'class' && name.endsWith('Controller'));
      return found && (found.container === undefined ? found.name : `${found.container}::${found.name}`);
    },
    fileOf: (controller) => byPath.get(`${controller}_controller`)?.path,
    apiOnly: chainOf('application_controller', byPath).isApi,
  };
};

/** Formats of the views of each action: `rooms/show` -> `html`, `json`. */
const viewsOf = (paths: Iterable<ModulePath>): ReadonlyMap<string, readonly string[]> => {
  const views = new Map<string, string[]>();
  for (const path of paths) {
    const [, view = '', formats = ''] = /(?:^|\/)app\/views\/(.+?\/[^/.]+)\.([^/]+)$/u.exec(path) ?? [];
    if (view === '') continue;
    const isData = /^(?:json|xml|rss|atom|js)\b|jbuilder|rabl/u.test(formats);
    const list = views.get(view);
    if (list) list.push(isData ? 'json' : 'html');
    else views.set(view, [isData ? 'json' : 'html']);
  }
  return views;
};

/** What an action says that it answers with. */
const answersOf = (byPath: ReadonlyMap<string, FileWithFacts>, controller: string, action: string): readonly LiteralCall[] =>
  (byPath.get(`${controller}_controller`)?.facts.calls ?? []).filter(
    ({ inside, callee }) => inside?.endsWith(`::${action}`) === true && answering.test(callee),
  );

/** `render json: rooms` */
const isDataAnswer = ({ callee, arguments: [first] }: LiteralCall): boolean =>
  callee === 'render' && /^(?:json|xml)(?:\.|$)/u.test(first?.name ?? '');

const answering = /^(?:render|redirect_\w+|respond_with|format\.html)$/u;

interface Chain {
  readonly actions: ReadonlySet<string>;
  /** Whether all that the class inherits and includes stands in the repository. */
  readonly isWhole: boolean;
  readonly isApi: boolean;
}

const chainOf = (start: string, byPath: ReadonlyMap<string, FileWithFacts>): Chain => {
  const actions = new Set<string>();
  const seen = new Set<string>();
  const open = [{ path: start, inside: '', isSuper: true }];
  let isWhole = true;
  let isApi = false;
  for (let next = open.pop(); next && seen.size < 100; next = open.pop()) {
    const path = located(next.path, next.inside, byPath);
    const file = path === undefined ? undefined : byPath.get(path);
    if (path === undefined || !file) {
      isApi ||= next.path === 'action_controller/api' || next.path === 'action_controller/metal';
      // What a module of a library adds are hardly ever actions.
      isWhole &&= !next.isSuper || next.path.startsWith('action_controller/');
      continue;
    }
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { name } of file.facts.members ?? []) actions.add(name);
    for (const { specifier } of inherited(file)) {
      const isSuper = file.facts.definitions.some(
        ({ supertypes }) => supertypes?.includes(specifier.split(' ')[0] ?? '') === true,
      );
      open.push({ path: underscoredPath(specifier), inside: path, isSuper });
    }
  }
  return { actions, isWhole, isApi };
};

/** Superclasses and modules: their names come into the class whole. */
const inherited = ({ facts }: FileWithFacts): readonly { readonly specifier: string }[] =>
  facts.imports.filter(({ kind, bindings }) => kind === 'static' && bindings?.some(({ imported }) => imported === '*'));

const underscoredPath = (specifier: string): string => underscored((specifier.split(' ')[0] ?? '').replace(/^::/u, ''));

/** A name stands for the innermost of its kind: `BaseController` in `admin/` is `admin/base_controller`. */
const located = (path: string, inside: string, byPath: ReadonlyMap<string, FileWithFacts>): string | undefined => {
  const folders = inside.replace(/_controller$/u, '').split('/');
  for (let depth = folders.length; depth >= 0; depth--) {
    const candidate = [...folders.slice(0, depth), path].join('/');
    if (candidate !== inside && byPath.has(candidate)) return candidate;
  }
  return byPath.has(path) ? path : undefined;
};
