import type { Convention } from '../convention.ts';
import { rustRoutes } from './routes.ts';

export const rustConventions: readonly Convention[] = [rustRoutes];
