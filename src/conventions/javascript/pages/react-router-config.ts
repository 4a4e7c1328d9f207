import { joined } from '../../address.ts';
import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTest } from '../project-files.ts';
import { atLiteral, hasImport } from '../../evidence.ts';
import type { Argument, FileFacts, LiteralCall } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';

const framework = 'React Router';

/** `routes.ts` of React Router 7: `route('about', './about.tsx')`, `index('./home.tsx')`, `...prefix('admin', [...])`. */
export const reactRouterConfig: Convention = {
  name: framework,
  inProject: (context) => ({
    entryPoints: context.files
      .filter(({ path, facts }) => hasImport(facts, /^@react-router\/dev\/routes$/u) && !isTest(context, path))
      .flatMap((file) => nested(file.facts).flatMap((each) => rowOf(context, file, each))),
  }),
};

interface Nested {
  readonly call: LiteralCall;
  readonly prefix: string;
  readonly hasIndex: boolean;
}

/** Facts do not say which call stands in which; the indentation does, in a file that has each call on a line of its own. */
const nested = ({ calls = [] }: FileFacts): readonly Nested[] => {
  const all = calls.filter(({ callee }) => /^(?:route|index|prefix|layout)$/u.test(callee));
  const lines = new Set(all.map(({ range }) => range.start.line));
  if (lines.size < all.length) return [];
  const sorted = [...all].sort((a, b) => a.range.start.line - b.range.start.line);
  const parents: { readonly column: number; readonly address: string; readonly call: LiteralCall }[] = [];
  const withIndex = new Set<LiteralCall>();
  const found: Omit<Nested, 'hasIndex'>[] = [];
  for (const call of sorted) {
    // `...prefix(`
    const column = call.range.start.character - (call.callee === 'prefix' ? 3 : 0);
    while ((parents.at(-1)?.column ?? -1) >= column) parents.pop();
    const parent = parents.at(-1);
    const prefix = parent?.address ?? '/';
    if (call.callee === 'index' && parent) withIndex.add(parent.call);
    found.push({ call, prefix });
    const own = call.callee === 'route' || call.callee === 'prefix' ? textAt(call, 0)?.value : undefined;
    parents.push({ column, address: own === undefined ? prefix : joined(prefix, own), call });
  }
  return found.map((each) => ({ ...each, hasIndex: withIndex.has(each.call) }));
};

const textAt = ({ arguments: all }: LiteralCall, position: number): Argument | undefined =>
  all.find((each) => each.kind === 'string' && each.position === position && each.name === undefined);

const rowOf = (
  context: ConventionContext,
  { path }: FileWithFacts,
  { call, prefix, hasIndex }: Nested,
): readonly EntryPoint[] => {
  const written = textAt(call, 0);
  const file = textAt(call, call.callee === 'index' ? 0 : 1);
  if (!written || !file || hasIndex || (call.callee !== 'index' && call.callee !== 'route')) return [];
  const shown = normalizePath(joinPath(folderOf(path), file.value));
  const route = context.files.find((each) => each.path === shown);
  const offers = (name: string): boolean => route?.facts.exports.some((each) => each.name === name) === true;
  const isEndpoint = !offers('default') && (offers('loader') || offers('action'));
  const address = call.callee === 'index' ? prefix : joined(prefix, written.value);
  return [
    {
      path: route?.path ?? path,
      kind: isEndpoint ? 'endpoint' : 'page',
      label: inBraces(address),
      ...(isEndpoint && !offers('action') && { method: 'GET' }),
      framework,
      evidence: [atLiteral(path, written)],
    },
  ];
};

/** `:id`, `:lang?`, `*` */
const inBraces = (address: string): string => address.replaceAll(/:([\w-]+)\??/gu, '{$1}').replace(/\/\*$/u, '/{*}');
