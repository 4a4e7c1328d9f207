import type { FileFacts } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isTest } from './go-files.ts';

/** What programs can call of an interface that is described in Protocol Buffers. Copies of a description say nothing new. */
export const grpcServices: Convention = {
  name: 'gRPC',
  inProject: ({ files }) => {
    const seen = new Set<string>();
    const elsewhere = answeredInCSharp(files);
    return {
      entryPoints: files
        .filter(({ path, facts }) => facts.language === 'proto' && !isTest(path) && !isOfOthers(facts))
        .flatMap(endpointsOf)
        .filter(({ service }) => !elsewhere.has(service))
        .filter(({ key }) => !seen.has(key) && seen.add(key))
        .map(({ row }) => row),
    };
  },
};

/** Descriptions that others publish stand in many repositories, next to the own ones. */
const isOfOthers = ({ namespace }: FileFacts): boolean =>
  /^(?:google|grpc|envoy|buf|validate|opentelemetry|gogoproto|cosmos|tendermint|etcdserverpb|openconfig)(?:\.|$)/u.test(
    namespace?.text ?? '',
  );

/** Services that a class of C# answers, which the conventions of .NET tell with their addresses. */
const answeredInCSharp = (files: readonly FileWithFacts[]): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ facts }) =>
      facts.language === 'csharp' ? facts.definitions.flatMap(({ supertypes = [] }) => supertypes.flatMap(serviceOf)) : [],
    ),
  );

/** `Basket` of `Shop.Basket.BasketBase`. */
const serviceOf = (supertype: string): string[] => {
  const [service = '', base] = supertype.split('.').slice(-2);
  return base === `${service}Base` ? [service] : [];
};

interface Keyed {
  readonly service: string;
  readonly key: string;
  readonly row: EntryPoint;
}

const endpointsOf = ({ path, facts }: FileWithFacts): readonly Keyed[] =>
  facts.definitions.flatMap((definition): Keyed[] => {
    const { name, kind, container } = definition;
    if (kind !== 'endpoint' || container === undefined) return [];
    const label = `${container}.${name}`;
    const full = `${facts.namespace?.text ?? ''}.${label}`;
    const bound = facts.annotations?.find((each) => each.name === 'google.api.http' && each.target === label)?.arguments ?? [];
    if (bound.length === 0)
      return [
        {
          service: container,
          key: full,
          row: { path, kind: 'endpoint', label, framework: 'gRPC', evidence: [atName(path, definition)] },
        },
      ];
    return bound.map((each) => ({
      service: container,
      key: `${full} ${each.name ?? ''} ${each.value}`,
      row: {
        path,
        kind: 'endpoint',
        label: addressOf(each.value),
        method: (each.name ?? '').toUpperCase(),
        handler: label,
        framework: 'gRPC-Gateway',
        evidence: [atLiteral(path, each), atName(path, definition)],
      },
    }));
  });

/** `/v1/{name=users/*\/memos/*}` -> `/v1/users/{user}/memos/{memo}`, `{owner.id}` -> `{id}` */
const addressOf = (pattern: string): string =>
  pattern.replaceAll(/\{([\w.]+)(?:=([^{}]*))?\}/gu, (_, variable: string, template: string | undefined) => {
    const last = variable.slice(variable.lastIndexOf('.') + 1);
    if (template?.includes('/') !== true) return `{${last}}`;
    const segments = template.split('/');
    return segments
      .map((segment, index) => (/^\*{1,2}$/u.test(segment) ? `{${singular(segments[index - 1] ?? last)}}` : segment))
      .join('/');
  });

const singular = (word: string): string => {
  const one = word.replace(/ies$/u, 'y').replace(/s$/u, '');
  return /^[\w-]+$/u.test(one) ? one : 'name';
};
