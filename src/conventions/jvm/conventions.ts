import type { Convention } from '../convention.ts';
import { springMvc } from './spring-mvc.ts';

export const jvmConventions: readonly Convention[] = [springMvc];
