import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { comparePositions, contains, positional } from '../nested-calls.ts';
import { annotationsByTarget, jvmProject, simpleName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/**
 * Routes of Spring's functional style: `route(GET("/owners"), …)`, `"/api".nest { … }`. Only of methods that are beans: others may be put
 * below an address elsewhere; in Kotlin what `router { … }` holds is whole.
 */
export const functionalRoutes: Convention = {
  name: 'Spring functional routes',
  inProject(context) {
    const project = jvmProject(context);
    return {
      entryPoints: project.files.filter(({ facts }) => hasImport(facts, library)).flatMap((file) => routesIn(file, project)),
    };
  },
};

const library = /^org\.springframework\.web\.(?:reactive\.function\.server|servlet\.function)\b/u;

const verbs: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

const routesIn = (file: FileWithFacts, project: JvmProject): readonly EntryPoint[] => {
  const { path, facts } = file;
  const annotations = annotationsByTarget(facts);
  const isWhole = facts.language === 'kotlin' && hasImport(facts, /^org\.springframework\.web\.[\w.]+\.(?:(?:coR|r)outer|\*)$/u);
  const isBean = ({ inside = '' }: LiteralCall): boolean =>
    isWhole || annotations.get(inside)?.some(({ name }) => simpleName(name) === 'Bean') === true;
  const calls = (facts.calls ?? []).filter(isBean).sort((a, b) => comparePositions(a.range.start, b.range.start));
  const base = project.setting(path, 'server.servlet.context-path', 'spring.webflux.base-path') ?? '';
  return calls.flatMap((call): EntryPoint[] => {
    const verb = call.callee.slice(call.callee.lastIndexOf('.') + 1);
    const [address] = positional(call, 0);
    if (!verbs.has(verb) || address?.kind !== 'string') return [];
    const around = calls.filter(({ block }) => block && contains(block, call.range));
    const prefixes = around.map((each) => prefixOf(each, calls)?.value ?? '');
    return [
      {
        kind: 'endpoint',
        label: labelOf(base, ...prefixes, address.value),
        method: verb,
        handler: handlerOf(call),
        framework: 'Spring WebFlux',
        path,
        evidence: [atLiteral(path, address)],
      },
    ];
  });
};

const handlerOf = (call: LiteralCall): string => {
  const given = positional(call, 1).find(({ kind, value }) => kind === 'name' && value.includes('::'));
  return given?.value.replace('::', '.') ?? call.inside ?? '';
};

/** `path("/api", …)`, `"/api".nest { … }`, `nest(path("/api"), …)`, `path("/api").nest { … }`; nothing for `accept(JSON).nest { … }`. */
const prefixOf = (call: LiteralCall, calls: readonly LiteralCall[]): Argument | undefined => {
  const own = positional(call, 0).find(({ kind }) => kind === 'string');
  if (own) return own;
  const isPath = (each: LiteralCall | undefined): boolean => each !== undefined && /(?:^|\.)path$/u.test(each.callee);
  const { block } = call;
  const within = block && calls.find((each) => contains(block, each.range));
  const place = calls.indexOf(call);
  const [before] = calls.slice(Math.max(0, place - 1), place);
  const found = isPath(within) ? within : before?.range.end.line === call.range.start.line && isPath(before) ? before : undefined;
  return found && positional(found, 0).find(({ kind }) => kind === 'string');
};
