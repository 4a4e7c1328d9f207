import type { Convention } from '../../convention.ts';
import { commandConvention } from './commands.ts';
import { graphqlConvention } from './graphql.ts';
import { medusaConvention } from './medusa.ts';
import { messageConvention } from './message-handlers.ts';
import { nestConvention } from './nestjs.ts';
import { routerConvention } from './routers.ts';
import { jobConvention } from './scheduled-jobs.ts';
import { trpcConvention } from './trpc.ts';

export const serverConventions: readonly Convention[] = [
  routerConvention,
  nestConvention,
  trpcConvention,
  graphqlConvention,
  medusaConvention,
  jobConvention,
  messageConvention,
  commandConvention,
];
