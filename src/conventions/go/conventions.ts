import type { Convention } from '../convention.ts';
import { cobra } from './cobra.ts';
import { grpcServices } from './grpc.ts';
import { goRoutes } from './routes.ts';

export const goConventions: readonly Convention[] = [goRoutes, grpcServices, cobra];
