import type { Evidence } from '../../model/claim.ts';
import type { DataEntity, EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { contains, nestedCalls, positional } from '../nested-calls.ts';
import type { NestedCall } from '../nested-calls.ts';
import { jvmProject } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/** Addresses that Ktor's `get` and its like answer, below the blocks around them and around the functions that hold them. */
export const ktor: Convention = {
  name: 'Ktor',
  inProject(context) {
    const project = jvmProject(context);
    const files = project.files.filter(({ facts }) => hasImport(facts, /^io\.ktor\.server\b/u));
    const calls = new Map(files.map((file) => [file, nestedCalls((file.facts.calls ?? []).filter(({ block }) => block))]));
    const routes = Array.from(calls, ([file, all]) => all.flatMap((each) => inBlock(file, each, [none], project))).flat();
    const prefixes = (name: string, depth: number): readonly Prefix[] =>
      depth > 4
        ? []
        : Array.from(calls).flatMap(([file, all]) =>
            file.facts.imports.flatMap(({ kind, specifier, range }) =>
              kind === 'implicit' && specifier === name
                ? around(file, all, range, project, (each) => prefixes(each, depth + 1))
                : [],
            ),
          );
    return { entryPoints: routes.flatMap((route) => entryPoints(route, prefixes)) };
  },
};

interface Prefix {
  readonly text: string;
  readonly isRouting: boolean;
  readonly evidence: readonly Evidence[];
}

const none: Prefix = { text: '', isRouting: false, evidence: [] };

interface KtorRoute {
  readonly file: FileWithFacts;
  readonly prefix: Prefix;
  readonly call: NestedCall['call'];
}

const verbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'delete', 'patch', 'head', 'options', 'webSocket', 'sse']);

const below = (file: FileWithFacts, { call }: NestedCall, prefix: Prefix, project: JvmProject): readonly Prefix[] => {
  if (call.callee === 'routing') return [{ ...prefix, isRouting: true }];
  if (call.callee === 'authenticate') return [prefix];
  const [first] = positional(call, 0);
  if (!first) return [prefix];
  const text = project.textOf(first, file);
  return text === undefined
    ? []
    : [{ ...prefix, text: labelOf(prefix.text, text), evidence: [atLiteral(file.path, first), ...prefix.evidence] }];
};

const inBlock = (
  file: FileWithFacts,
  nested: NestedCall,
  outer: readonly Prefix[],
  project: JvmProject,
): readonly KtorRoute[] => {
  const inner = outer.flatMap((prefix) => below(file, nested, prefix, project));
  if (verbs.has(nested.call.callee)) return inner.map((prefix) => ({ file, prefix, call: nested.call }));
  return nested.children.flatMap((child) => inBlock(file, child, inner, project));
};

const entryPoints = (
  { file, prefix, call }: KtorRoute,
  prefixesOf: (name: string, depth: number) => readonly Prefix[],
): readonly EntryPoint[] => {
  const { callee, inside = '' } = call;
  const outer = prefix.isRouting ? [none] : prefixesOf(inside, 0);
  const isVerb = callee !== 'webSocket' && callee !== 'sse';
  return outer.map((each) => ({
    kind: 'endpoint',
    label: labelOf(each.text, prefix.text),
    ...(isVerb && { method: callee.toUpperCase() }),
    ...(inside !== '' && { handler: inside }),
    framework: 'Ktor',
    path: file.path,
    evidence: [prefix.evidence[0] ?? atCall(file.path, call), ...each.evidence.slice(0, 1)],
  }));
};

/** What stands around the place where a function of routes is called; nothing where no `routing` is seen. */
const around = (
  file: FileWithFacts,
  calls: readonly NestedCall[],
  range: NestedCall['call']['range'],
  project: JvmProject,
  prefixesOf: (name: string) => readonly Prefix[],
): readonly Prefix[] => {
  let found: readonly Prefix[] = [none];
  let inside: string | undefined;
  for (let open = calls; ;) {
    const next = open.find(({ call }) => call.block && contains(call.block, range));
    if (!next) break;
    inside = next.call.inside;
    found = found.flatMap((prefix) => below(file, next, prefix, project));
    open = next.children;
  }
  if (inside === undefined) return [];
  return found.flatMap((prefix) =>
    prefix.isRouting ? [prefix] : prefixesOf(inside).map((each) => ({ ...each, text: labelOf(each.text, prefix.text) })),
  );
};

/** Tables of Exposed: `object Users : IntIdTable()`. */
export const exposed: Convention = {
  name: 'Exposed',
  inProject: (context) => ({
    data: jvmProject(context).files.flatMap(({ path, facts }) =>
      hasImport(facts, /^org\.jetbrains\.exposed\b/u)
        ? facts.definitions.flatMap((definition): DataEntity[] =>
            definition.kind === 'class' && definition.supertypes?.some((each) => tableType.test(each)) === true
              ? [{ kind: 'table', name: definition.name, framework: 'Exposed', path, evidence: [atName(path, definition)] }]
              : [],
          )
        : [],
    ),
  }),
};

const tableType = /^(?:[\w.]+\.)?(?:(?:Int|Long|UInt|ULong|UUID|Composite)?Id)?Table(?:$|[(<])/u;
