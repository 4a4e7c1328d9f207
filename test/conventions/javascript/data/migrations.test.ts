import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { data, migrations } = await recognised(tree);
    expect(inWords({ ...noProductFacts, data, migrations })).to.deep.equal(expected);
  });
};

describe('migrations and scripts', () => {
  check(
    'classes that change the database',
    {
      'src/migrations/1612345678901-AddOwners.ts':
        'import { MigrationInterface, QueryRunner } from "typeorm";\nexport class AddOwners1612345678901 implements MigrationInterface {\n  async up(runner: QueryRunner) {}\n}\n',
      'src/migrations/Migration20240102030405.ts':
        'import { Migration } from "@mikro-orm/migrations";\nexport class InitialSetup20240102030405 extends Migration {\n  async up() {}\n}\n',
      'src/other.ts': 'import { Migration } from "./own";\nexport class Other extends Migration {}\n',
    },
    ['migration add owners (TypeORM)', 'migration initial setup (MikroORM)'],
  );

  check(
    'functions that change the database',
    {
      'package.json': '{ "name": "shop", "dependencies": { "sequelize": "6.0.0" } }',
      'server/migrations/20160622043741-add-parent-document.js':
        'module.exports = {\n  up: async (queryInterface) => {\n    await queryInterface.addColumn("documents", "parent", {});\n  },\n};\n',
      'server/migrations/helpers.js': 'module.exports = { up: () => {} };\n',
      'api/package.json': '{ "name": "api", "dependencies": { "knex": "3.0.0" } }',
      'api/migrations/20240102030405_create_pets.js':
        'exports.up = (knex) => knex.schema.createTable("pets", (table) => {});\nexports.down = (knex) => knex.schema.dropTable("pets");\n',
      'plain/package.json': '{ "name": "plain" }',
      'plain/migrations/20240102_x.js': 'exports.up = () => {};\n',
    },
    ['table pets (Knex)', 'migration create pets (Knex)', 'migration add parent document (Sequelize)'],
  );

  check(
    'tables of scripts, each once',
    {
      'db/schema.sql': 'CREATE TABLE owners (id int);\nCREATE TABLE visits_new (id int);\nCREATE TABLE visits (id int);\n',
      'db/mysql/schema.sql': 'CREATE TABLE `owners` (id int);\n',
    },
    ['table owners (SQL)', 'table visits (SQL)'],
  );

  check(
    'tables that a program says itself are left to it',
    {
      'db/schema.sql': 'CREATE TABLE owners (id int);\nCREATE TABLE all_pets (id int);\nCREATE TABLE notes (id int);\n',
      'src/owner.ts':
        'import { Entity } from "typeorm";\n@Entity()\nexport class Owner {}\n@Entity("all_pets")\nexport class Pet {}\n',
    },
    ['table notes (SQL)', 'entity Owner (TypeORM)', 'entity Pet in all_pets (TypeORM)'],
  );
});
