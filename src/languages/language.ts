import type { FileFacts, ImportFact } from '../model/file-facts.ts';
import type { Package } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Notice } from '../model/coverage.ts';
import type { Resolution } from '../model/resolution.ts';

/** A file's decoded text, with a byte order mark removed. */
export interface SourceText {
  readonly path: ModulePath;
  readonly text: string;
}

/** What a folder of `languages` supplies. Nothing of it throws on any text. */
export interface Language {
  /** VS Code's language identifier; the primary one where a folder serves several. */
  readonly id: string;
  /** Says which files are this language's: by name or extension only. Returns the identifier to show, such as `typescriptreact`. */
  identify(path: ModulePath): string | undefined;
  /** Imports only, fast. Absent where reading is as fast. Synchronous where no further parser must be loaded. */
  skim?(source: SourceText): FileFacts | Promise<FileFacts>;
  /** Everything. On text it refuses it returns the skimmed facts and a diagnostic. */
  read(source: SourceText): FileFacts | Promise<FileFacts>;
  /** True where a reference is followed by what other files define: then a change of names anywhere asks for a new resolver. */
  readonly linksByName?: boolean;
  /** Absent for languages whose files refer to nothing. */
  createResolver?(context: ResolverContext): Promise<Resolver>;
}

export interface ResolverContext {
  /** Every file seen by the scan, looked into or not. */
  readonly paths: ReadonlySet<string>;
  /** Text of a seen file; undefined where it cannot be read. */
  readText(path: string): Promise<string | undefined>;
  /**
   * Facts of a file, of any language; skimmed ones where its language skims. Undefined for files that were not looked into. Only
   * for languages that link by name, which may look at `namespace`, `definitions`, `exports` and imports that are not `implicit`:
   * the resolver is not made anew where only others change.
   */
  facts(path: string): FileFacts | undefined;
}

/** A pure function of known paths, manifests and, where the language links by name, facts: never touches a file system. */
export interface Resolver {
  resolve(from: ModulePath, reference: ImportFact): Resolution;
  /** Packages of the workspace that the manifests declare. */
  readonly packages: readonly Package[];
  /** Broken or ignored configuration, in words. */
  readonly notices: readonly Notice[];
  /** Files that decided something: when one changes, the resolver must be made anew. */
  readonly configuration: ReadonlySet<string>;
}
