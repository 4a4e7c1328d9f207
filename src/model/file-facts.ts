import type { Quoted, Range } from './text.ts';

/** How a file refers to another one. `type` edges vanish when the program is built. */
export type DependencyKind = 'static' | 'dynamic' | 'type' | 're-export' | 'implicit' | 'convention';

/** One reference to another module, as the file writes it. */
export interface ImportFact {
  readonly kind: DependencyKind;
  /** The text between the quotes, unescaped. */
  readonly specifier: string;
  /** Where the specifier stands, without its quotes. */
  readonly range: Range;
  /** Exactly the text at `range`, where escapes make it differ from `specifier`. */
  readonly quote?: string;
  /** Bindings the statement brings in; known after `read` only. `*` stands for the whole namespace. */
  readonly bindings?: readonly ImportedBinding[];
}

export interface ImportedBinding {
  /** Name in the exporting file: an identifier, `default` or `*`. */
  readonly imported: string;
  /** Name in this file. */
  readonly local: string;
  readonly range: Range;
}

/** The subset of the Language Server Protocol's symbol kinds that is told apart in words. */
export type SymbolKind =
  'function' | 'class' | 'interface' | 'type' | 'enum' | 'constant' | 'variable' | 'namespace' | 'component';

/** Something defined at the top level of the file. */
export interface Definition {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Of the name, not of the body. */
  readonly range: Range;
  readonly doc?: Quoted;
}

/** A name the file offers to others. */
export interface ExportFact {
  /** `default` for the default export, `*` for everything of `from`. */
  readonly name: string;
  /** Name inside the file where it differs. */
  readonly local?: string;
  readonly range: Range;
  /** Specifier of the file it is passed on from, for re-exports. */
  readonly from?: string;
}

/** Something the reader of a file met that limits what is known about it. */
export interface FileDiagnostic {
  readonly code:
    'syntax-error' | 'too-deeply-nested' | 'merge-conflict' | 'too-large-to-read' | 'hidden-characters' | 'too-many-imports';
  readonly message: string;
  readonly range?: Range;
}

/**
 * What one file says, alone. Never mentions another file. `level` tells how much was looked at: `skimmed` knows imports only
 * (`definitions` and `exports` are empty and say nothing), `read` knows all.
 */
export interface FileFacts {
  readonly language: string;
  readonly level: 'skimmed' | 'read';
  readonly imports: readonly ImportFact[];
  readonly definitions: readonly Definition[];
  readonly exports: readonly ExportFact[];
  /** What the file calls itself: the first heading of a document, the name in a manifest. */
  readonly title?: Quoted;
  /** What the authors say the file as a whole is for: its leading doc comment, the first paragraph of a document, a manifest's description. */
  readonly doc?: Quoted;
  readonly diagnostics: readonly FileDiagnostic[];
}
