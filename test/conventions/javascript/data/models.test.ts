import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { data } = await recognised(tree);
    expect(inWords({ ...noProductFacts, data })).to.deep.equal(expected);
  });
};

describe('stored classes and models', () => {
  check(
    'TypeORM and MikroORM',
    {
      'src/owner.ts':
        'import { Entity, Column } from "typeorm";\n@Entity("owners")\nexport class Owner {\n  @Column() name: string;\n}\n',
      'src/pet.ts':
        'import { Entity } from "typeorm";\n@Entity({ name: "all_pets" })\nexport class Pet {}\n@Entity()\nexport class Visit {}\nexport class Plain {}\n',
      'src/vet.ts': 'import { Entity } from "@mikro-orm/core";\n@Entity({ tableName: "vets" })\nexport class Vet {}\n',
      'src/draft.ts': 'import { Entity } from "@mikro-orm/core";\n@Entity({ abstract: true })\nexport class Base {}\n',
      'src/domain.ts': 'import { Entity } from "./ddd";\n@Entity()\nexport class NotStored {}\n',
      'src/owner.spec.ts': 'import { Entity } from "typeorm";\n@Entity()\nexport class Fake {}\n',
    },
    [
      'entity Owner in owners (TypeORM)',
      'entity Pet in all_pets (TypeORM)',
      'entity Visit (TypeORM)',
      'entity Vet in vets (MikroORM)',
    ],
  );

  check(
    'Sequelize',
    {
      'models/owner.js':
        'module.exports = (sequelize, DataTypes) => {\n  const Owner = sequelize.define("Owner", { name: DataTypes.STRING }, { tableName: "owners" });\n  return Owner;\n};\n',
      'models/pet.ts':
        'import { Model, DataTypes } from "sequelize";\nexport class Pet extends Model<Attributes<Pet>> {}\nPet.init({}, { sequelize, tableName: "pets" });\n',
      'models/visit.ts':
        'import { Table, Model, Column } from "sequelize-typescript";\n@Table({ tableName: "visits", modelName: "visit" })\nexport class Visit extends Model {\n  @Column name: string;\n}\n',
      'models/other.ts': 'import { Model } from "./own";\nexport class Other extends Model {}\n',
    },
    ['table Owner in owners (Sequelize)', 'table Pet in pets (Sequelize)', 'table Visit in visits (Sequelize)'],
  );

  check(
    'Mongoose',
    {
      'models/owner.js':
        'const mongoose = require("mongoose");\nconst ownerSchema = new mongoose.Schema({ name: String });\nmodule.exports = mongoose.model("Owner", ownerSchema);\n',
      'models/pet.ts':
        'import { Schema, model } from "mongoose";\nexport const Pet = model("Pet", new Schema({ name: String }));\nexport const Old = model("Old", petSchema, "old_pets");\n',
      'models/cat.ts':
        'import { Prop, Schema } from "@nestjs/mongoose";\n@Schema({ collection: "cats" })\nexport class Cat {\n  @Prop() name: string;\n}\n',
      'services/owners.js': 'const mongoose = require("mongoose");\nconst Owner = mongoose.model("Owner");\n',
    },
    [
      'collection Cat in cats (Mongoose)',
      'collection Owner (Mongoose)',
      'collection Pet (Mongoose)',
      'collection Old in old_pets (Mongoose)',
    ],
  );

  check(
    'Objection and Medusa',
    {
      'src/person.js':
        'import { Model } from "objection";\nexport class Person extends Model {\n  static tableName = "persons";\n}\n',
      'src/brand.ts':
        'import { model } from "@medusajs/framework/utils";\nexport const Brand = model.define("brand", { id: model.id() });\nexport const Shop = model.define({ name: "Shop", tableName: "shops" }, {});\n',
    },
    ['table brand (Medusa)', 'table Shop in shops (Medusa)', 'table Person in persons (Objection)'],
  );
});
