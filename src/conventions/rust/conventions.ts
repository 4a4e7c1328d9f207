import type { Convention } from '../convention.ts';
import { clap } from './commands.ts';
import { rustMigrations, rustModels } from './data.ts';
import { rocket } from './rocket.ts';
import { rustRoutes } from './routes.ts';

export const rustConventions: readonly Convention[] = [rustRoutes, rocket, clap, rustModels, rustMigrations];
