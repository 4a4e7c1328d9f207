import type { Convention } from '../convention.ts';
import { controllers } from './controllers.ts';

export const dotnetConventions: readonly Convention[] = [controllers];
