import type { Convention } from '../convention.ts';
import { laravel } from './laravel.ts';

export const phpConventions: readonly Convention[] = [laravel];
