import type { Annotation, LiteralCall } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atCall, atLiteral, atName } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import { isOfTests, productFiles } from './product-files.ts';

/** What a GraphQL server written in JavaScript can be asked: methods of resolvers, or the fields of its schema. */
export const graphqlConvention: Convention = {
  name: 'GraphQL',
  inProject: (context) => {
    const resolved = productFiles(context).flatMap(resolversIn);
    const known = new Set(resolved.map(({ label }) => label));
    const built = usesPothos(context) ? productFiles(context).flatMap(builtFields) : [];
    for (const { label } of built) known.add(label);
    return { entryPoints: [...resolved, ...built, ...(servesSchema(context) ? schemaFields(context, known) : [])] };
  },
};

const operations: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const codeFirst = /^(?:@nestjs\/graphql|type-graphql)$/u;

/** `@Query(() => [Owner])` on a method of a resolver. */
const resolversIn = ({ path, facts }: FileWithFacts): EntryPoint[] => {
  const { annotations = [], imports } = facts;
  const names = new Map(
    imports
      .filter(({ specifier }) => codeFirst.test(specifier))
      .flatMap(({ specifier, bindings = [] }) =>
        bindings
          .filter(({ imported }) => operations.has(imported))
          .map(({ imported, local }): [string, { readonly operation: string; readonly specifier: string }] => [
            local,
            { operation: imported, specifier },
          ]),
      ),
  );
  return annotations.flatMap((annotation): EntryPoint[] => {
    const { target = '', name } = annotation;
    const used = names.get(name);
    if (!used || !target.includes('.')) return [];
    const given = nameOf(annotation);
    return [
      {
        kind: 'endpoint',
        label: `${used.operation}.${given?.value ?? target.slice(target.indexOf('.') + 1)}`,
        handler: target,
        framework: used.specifier === 'type-graphql' ? 'TypeGraphQL' : 'NestJS',
        path,
        evidence: [given ? atLiteral(path, given) : atName(path, annotation)],
      },
    ];
  });
};

const nameOf = ({ arguments: all }: Annotation): Annotation['arguments'][number] | undefined =>
  all.find(({ kind, name, position }) => kind === 'string' && (name === 'name' || (name === undefined && position === 0)));

/** Fields that Pothos builds, in a file that speaks of a builder. */
const builtFields = ({ path, facts }: FileWithFacts): EntryPoint[] => {
  if (
    !facts.imports.some(
      ({ specifier, bindings = [] }) => isPothos(specifier) || bindings.some(({ local }) => /builder$/iu.test(local)),
    )
  )
    return [];
  return (facts.calls ?? []).flatMap((call): EntryPoint[] => {
    const [name] = call.arguments;
    const [, type = ''] = /\b\w*builder\.(?:relay)?(query|mutation|subscription)Field$/iu.exec(call.callee) ?? [];
    if (type === '' || name?.kind !== 'string') return isField(call) ? [fieldOf(path, call, 'Pothos')] : [];
    const label = `${type.charAt(0).toUpperCase()}${type.slice(1).toLowerCase()}.${name.value}`;
    return [{ kind: 'endpoint', label, framework: 'Pothos', path, evidence: [atLiteral(path, name)] }];
  });
};

const isPothos = (specifier: string): boolean => specifier.startsWith('@pothos/');

const usesPothos = ({ graph }: ConventionContext): boolean => graph.externals.some((each) => isPothos(each.package));

const isField = ({ callee, arguments: given, quote }: LiteralCall): boolean => {
  const [type = '', name] = callee.split('.');
  return given.length === 0 && operations.has(type) && name === quote;
};

const fieldOf = (path: ModulePath, call: LiteralCall, framework: string): EntryPoint => ({
  kind: 'endpoint',
  label: call.callee,
  framework,
  path,
  evidence: [atCall(path, call)],
});

const servers: ReadonlySet<string> = new Set([
  '@apollo/server',
  '@nestjs/graphql',
  'apollo-server',
  '@apollo/subgraph',
  '@graphql-tools/schema',
  '@graphql-yoga/node',
  'apollo-server-core',
  'apollo-server-fastify',
  'apollo-server-koa',
  'apollo-server-lambda',
  'apollo-server-micro',
  'graphql-modules',
  'apollo-server-express',
  'express-graphql',
  'graphql-http',
  'graphql-yoga',
  'mercurius',
]);

const servesSchema = ({ graph }: ConventionContext): boolean => graph.externals.some((each) => servers.has(each.package));

const schemaFields = (context: ConventionContext, known: ReadonlySet<string>): EntryPoint[] => {
  const { files, graph } = context;
  const seen = new Set(known);
  const written = productFiles(context).flatMap(({ path, facts }) =>
    (facts.calls ?? []).filter(isField).map((call) => fieldOf(path, call, 'GraphQL')),
  );
  const inFiles = files.flatMap(({ path, facts }) => {
    if (facts.language !== 'graphql' || isOfTests(path) || graph.modules.get(path)?.role !== 'source') return [];
    return facts.definitions.flatMap((definition): EntryPoint[] => {
      const { name, kind, container = '' } = definition;
      if (kind !== 'endpoint' || !operations.has(container)) return [];
      return [
        { kind: 'endpoint', label: `${container}.${name}`, framework: 'GraphQL', path, evidence: [atName(path, definition)] },
      ];
    });
  });
  // Of a field that several texts describe the first place counts.
  const isClient = clientFolders(context);
  return [...inFiles, ...written].filter(({ path, label }) => !isClient(path) && (seen.has(label) ? false : seen.add(label)));
};

const clients: ReadonlySet<string> = new Set([
  '@apollo/client',
  'apollo-angular',
  'apollo-client',
  'urql',
  '@urql/core',
  'relay-runtime',
]);

/** Packages that only ask: what their schemas describe they keep for themselves. */
const clientFolders = ({ graph }: ConventionContext): ((path: string) => boolean) => {
  const folders = graph.packages
    .filter(({ ecosystem, path }) => ecosystem === 'npm' && path !== '')
    .sort((a, b) => b.path.length - a.path.length);
  return (path) => {
    const names = folders.find((each) => path.startsWith(`${each.path}/`))?.dependsOn.map(({ name }) => name) ?? [];
    return names.some((name) => clients.has(name)) && !names.some((name) => servers.has(name));
  };
};
