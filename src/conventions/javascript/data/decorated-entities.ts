import type { Annotation } from '../../../model/file-facts.ts';
import type { DataEntity } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTestPath, stored, textAt } from './rows.ts';

interface Decorator {
  readonly framework: string;
  readonly package: RegExp;
  readonly name: RegExp;
  readonly kind: DataEntity['kind'];
  /** Of the argument that names the table: a place, or a name. */
  readonly table: readonly (number | RegExp)[];
}

/** Classes whose decorator says that they are stored. */
const decorators: readonly Decorator[] = [
  { framework: 'TypeORM', package: /^typeorm$/u, name: /^(?:Entity|ChildEntity)$/u, kind: 'entity', table: [0, /^name$/u] },
  {
    framework: 'MikroORM',
    package: /^@mikro-orm\/(?:core|decorators|\w*sql\w*|mongodb)/u,
    name: /^Entity$/u,
    kind: 'entity',
    table: [/^(?:tableName|collection)$/u],
  },
  {
    framework: 'Sequelize',
    package: /^sequelize-typescript$|^@sequelize\/core/u,
    name: /^Table$/u,
    kind: 'table',
    table: [/^tableName$/u],
  },
  {
    framework: 'Mongoose',
    package: /^@nestjs\/mongoose$/u,
    name: /^Schema$/u,
    kind: 'collection',
    table: [/^collection$/u],
  },
];

const conventionOf = (decorator: Decorator): Convention => ({
  name: decorator.framework,
  inFile: (file) => {
    if (!hasImport(file.facts, decorator.package) || isTestPath(file.path)) return {};
    return { data: (file.facts.annotations ?? []).flatMap((each) => rowOf(file, decorator, each)) };
  },
});

export const decoratedEntities: readonly Convention[] = decorators.map(conventionOf);

const rowOf = (
  file: FileWithFacts,
  { framework, name, kind, table }: Decorator,
  annotation: Annotation,
): readonly DataEntity[] => {
  const { target } = annotation;
  if (!name.test(annotation.name) || target === undefined || target.includes('.')) return [];
  const [storedAs] = table.flatMap((at) => textAt(annotation, at)?.value ?? []);
  // An abstract class that others extend has no table of its own.
  if (annotation.arguments.some((each) => each.name === 'abstract' && each.value === 'true')) return [];
  const definition = file.facts.definitions.find((each) => each.name === target);
  const evidence = atName(file.path, definition ?? annotation);
  return [stored(file, kind, framework, { name: target, storedAs, evidence })];
};
