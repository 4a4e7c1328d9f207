import type { FileFacts } from '../model/file-facts.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ProductFacts } from '../model/product.ts';
import type { FileWithFacts } from './file-with-facts.ts';

/** What a convention has to say; lists that it leaves out are empty. */
export type Recognised = Partial<ProductFacts>;

/**
 * What one framework, or one kind of file, makes of files. Certain or silent: a row that is wrong is worse than one that is missing. It
 * looks at facts only, and says nothing where the framework is not there: where no import, no manifest and no file name shows it.
 */
export interface Convention {
  /** As its makers write it. */
  readonly name: string;
  /**
   * What can be told from one file alone. Asked once for each text of a file: what it gives is kept as long as the facts are, so it
   * may depend on nothing else.
   */
  readonly inFile?: (file: FileWithFacts) => Recognised;
  /** What takes several files to tell: routers below prefixes, types that inherit from stored ones. Asked after every change. */
  readonly inProject?: (context: ConventionContext) => Recognised;
}

/** The project as conventions see it: files that a language reads, in the order of their paths. */
export interface ConventionContext {
  readonly files: readonly FileWithFacts[];
  readonly facts: (path: ModulePath) => FileFacts | undefined;
  readonly graph: ModuleGraph;
}
