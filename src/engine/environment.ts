import type { Language } from '../languages/language.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { FileSystem } from '../ports/file-system.ts';
import type { History } from '../ports/history.ts';
import type { ParserAssets } from '../ports/parser-assets.ts';
import type { Scheduler } from '../ports/scheduler.ts';

/** What a host lends the engine. */
export interface EngineEnvironment {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  readonly factStore: FactStore;
  readonly parserAssets: ParserAssets;
  /** Absent where version control may not be asked. */
  readonly history?: History;
}

/** What every step of the engine needs. */
export interface EngineContext extends EngineEnvironment {
  readonly languages: readonly Language[];
  /** Hash of a file's content, for the fact store and to tell a change from a touch. */
  readonly hash: (bytes: Uint8Array) => string;
}
