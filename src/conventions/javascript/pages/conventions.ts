import type { Convention } from '../../convention.ts';
import { angularComponents } from './angular-components.ts';
import { astro } from './astro.ts';
import { gatsby } from './gatsby.ts';
import { next } from './next.ts';
import { nuxt } from './nuxt.ts';
import { reactRouterFiles } from './react-router-files.ts';
import { reactRouterConfig } from './react-router-config.ts';
import { angular, reactRouter, vueRouter } from './routers.ts';
import { svelteKit } from './svelte-kit.ts';
import { tanStackRouter } from './tan-stack-router.ts';

export const pageConventions: readonly Convention[] = [
  next,
  reactRouterFiles,
  reactRouter,
  vueRouter,
  angular,
  angularComponents,
  reactRouterConfig,
  tanStackRouter,
  svelteKit,
  nuxt,
  astro,
  gatsby,
];
