import type { Architecture } from './architecture.ts';
import type { Coverage } from './coverage.ts';
import type { FileFacts } from './file-facts.ts';
import type { RecordedHistory } from './history.ts';
import type { ModuleGraph } from './module-graph.ts';
import type { ModulePath } from './module-path.ts';
import type { ProductFacts } from './product.ts';

/** Everything known about the opened folder at one moment; immutable. What `explain` and `views` are asked about. */
export interface Project {
  /** Of the opened folder, without its path. */
  readonly name: string;
  readonly graph: ModuleGraph;
  readonly architecture: Architecture;
  readonly coverage: Coverage;
  /** True once every file was read as deep as it can be. */
  readonly isRead: boolean;
  /** What conventions recognise; worked out when first asked for, empty until everything is read. */
  readonly product: ProductFacts;
  /** What version control remembers; absent where it may not be asked and until it is read. */
  readonly history?: RecordedHistory;
  /** Facts of a file; undefined for files that no language reads. */
  facts(path: ModulePath): FileFacts | undefined;
}
