import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atCall, atLiteral } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { productFiles } from './product-files.ts';
import { referencesIn } from './references.ts';
import type { References } from './references.ts';

/** Procedures of tRPC, by their names in the routers: `folder.list`. */
export const trpcConvention: Convention = {
  name: 'tRPC',
  inProject: (context) => {
    const usesTrpc = context.graph.externals.some((each) => each.package === '@trpc/server');
    if (!usesTrpc) return {};
    const files = productFiles(context).filter(({ facts }) => facts.calls?.some((call) => isRouter(call) || isProcedure(call)));
    return { entryPoints: proceduresOf(files, referencesIn(context)) };
  },
};

/** `router({ ... })`, `t.router({ ... })`, `createTRPCRouter({ ... })`, `mergeRouters(a, b)` */
const isRouter = ({ callee, chain, result }: LiteralCall): boolean =>
  !chain &&
  result !== undefined &&
  /(?:^|\.)(?:router|create\w*Router|mergeRouters|\w*[tT]rpcRouter|\w*TRPCRouter)$/u.test(callee) &&
  !/BrowserRouter|HashRouter|MemoryRouter|StaticRouter/u.test(callee);

const isProcedure = ({ callee, result }: LiteralCall): boolean =>
  result !== undefined && callee.includes('.') && /\.(?:query|mutation|subscription)$/u.test(callee);

interface Procedure {
  readonly path: ModulePath;
  readonly call: LiteralCall;
}

interface Entry {
  /** Below the router, with dots; empty for what is merged into it. */
  readonly name: string;
  readonly reference: Argument;
}

interface TrpcRouter {
  readonly path: ModulePath;
  readonly name: string;
  readonly procedures: readonly (Procedure & { readonly name: string })[];
  readonly entries: readonly Entry[];
}

const keyOf = (path: string, name: string): string => `${path}\n${name}`;

const proceduresOf = (files: readonly FileWithFacts[], references: References): EntryPoint[] => {
  const alone = new Map<string, Procedure>();
  const routers = new Map<string, TrpcRouter>();
  for (const { path, facts } of files) {
    for (const router of routersIn(path, facts.calls ?? [])) routers.set(keyOf(path, router.name), router);
    for (const call of facts.calls ?? []) if (isProcedure(call)) alone.set(keyOf(path, call.result ?? ''), { path, call });
  }
  const targetOf = ({ path }: TrpcRouter, { reference }: Entry): string | undefined => {
    const place = references.definedAt({ path, name: reference.value });
    return place && keyOf(place.path, place.name);
  };
  const mounted = new Set([...routers.values()].flatMap((router) => router.entries.map((entry) => targetOf(router, entry))));
  const found: EntryPoint[] = [];
  const add = (
    label: string,
    { path, call }: Procedure,
    mount: { readonly path: ModulePath; readonly reference: Argument } | undefined,
  ): void => {
    found.push({
      kind: 'endpoint',
      label,
      framework: 'tRPC',
      path,
      evidence: [atCall(path, call), ...(mount ? [atLiteral(mount.path, mount.reference)] : [])],
    });
  };
  const visit = (router: TrpcRouter, prefix: string, seen: readonly string[]): void => {
    const key = keyOf(router.path, router.name);
    if (seen.includes(key)) return;
    for (const procedure of router.procedures) add(below(prefix, procedure.name), procedure, undefined);
    for (const entry of router.entries) {
      const target = targetOf(router, entry) ?? '';
      const inner = routers.get(target);
      const procedure = alone.get(target);
      if (inner) visit(inner, below(prefix, entry.name), [...seen, key]);
      else if (procedure) add(below(prefix, entry.name), procedure, { path: router.path, reference: entry.reference });
    }
  };
  for (const [key, router] of routers) if (!mounted.has(key)) visit(router, '', []);
  return found;
};

const below = (prefix: string, name: string): string => [prefix, name].filter((part) => part !== '').join('.');

/** The outermost routers of a file; those written inside of them are part of their names. */
const routersIn = (path: ModulePath, calls: readonly LiteralCall[]): readonly TrpcRouter[] => {
  const made = calls.filter(isRouter);
  const outer = made.filter(({ result = '' }) => !made.some((each) => result.startsWith(`${each.result ?? ''}.`)));
  return outer.map(({ result = '' }) => {
    const inner = made.filter((each) => each.result === result || each.result?.startsWith(`${result}.`) === true);
    return {
      path,
      name: result,
      procedures: calls.flatMap((call) =>
        isProcedure(call) && call.result?.startsWith(`${result}.`) === true
          ? [{ path, call, name: call.result.slice(result.length + 1) }]
          : [],
      ),
      entries: inner.flatMap((call) =>
        call.arguments
          .filter(({ kind }) => kind === 'name')
          .map((reference) => ({ name: below(call.result?.slice(result.length + 1) ?? '', reference.name ?? ''), reference })),
      ),
    };
  });
};
