import type { Dependency, ModuleRole } from './module-graph.ts';
import type { ModulePath } from './module-path.ts';
import type { Evidence } from './claim.ts';

/** Stable over changes of the code: the folder the component stands for, or that folder and `/*` for the files directly in it, or `@` and a role. */
export type ComponentId = string;

/** What people see, what decides, what is stored. */
export type Layer = 'screens' | 'rules' | 'data';

/** A part of the system (C4: component), at any zoom. */
export interface Component {
  readonly id: ComponentId;
  /** What a person would say aloud; unique among its siblings. */
  readonly name: string;
  /** Where the name comes from when the authors wrote it. */
  readonly nameEvidence?: Evidence;
  readonly parent?: ComponentId;
  readonly children: readonly ComponentId[];
  /** Folders that the component covers; more than one where small siblings were gathered. */
  readonly folders: readonly string[];
  readonly role: ModuleRole;
  /** All files, those of children included; sorted. */
  readonly files: readonly ModulePath[];
  readonly lines: number;
  /** True for a workspace package. */
  readonly isPackage: boolean;
}

/** That files of one component refer to files of another (C4: relationship). Stands for `dependencies`, never for nothing. */
export interface Relation {
  readonly from: ComponentId;
  readonly to: ComponentId;
  /** Number of dependencies. */
  readonly weight: number;
  readonly dependencies: readonly Dependency[];
}

export interface Architecture {
  readonly components: ReadonlyMap<ComponentId, Component>;
  /** What the first picture shows, at most about a dozen. */
  readonly top: readonly ComponentId[];
}
