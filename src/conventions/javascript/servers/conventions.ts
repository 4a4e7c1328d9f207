import type { Convention } from '../../convention.ts';
import { routerConvention } from './routers.ts';

export const serverConventions: readonly Convention[] = [routerConvention];
