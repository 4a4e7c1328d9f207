import type { Convention } from '../convention.ts';
import { eloquent } from './eloquent.ts';
import { laravel } from './laravel.ts';
import { laravelParts } from './laravel-parts.ts';
import { laravelWork } from './laravel-work.ts';
import { doctrineMigrations } from './doctrine-migrations.ts';
import { symfonyRouteFiles } from './symfony-route-files.ts';
import { symfony } from './symfony.ts';
import { wordpress } from './wordpress.ts';

export const phpConventions: readonly Convention[] = [
  laravel,
  eloquent,
  laravelWork,
  laravelParts,
  symfony,
  symfonyRouteFiles,
  doctrineMigrations,
  wordpress,
];
