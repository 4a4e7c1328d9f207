import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { data, migrations } = await recognised(tree);
    expect(inWords({ ...noProductFacts, data, migrations })).to.deep.equal(expected);
  });
};

describe('Prisma and Drizzle', () => {
  check(
    'takes the models of a schema',
    {
      'prisma/schema.prisma': [
        'datasource db {',
        '  provider = "postgresql"',
        '}',
        '',
        'model Owner {',
        '  id   String @id @map("owner_id")',
        '  pets Pet[]',
        '  @@map("owners")',
        '}',
        '',
        'model Pet {',
        '  id String @id',
        '  @@map(name: "all_pets")',
        '}',
        '',
        'model Visit {',
        '  id String @id',
        '}',
        '',
        'enum Kind {',
        '  CAT',
        '  @@map("kinds")',
        '}',
      ].join('\n'),
    },
    ['table Owner in owners (Prisma)', 'table Pet in all_pets (Prisma)', 'table Visit (Prisma)'],
  );

  check(
    'calls what MongoDB keeps collections',
    { 'schema.prisma': 'datasource db {\n  provider = "mongodb"\n}\nmodel Owner {\n  id String @id\n}\n' },
    ['collection Owner (Prisma)'],
  );

  check(
    'names migrations after their folders and leaves their tables to the schema',
    {
      'prisma/schema.prisma': 'model Owner {\n  id String @id\n}\n',
      'prisma/migrations/20240102030405_add_owner/migration.sql': '-- CreateTable\nCREATE TABLE "Owner" ("id" TEXT);\n',
      'prisma/migrations/20240202030405_add_visit_to_pets/migration.sql':
        '-- AlterTable\nALTER TABLE "Pet" ADD COLUMN "visit" TEXT;\n',
      'prisma/migrations/03_drop_pets/migration.sql': 'DROP TABLE IF EXISTS "public"."Pet";\n',
      'prisma/seed.sql': 'INSERT INTO "Pet" VALUES (1);\n',
    },
    [
      'table Owner (Prisma)',
      'migration drop pets (Prisma)',
      'migration add owner (Prisma)',
      'migration add visit to pets (Prisma)',
    ],
  );

  check(
    'takes the tables of Drizzle',
    {
      'package.json': '{ "name": "shop", "dependencies": { "drizzle-orm": "0.40.0" } }',
      'src/schema.ts': [
        'import { pgTable, pgSchema, pgTableCreator, text } from "drizzle-orm/pg-core";',
        'export const owners = pgTable("owner", { id: text("id") });',
        'const billing = pgSchema("billing");',
        'export const invoices = billing.table("invoices", { id: text("id") });',
        'export const createTable = pgTableCreator((name) => `shop_${name}`);',
        'export const pets = createTable("pet", { id: text("id") });',
      ].join('\n'),
      'src/other.ts': 'import { pgTable } from "./own";\nexport const no = pgTable("no", {});\n',
      'drizzle/0000_add_owners.sql': 'CREATE TABLE "owner" ("id" text);\n',
    },
    ['table owners in owner (Drizzle)', 'table invoices (Drizzle)', 'table pets (Drizzle)', 'migration add owners (Drizzle)'],
  );
});
