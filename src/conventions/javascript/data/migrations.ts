import type { Migration } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { anyPlace, offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import { isTestPath } from './rows.ts';
import { migrationName, stem } from './words.ts';

/** `class AddUsers1612345678 implements MigrationInterface`, `class Migration20240101 extends Migration` */
const classes = [
  { framework: 'TypeORM', package: /^typeorm$/u, supertype: /^MigrationInterface\b/u },
  { framework: 'MikroORM', package: /(?:^@|\/)mikro-orm\/migrations(?:-mongodb)?$/u, supertype: /^Migration\b/u },
] as const;

export const classMigrations: Convention = {
  name: 'TypeORM and MikroORM migrations',
  inFile: (file) => ({
    migrations: classes.flatMap((each) => {
      if (!hasImport(file.facts, each.package) || isTestPath(file.path)) return [];
      return file.facts.definitions.flatMap((definition): Migration[] => {
        if (definition.kind !== 'class' || !definition.supertypes?.some((type) => each.supertype.test(type))) return [];
        const evidence = atName(file.path, definition);
        return [{ path: file.path, name: migrationName(definition.name), framework: each.framework, evidence: [evidence] }];
      });
    }),
  }),
};

/** Files of a folder `migrations` that offer `up`. */
export const functionMigrations: Convention = {
  name: 'Sequelize and Knex migrations',
  inProject: (context) => ({
    migrations: [
      ...migrationsIn(context, 'Sequelize', /^(?:sequelize|sequelize-cli|@sequelize\/core)$/u, /^queryInterface\./u),
      ...migrationsIn(context, 'Knex', /^knex$/u, /^knex\.|\.schema\./u),
    ],
  }),
};

const migrationFile = /(?:^|\/)(?:[a-z]+[-_])?migrations?\/(?:[^/]+\/)*\d[\d._-][^/]*\.[cm]?[jt]s$/u;

const migrationsIn = (
  context: ConventionContext,
  framework: string,
  dependency: RegExp,
  callee: RegExp,
): readonly Migration[] => {
  const others = framework === 'Knex' ? /^queryInterface\./u : /^knex\./u;
  return projectFiles(context, { dependency }).flatMap((file): Migration[] => {
    if (!migrationFile.test(file.path)) return [];
    const found = offered(file, 'up')?.evidence ?? (calls(file, callee) ? anyPlace(file) : undefined);
    if (!found || calls(file, others) || hasImport(file.facts, /^typeorm$|^@mikro-orm\//u)) return [];
    return [{ path: file.path, name: migrationName(stem(file.path)), framework, evidence: [found] }];
  });
};

const calls = ({ facts }: FileWithFacts, callee: RegExp): boolean =>
  facts.calls?.some((each) => callee.test(each.callee)) === true;
