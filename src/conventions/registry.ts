import type { Convention } from './convention.ts';
import { dataConventions } from './javascript/data/conventions.ts';
import { dotnetConventions } from './dotnet/conventions.ts';
import { goConventions } from './go/conventions.ts';
import { jvmConventions } from './jvm/conventions.ts';
import { limitConventions } from './limits/conventions.ts';
import { pageConventions } from './javascript/pages/conventions.ts';
import { phpConventions } from './php/conventions.ts';
import { pythonConventions } from './python/conventions.ts';
import { rubyConventions } from './ruby/conventions.ts';
import { rustConventions } from './rust/conventions.ts';
import { serverConventions } from './javascript/servers/conventions.ts';
import { surroundingConventions } from './surroundings/conventions.ts';

/** Every convention there is; a folder for each language or subject. */
export const conventions: readonly Convention[] = [
  ...serverConventions,
  ...pageConventions,
  ...dataConventions,
  ...pythonConventions,
  ...jvmConventions,
  ...dotnetConventions,
  ...rubyConventions,
  ...phpConventions,
  ...goConventions,
  ...rustConventions,
  ...limitConventions,
  ...surroundingConventions,
];
