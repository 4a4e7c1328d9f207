import type { FileFacts } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { filesImporting, lastName } from './project.ts';

/** Questions and changes that Graphene and Strawberry answer, by their names in GraphQL. */
export const graphqlFields: Convention = {
  name: 'GraphQL in Python',
  inProject: (context) => ({
    entryPoints: [
      ...filesImporting(context, /^graphene(?:_\w+)?(?:\.|$)/u).flatMap(grapheneFields),
      ...filesImporting(context, /^strawberry(?:_\w+)?(?:\.|$)/u).flatMap(strawberryFields),
    ],
  }),
};

const grapheneFields = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  const isObject = (name: string | undefined): boolean =>
    facts.definitions.some((each) => each.name === name && each.kind === 'class' && !isChange(each.supertypes ?? []));
  const queries = (facts.members ?? []).flatMap((member): EntryPoint[] => {
    const field = /^resolve_(?<field>\w+)$/u.exec(member.name)?.groups?.field;
    if (field === undefined || !/Quer(?:y|ies)$/u.test(member.container) || !isObject(member.container)) return [];
    return [
      {
        kind: 'endpoint',
        label: `query ${camelCase(field)}`,
        handler: `${member.container}.${member.name}`,
        framework: 'Graphene',
        path,
        evidence: [atName(path, member)],
      },
    ];
  });
  const mutations = (facts.calls ?? []).flatMap((call): EntryPoint[] => {
    const { result, inside = '', callee } = call;
    if (
      result === undefined ||
      !/^[A-Z]\w*\.Field$|\.[A-Z]\w*\.Field$/u.test(callee) ||
      !/Mutations?$/u.test(inside) ||
      !isObject(inside)
    )
      return [];
    return [
      {
        kind: 'endpoint',
        label: `mutation ${camelCase(result)}`,
        handler: lastName(callee.slice(0, -'.Field'.length)),
        framework: 'Graphene',
        path,
        evidence: [atCall(path, call)],
      },
    ];
  });
  return [...queries, ...mutations];
};

/** A class that is one change, and not the list of all. */
const isChange = (supertypes: readonly string[]): boolean => supertypes.some((each) => /(?:^|\.)\w*Mutation$/u.test(each));

const camelCase = (name: string): string => name.replaceAll(/_([a-z\d])/gu, (_, letter: string) => letter.toUpperCase());

const strawberryFields = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  (facts.annotations ?? []).flatMap((annotation): EntryPoint[] => {
    const kind = /^strawberry(?:_django)?\.(?<kind>field|mutation|subscription)$/u.exec(annotation.name)?.groups?.kind;
    const [, container = '', name = ''] = /^(?:\w+\.)*(\w+)\.(\w+)$/u.exec(annotation.target ?? '') ?? [];
    const type = /(?<type>Query|Mutation|Subscription)$/u.exec(container)?.groups?.type?.toLowerCase();
    if (kind === undefined || type === undefined || !isStrawberryType(facts, container)) return [];
    return [
      {
        kind: 'endpoint',
        label: `${type} ${camelCase(name)}`,
        handler: annotation.target ?? name,
        framework: 'Strawberry',
        path,
        evidence: [atName(path, annotation)],
      },
    ];
  });

const isStrawberryType = ({ annotations = [] }: FileFacts, name: string): boolean =>
  annotations.some((each) => each.target === name && /^strawberry(?:_django)?\.type$/u.test(each.name));
