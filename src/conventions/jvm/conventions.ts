import type { Convention } from '../convention.ts';
import { commands } from './commands.ts';
import { functionalRoutes } from './functional-routes.ts';
import { handlers } from './handlers.ts';
import { jobs } from './jobs.ts';
import { exposed, ktor } from './ktor.ts';
import { flyway, liquibase } from './migrations.ts';
import { mybatis } from './mybatis.ts';
import { resources } from './resources.ts';
import { springData } from './spring-data.ts';
import { springMvc } from './spring-mvc.ts';
import { storedTypes } from './stored-types.ts';

export const jvmConventions: readonly Convention[] = [
  springMvc,
  functionalRoutes,
  resources,
  ktor,
  exposed,
  storedTypes,
  springData,
  jobs,
  handlers,
  commands,
  flyway,
  liquibase,
  mybatis,
];
