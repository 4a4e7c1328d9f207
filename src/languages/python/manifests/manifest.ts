import type { PackageDependency } from '../../../model/module-graph.ts';

/** A stretch of a manifest's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Something that a manifest writes out. */
export interface Written extends Place {
  readonly value: string;
}

/** A dependency as a manifest lists it. */
export interface Row extends Place {
  readonly name: string;
  readonly kind: PackageDependency['kind'];
  readonly constraint: string;
}

/** What is used of a manifest of Python, whatever its format. */
export interface ManifestContent {
  readonly name?: Written;
  readonly description?: Written;
  /** Commands that installing it gives, by their names. */
  readonly scripts?: readonly Script[];
  readonly rows: readonly Row[];
  /** Folders that imports are looked up in, as written: relative to the manifest's own. */
  readonly roots: readonly string[];
  /** Other files of requirements that it includes, as written. */
  readonly includes: readonly string[];
}

/** A command, and the function that it calls. */
export interface Script {
  readonly name: string;
  readonly key: Place;
  readonly target: Written;
}

export interface BrokenManifest {
  readonly message: string;
  /** Zero-based. */
  readonly line?: number;
}

export const isBroken = (read: object): read is BrokenManifest => 'message' in read;
