import type { FileFacts } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';

/** A file and what it says, as the conventions look at it. */
export interface FileWithFacts {
  readonly path: ModulePath;
  readonly facts: FileFacts;
}
