import type { Argument, FileFacts, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ConventionContext } from '../convention.ts';
import { hasImport } from '../evidence.ts';
import { mountedNames } from './django-urls.ts';
import { below, plainAddress } from './addresses.ts';
import { classChain } from './classes.ts';
import { lastName, nameAt, namedArgument, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';

/** Applications, routers and blueprints of frameworks that keep addresses in decorators, and what stands before their addresses. */
export interface WebRouters {
  /** By the file and the name that something is registered with there: the framework, and every prefix. */
  readonly find: (
    path: ModulePath,
    name: string,
  ) => { readonly framework: string; readonly prefixes: readonly string[] } | undefined;
}

interface Router {
  readonly framework: string;
  readonly own: string;
}

interface Mount {
  readonly outer: string;
  readonly prefix: string | undefined;
  /** A prefix given here takes the place of the router's own (Flask). */
  readonly replaces: boolean;
}

const kept = new WeakMap<ConventionContext, WebRouters>();

export const webRouters = (context: ConventionContext): WebRouters => {
  const known = kept.get(context);
  if (known) return known;
  const made = make(context, pythonProject(context));
  kept.set(context, made);
  return made;
};

const maxDepth = 8;
const maxPrefixes = 12;

const make = (context: ConventionContext, project: PythonProject): WebRouters => {
  const routers = new Map<string, Router>();
  const mounts = new Map<string, Mount[]>();
  /** The functions that make routers. */
  const makers = new Map<string, string>();
  const keyOf = (path: ModulePath, name: string): string => {
    const source = project.source(path, name);
    return source?.kind === 'defined' ? `${source.path}:${source.name}` : `${path}:${name}`;
  };
  const text = constantTexts(project);
  for (const { path, facts } of project.files) {
    const framework = frameworkOf((specifier) => hasImport(facts, specifier));
    for (const call of facts.calls ?? []) {
      if (call.end === undefined) continue;
      const made = madeOf(project, path, call, framework);
      const router = made && routerOf(call, made.name, made.framework, text);
      if (router && call.result !== undefined) {
        routers.set(`${path}:${call.result}`, router);
        if (call.inside !== undefined) makers.set(`${path}:${call.result}`, `${path}:${call.inside}`);
      }
      for (const { outer, inner, prefix, replaces } of mountsOf(withMaker(call, facts), text)) {
        const key = keyOf(path, inner);
        const list = mounts.get(key) ?? [];
        list.push({ outer: keyOf(path, outer), prefix, replaces });
        mounts.set(key, list);
      }
    }
  }
  const inDjango = new Map<string, string[]>();
  for (const { path, name, prefix } of mountedNames(context)) {
    const key = `${path}:${name}`;
    inDjango.set(key, [...(inDjango.get(key) ?? []), prefix]);
  }
  const prefixesOf = (key: string, depth: number): readonly string[] => {
    const own = routers.get(key)?.own ?? '';
    const known = mounts.get(key) ?? mounts.get(makers.get(key) ?? '') ?? [];
    const around = depth > maxDepth ? [] : known.filter(({ outer }) => outer !== key);
    if (around.length === 0) return (inDjango.get(key) ?? ['']).map((each) => below(each, own));
    return around
      .flatMap(({ outer, prefix, replaces }) => {
        const inner = replaces && prefix !== undefined ? prefix : below(prefix ?? '', own);
        return prefixesOf(outer, depth + 1).map((each) => below(each, inner));
      })
      .slice(0, maxPrefixes);
  };
  return {
    find: (path, name) => {
      const key = keyOf(path, name);
      const router = routers.get(key);
      return router && { framework: router.framework, prefixes: [...new Set(prefixesOf(key, 0))] };
    },
  };
};

const frameworks: readonly (readonly [RegExp, string])[] = [
  [/^fastapi(?:\.|$)/u, 'FastAPI'],
  [/^ninja(?:_extra)?(?:\.|$)/u, 'Django Ninja'],
  [/^flask(?:_\w+)?(?:\.|$)/u, 'Flask'],
  [/^quart(?:\.|$)/u, 'Quart'],
  [/^starlette(?:\.|$)/u, 'Starlette'],
  [/^sanic(?:\.|$)/u, 'Sanic'],
  [/^aiohttp(?:\.|$)/u, 'aiohttp'],
];

export const frameworkOf = (imports: (specifier: RegExp) => boolean): string | undefined =>
  frameworks.find(([specifier]) => imports(specifier))?.[1];

type Text = (argument: Argument | undefined) => string | undefined;

/** The class of routers that a call makes one of: the framework's own, or what one of the project is made from. */
const madeOf = (
  project: PythonProject,
  path: ModulePath,
  { callee }: LiteralCall,
  framework: string | undefined,
): { readonly name: string; readonly framework: string } | undefined => {
  const name = lastName(callee);
  if (!/(?:Router|Blueprint|API|Namespace)$/u.test(name) || /^(?:API)?Router$|^Blueprint$/u.test(name))
    return framework === undefined ? undefined : { name, framework };
  const own = project.source(path, callee);
  const chain = own?.kind === 'defined' ? classChain(project, own.path, own.name) : undefined;
  const base = chain?.foreign.find((each) => frameworks.some(([specifier]) => specifier.test(each)));
  const from = base === undefined ? framework : frameworkOf((specifier) => specifier.test(base));
  return from === undefined ? undefined : { name: lastName(base ?? name), framework: from };
};

const routerOf = (call: LiteralCall, name: string, framework: string, text: Text): Router | undefined => {
  switch (name) {
    case 'FastAPI':
    case 'Flask':
    case 'Quart':
    case 'Starlette':
    case 'NinjaAPI':
    case 'NinjaExtraAPI':
      return { framework, own: '' };
    case 'APIRouter':
      return framework === 'FastAPI' ? { framework, own: text(namedArgument(call, 'prefix')) ?? '' } : undefined;
    case 'Router':
      return framework === 'Django Ninja' ? { framework, own: '' } : undefined;
    case 'Blueprint':
      return { framework, own: text(namedArgument(call, 'url_prefix')) ?? '' };
    case 'Namespace': {
      const name = call.arguments.find(({ position, kind }) => position === 0 && kind === 'string')?.value;
      return framework === 'Flask' ? { framework, own: text(namedArgument(call, 'path')) ?? name ?? '' } : undefined;
    }
    default:
      return undefined;
  }
};

/** `app.register_blueprint(pages.build(store))`: what the function makes is given, and not what that is given. */
const withMaker = (call: LiteralCall, { uses = [] }: FileFacts): LiteralCall => {
  const name = lastName(call.callee);
  if (name !== 'register_blueprint' && name !== 'include_router') return call;
  const { line, character } = call.range.end;
  const made = uses.find(({ givenTo, start }) => givenTo === name && start.line === line && start.character === character + 1);
  if (!made) return call;
  const range = { start: made.start, end: { line, character: made.start.character + made.text.length } };
  const maker: Argument = { kind: 'name', value: made.text, range, position: 0 };
  return {
    ...call,
    arguments: [maker, ...call.arguments.filter(({ position, name: given }) => position > 0 || given !== undefined)],
  };
};

interface Mounting extends Mount {
  readonly inner: string;
}

const mountsOf = (call: LiteralCall, text: Text): readonly Mounting[] => {
  const dot = call.callee.lastIndexOf('.');
  if (dot < 0) return [];
  const outer = call.callee.slice(0, dot);
  const at = (position: number): Argument | undefined => nameAt(call, position);
  const given = (inner: Argument | undefined, prefix: Argument | undefined, replaces = false): readonly Mounting[] =>
    inner?.kind === 'name' ? [{ outer, inner: inner.value, prefix: text(prefix), replaces }] : [];
  switch (call.callee.slice(dot + 1)) {
    case 'include_router':
      return given(at(0) ?? namedArgument(call, 'router'), namedArgument(call, 'prefix'));
    case 'register_blueprint':
      return given(at(0), namedArgument(call, 'url_prefix'), true);
    case 'add_namespace':
      return given(at(0), namedArgument(call, 'path'), true);
    case 'mount':
      return given(
        at(1) ?? namedArgument(call, 'app'),
        call.arguments.find(({ position }) => position === 0),
      );
    case 'add_router':
      return given(
        at(1) ?? namedArgument(call, 'router'),
        call.arguments.find(({ position }) => position === 0),
      );
    default:
      return [];
  }
};

/** Texts of arguments; names are looked up among the constants of the project, where only one text is given to them. */
const constantTexts = (project: PythonProject): Text => {
  const byName = new Map<string, Set<string>>();
  for (const { facts } of project.files)
    for (const { name, value } of facts.constants ?? []) {
      if (value.kind !== 'string' || !/^[\w/{}.-]*$/u.test(value.value)) continue;
      byName.set(name, (byName.get(name) ?? new Set()).add(value.value));
    }
  const known = (name: string): string | undefined => {
    const values = byName.get(lastName(name));
    return values?.size === 1 ? [...values][0] : undefined;
  };
  return (argument) => {
    if (argument?.kind === 'name') return known(argument.value);
    if (argument?.kind !== 'string') return undefined;
    if (!argument.value.includes('{}')) return plainAddress(argument.value);
    const written = argument.quote ?? argument.value;
    const filled = written.replaceAll(/\{([\w.]+)\}/gu, (whole: string, name: string) => known(name) ?? whole);
    return /[{}]/u.test(filled) ? undefined : plainAddress(filled);
  };
};
