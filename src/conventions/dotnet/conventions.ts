import type { Convention } from '../convention.ts';
import { background, grpc, verbs } from './background.ts';
import { controllers } from './controllers.ts';
import { entityFramework } from './entity-framework.ts';
import { parts } from './parts.ts';
import { razorPages } from './razor.ts';
import { fastEndpoints, minimalApis } from './minimal-apis.ts';

export const dotnetConventions: readonly Convention[] = [
  controllers,
  minimalApis,
  fastEndpoints,
  razorPages,
  grpc,
  entityFramework,
  background,
  verbs,
  parts,
];
