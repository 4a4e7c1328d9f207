import type { Convention } from '../../convention.ts';
import { decoratedEntities } from './decorated-entities.ts';
import { medusa, mongoose, objection, sequelize } from './defined-models.ts';
import { drizzle } from './drizzle.ts';
import { classMigrations, functionMigrations } from './migrations.ts';
import { prisma } from './prisma.ts';

export const dataConventions: readonly Convention[] = [
  prisma,
  drizzle,
  ...decoratedEntities,
  sequelize,
  mongoose,
  objection,
  medusa,
  classMigrations,
  functionMigrations,
];
