import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import type { NestedCall } from '../nested-calls.ts';
import { nestedCalls } from '../nested-calls.ts';
import { addressIn, blockLabel, callsOfClass, mountedAt, verbs } from './block-routes.ts';
import { classesOf } from './classes.ts';

/** Addresses of applications made with Sinatra: of its classes, and of scripts that answer without a class. */
export const sinatra: Convention = {
  name: 'Sinatra',
  inProject(context) {
    const classes = classesOf(context);
    const own = classes.all.filter((each) => !isExample(each.file.path) && classes.descends(each, bases));
    const mounts = context.files.flatMap(({ facts }) => nestedCalls(facts.calls ?? []).flatMap((each) => mountedAt(each) ?? []));
    return {
      entryPoints: [
        ...own.flatMap((each) =>
          answersIn(
            each.file,
            callsOfClass(each),
            mounts.find(({ app }) => app.replace(/^::/u, '') === each.name)?.at ?? '',
            each.name,
          ),
        ),
        ...scripts(context).flatMap((file) =>
          answersIn(file, nestedCalls((file.facts.calls ?? []).filter(({ inside }) => inside === undefined)), '', undefined),
        ),
      ],
    };
  },
};

const isExample = (path: string): boolean => /(?:^|\/)(?:examples?|spec|test)\//u.test(path);

const bases: ReadonlySet<string> = new Set(['Sinatra::Base', 'Sinatra::Application', 'Sinatra']);

/** `require "sinatra"` makes the whole script an application. */
const scripts = ({ files, graph }: ConventionContext): readonly FileWithFacts[] =>
  files.filter(
    ({ path, facts }) =>
      facts.language === 'ruby' &&
      graph.modules.get(path)?.role !== 'test' &&
      !isExample(path) &&
      hasImport(facts, /^(?:require )?sinatra$/u),
  );

const answersIn = (
  file: FileWithFacts,
  calls: readonly NestedCall[],
  prefix: string,
  handler: string | undefined,
): readonly EntryPoint[] =>
  calls.flatMap((nested): readonly EntryPoint[] => {
    const { call, children } = nested;
    const address = addressIn(call);
    if (call.callee === 'namespace') return address ? answersIn(file, children, blockLabel(prefix, address.value), handler) : [];
    if (!verbs.has(call.callee) || !call.block || address?.kind !== 'string' || !/^(?:\/|$)/u.test(address.value)) return [];
    return [
      {
        kind: call.callee === 'get' && children.some(isView) ? 'page' : 'endpoint',
        label: blockLabel(prefix, address.value),
        method: call.callee.toUpperCase(),
        ...(handler !== undefined && { handler }),
        framework: 'Sinatra',
        path: file.path,
        evidence: [atLiteral(file.path, address)],
      },
    ];
  });

const isView = ({ call, children }: NestedCall): boolean =>
  /^(?:erb|haml|slim|liquid|markdown|builder|show)$/u.test(call.callee) || children.some(isView);
