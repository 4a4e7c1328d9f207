import type { Annotation, Definition, FileFacts } from '../../model/file-facts.ts';
import type { DataEntity } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { annotationsByTarget, argumentsNamed, jvmProject, simpleName, typeName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';
import { snakeCase } from './nouns.ts';

/** Classes that Java and Kotlin frameworks keep in a database, told by the annotation on them. */
interface Mapper {
  readonly framework: string;
  readonly imports: RegExp;
  readonly annotation: string;
  readonly kind: DataEntity['kind'];
  /** Annotation that names the place, and its arguments. */
  readonly place: { readonly annotation: string; readonly names: readonly string[] };
  /** The place where none is written. */
  readonly otherwise?: (name: string, isSpring: boolean) => string | undefined;
}

const mappers: readonly Mapper[] = [
  {
    framework: 'JPA',
    imports: /^(?:jakarta|javax)\.persistence\b/u,
    annotation: 'Entity',
    kind: 'table',
    place: { annotation: 'Table', names: ['name'] },
    otherwise: (name, isSpring) => (isSpring ? snakeCase(name) : undefined),
  },
  {
    framework: 'Spring Data MongoDB',
    imports: /^org\.springframework\.data\.mongodb\b/u,
    annotation: 'Document',
    kind: 'collection',
    place: { annotation: 'Document', names: ['value', 'collection'] },
    otherwise: (name) => name.charAt(0).toLowerCase() + name.slice(1),
  },
  {
    framework: 'Spring Data Elasticsearch',
    imports: /^org\.springframework\.data\.elasticsearch\b/u,
    annotation: 'Document',
    kind: 'collection',
    place: { annotation: 'Document', names: ['indexName'] },
  },
  {
    framework: 'Spring Data Redis',
    imports: /^org\.springframework\.data\.redis\b/u,
    annotation: 'RedisHash',
    kind: 'collection',
    place: { annotation: 'RedisHash', names: ['value'] },
  },
  {
    framework: 'Spring Data Neo4j',
    imports: /^org\.springframework\.data\.neo4j\b/u,
    annotation: 'Node',
    kind: 'entity',
    place: { annotation: 'Node', names: ['value'] },
  },
  {
    framework: 'Spring Data JDBC',
    imports: /^org\.springframework\.data\.relational\b/u,
    annotation: 'Table',
    kind: 'table',
    place: { annotation: 'Table', names: ['value', 'name'] },
    otherwise: snakeCase,
  },
  {
    framework: 'Spring Data Cassandra',
    imports: /^org\.springframework\.data\.cassandra\b/u,
    annotation: 'Table',
    kind: 'table',
    place: { annotation: 'Table', names: ['value'] },
  },
  {
    framework: 'Micronaut Data',
    imports: /^io\.micronaut\.data\b/u,
    annotation: 'MappedEntity',
    kind: 'table',
    place: { annotation: 'MappedEntity', names: ['value'] },
    otherwise: snakeCase,
  },
  {
    framework: 'MyBatis-Plus',
    imports: /^com\.baomidou\.mybatisplus\b/u,
    annotation: 'TableName',
    kind: 'table',
    place: { annotation: 'TableName', names: ['value'] },
    otherwise: snakeCase,
  },
  {
    framework: 'Room',
    imports: /^androidx\.room\b/u,
    annotation: 'Entity',
    kind: 'table',
    place: { annotation: 'Entity', names: ['tableName'] },
    otherwise: (name) => name,
  },
];

export const storedTypes: Convention = {
  name: 'JPA and Spring Data',
  inProject(context) {
    const project = jvmProject(context);
    const isSpring = usesSpring(context);
    const found = project.files.flatMap((file) =>
      mappers.filter(({ imports }) => hasImport(file.facts, imports)).flatMap((mapper) => storedIn(file, mapper)),
    );
    const stored = new Set(found.map(({ definition }) => definition.name));
    return { data: found.map((each) => entity(each, project, isSpring, stored)) };
  },
};

const usesSpring = ({ files }: ConventionContext): boolean =>
  files.some(({ facts }) => hasImport(facts, /^org\.springframework\.(?:boot|data\.jpa)\b/u));

interface Stored {
  readonly file: FileWithFacts;
  readonly definition: Definition;
  readonly mapper: Mapper;
  readonly annotations: readonly Annotation[];
}

const storedIn = (file: FileWithFacts, mapper: Mapper): readonly Stored[] => {
  const byTarget = annotationsByTarget(file.facts);
  return file.facts.definitions.flatMap((definition) => {
    const target = definition.container === undefined ? definition.name : `${definition.container}.${definition.name}`;
    const annotations = byTarget.get(target) ?? [];
    return annotations.some(({ name }) => simpleName(name) === mapper.annotation) && comesFrom(file.facts, mapper)
      ? [{ file, definition, mapper, annotations }]
      : [];
  });
};

/** Several frameworks have an annotation of that name; the import tells which one is meant, where it names it. */
const comesFrom = ({ imports }: FileFacts, { annotation, imports: known }: Mapper): boolean => {
  const named = imports.filter(({ kind, specifier }) => kind !== 'implicit' && specifier.endsWith(`.${annotation}`));
  return named.length === 0 || named.some(({ specifier }) => known.test(specifier));
};

const entity = (
  { file, definition, mapper, annotations }: Stored,
  project: JvmProject,
  isSpring: boolean,
  stored: ReadonlySet<string>,
): DataEntity => {
  const place = annotations.find(({ name }) => simpleName(name) === mapper.place.annotation);
  const [given] = place ? argumentsNamed(place, ...mapper.place.names) : [];
  const written = given && project.textOf(given, file)?.replaceAll(/^[`"[]|[`"\]]$/gu, '');
  // A class that extends a stored one may share its table.
  const isPart = definition.supertypes?.some((each) => stored.has(typeName(each))) === true;
  const storedAs = given ? written : isPart ? undefined : mapper.otherwise?.(definition.name, isSpring);
  return {
    kind: mapper.kind,
    name: definition.name,
    ...(storedAs !== undefined && storedAs !== '' && { storedAs }),
    framework: mapper.framework,
    path: file.path,
    evidence: [
      atName(file.path, definition),
      ...(given ? [{ path: file.path, range: given.range, quote: given.quote ?? given.value }] : []),
    ],
  };
};
