import type { PackageDependency } from '../../../model/module-graph.ts';

/** A dependency that a manifest names, and where. */
export interface ModuleRow {
  /** `group:artifact`, or the name of a module of the workspace. */
  readonly name: string;
  readonly kind: PackageDependency['kind'];
  /** As written where it is written out; '' for what is computed or said elsewhere. */
  readonly constraint: string;
  /** Offsets of the name in the manifest. */
  readonly start: number;
  readonly end: number;
}

/** A module of the workspace as its manifest describes it. */
export interface JvmModule {
  readonly name: string;
  /** '' for the root. */
  readonly folder: string;
  readonly manifest: string;
  readonly rows: readonly ModuleRow[];
  /** Names of what it depends on by rows that stand in other manifests. */
  readonly inherited: readonly string[];
}
