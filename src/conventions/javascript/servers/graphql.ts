import type { Annotation } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atLiteral, atName } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isOfTests, productFiles } from './product-files.ts';

/** What a GraphQL server written in JavaScript can be asked: methods of resolvers, or the fields of its schema. */
export const graphqlConvention: Convention = {
  name: 'GraphQL',
  inProject: (context) => {
    const resolved = productFiles(context).flatMap(resolversIn);
    const known = new Set(resolved.map(({ label }) => label));
    return { entryPoints: [...resolved, ...(servesSchema(context) ? schemaFields(context, known) : [])] };
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

const servers: ReadonlySet<string> = new Set([
  '@apollo/server',
  '@nestjs/graphql',
  'apollo-server',
  'apollo-server-core',
  'apollo-server-express',
  'express-graphql',
  'graphql-http',
  'graphql-yoga',
  'mercurius',
]);

const servesSchema = ({ graph }: ConventionContext): boolean => graph.externals.some((each) => servers.has(each.package));

const schemaFields = ({ files, graph }: ConventionContext, known: ReadonlySet<string>): EntryPoint[] => {
  const seen = new Set(known);
  return files.flatMap(({ path, facts }) => {
    if (facts.language !== 'graphql' || isOfTests(path) || graph.modules.get(path)?.role !== 'source') return [];
    return facts.definitions.flatMap((definition): EntryPoint[] => {
      const { name, kind, container = '' } = definition;
      const label = `${container}.${name}`;
      if (kind !== 'endpoint' || !operations.has(container) || seen.has(label)) return [];
      seen.add(label);
      return [{ kind: 'endpoint', label, framework: 'GraphQL', path, evidence: [atName(path, definition)] }];
    });
  });
};
