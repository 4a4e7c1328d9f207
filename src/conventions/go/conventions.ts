import type { Convention } from '../convention.ts';
import { cobra } from './cobra.ts';
import { goFlags } from './flags.ts';
import { goJobs } from './jobs.ts';
import { goMigrations, gooseMigrations } from './migrations.ts';
import { goModels } from './models.ts';
import { grpcServices } from './grpc.ts';
import { goRoutes } from './routes.ts';
import { urfaveCli } from './urfave-cli.ts';

export const goConventions: readonly Convention[] = [
  goRoutes,
  grpcServices,
  cobra,
  urfaveCli,
  goFlags,
  goJobs,
  goModels,
  goMigrations,
  gooseMigrations,
];
