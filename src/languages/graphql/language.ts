import { Kind, parse, Source } from 'graphql';
import type { DefinitionNode, FieldDefinitionNode, NameNode, StringValueNode } from 'graphql';
import type { Definition, FileDiagnostic, FileFacts, SymbolKind } from '../../model/file-facts.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { chunksOf } from './chunks.ts';
import type { Chunk } from './chunks.ts';

/** GraphQL schemas: types, and what can be asked of them. */
export const createGraphQLLanguage = (): Language => ({
  id: 'graphql',
  identify: (path) => (/\.(?:graphqls?|gql)$/iu.test(path) ? 'graphql' : undefined),
  read: readGraphQL,
});

const readGraphQL = (source: SourceText): FileFacts => readGuarded('graphql', source, graphQLFacts);

const graphQLFacts = (view: TextView): FoundFacts => {
  const whole = parsed({ text: view.text, start: 0 });
  const doc = leadingDoc(view);
  if (whole) return { ...(doc && { doc }), ...offered(definitionsOf(view, whole, 0)) };
  const definitions: Definition[] = [];
  const diagnostics: FileDiagnostic[] = [];
  for (const chunk of chunksOf(view.text)) {
    const nodes = parsed(chunk);
    if (nodes) definitions.push(...definitionsOf(view, nodes, chunk.start));
    else diagnostics.push(broken(view, chunk));
  }
  return { ...(doc && { doc }), ...offered(definitions), diagnostics: diagnostics.slice(0, 1) };
};

const broken = (view: TextView, { text, start }: Chunk): FileDiagnostic => ({
  code: 'syntax-error',
  message: 'Not valid GraphQL.',
  range: view.rangeAt(start, start + text.trimEnd().length),
});

const parsed = ({ text }: Chunk): readonly DefinitionNode[] | undefined => {
  if (text.trim() === '') return [];
  try {
    return parse(new Source(text), { maxTokens: 500_000 }).definitions;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
};

const kinds: ReadonlyMap<Kind, SymbolKind> = new Map([
  [Kind.OBJECT_TYPE_DEFINITION, 'type'],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, 'type'],
  [Kind.UNION_TYPE_DEFINITION, 'type'],
  [Kind.SCALAR_TYPE_DEFINITION, 'type'],
  [Kind.INTERFACE_TYPE_DEFINITION, 'interface'],
  [Kind.ENUM_TYPE_DEFINITION, 'enum'],
]);

/** The types whose fields are what a client may ask for, under the names that nearly every schema gives them. */
const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const definitionsOf = (view: TextView, nodes: readonly DefinitionNode[], base: number): Definition[] =>
  nodes.flatMap((node): Definition[] => {
    const name: NameNode | undefined = 'name' in node ? node.name : undefined;
    if (!name) return [];
    const container = name.value;
    if ((node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) && roots.has(container)) {
      return (node.fields ?? []).map((field) => ({ ...definitionAt(view, field, 'endpoint', base), container }));
    }
    const kind = kinds.get(node.kind);
    return kind ? [definitionAt(view, { ...node, name }, kind, base)] : [];
  });

const definitionAt = (
  view: TextView,
  { name, description }: { readonly name: NameNode; readonly description?: StringValueNode | FieldDefinitionNode['description'] },
  kind: SymbolKind,
  base: number,
): Definition => {
  const start = base + (name.loc?.start ?? 0);
  const doc =
    description?.loc &&
    proseAt(view, inside(view.text, description.value, base + description.loc.start, base + description.loc.end));
  return { name: name.value, kind, range: view.rangeAt(start, start + name.value.length), ...(doc && { doc }) };
};

const inside = (
  text: string,
  value: string,
  start: number,
  end: number,
): { readonly value: string; readonly start: number; readonly end: number } => {
  const marks = text.startsWith('"""', start) ? 3 : 1;
  return { value, start: start + marks, end: end - marks };
};
