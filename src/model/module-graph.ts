import type { DependencyKind } from './file-facts.ts';
import type { ModulePath } from './module-path.ts';
import type { UnresolvedReason } from './resolution.ts';
import type { Range } from './text.ts';

/** What a file is to the team: `source` runs in the product, the others stand apart in every picture. */
export type ModuleRole = 'source' | 'test' | 'configuration' | 'generated' | 'vendored' | 'documentation' | 'asset';

/** A vertex: one file. */
export interface Module {
  readonly path: ModulePath;
  readonly language: string;
  readonly role: ModuleRole;
  /** Number of lines; 0 for an empty or unread file. */
  readonly lines: number;
  /** The first line with something on it, or its beginning: the place of what is said of the file as a whole. */
  readonly firstLine?: { readonly range: Range; readonly quote: string };
}

/** An edge: `from` refers to `to` at `range` (the specifier) in `from`. One for each place. */
export interface Dependency {
  readonly from: ModulePath;
  readonly to: ModulePath;
  readonly kind: DependencyKind;
  readonly range: Range;
  /** Exactly the text at `range`. */
  readonly quote: string;
}

/** An import that leads to no file, and why. */
export interface UnresolvedImport {
  readonly from: ModulePath;
  readonly specifier: string;
  readonly range: Range;
  readonly quote: string;
  readonly reason: UnresolvedReason;
}

/** The registry that names of packages belong to. `other` where there is none (C, C++). */
export type Ecosystem = 'npm' | 'pypi' | 'go' | 'maven' | 'nuget' | 'rubygems' | 'packagist' | 'cargo' | 'other';

/** A use of a package that is not part of the workspace. */
export interface ExternalImport {
  readonly from: ModulePath;
  readonly package: string;
  readonly builtin: boolean;
  readonly range: Range;
  readonly quote: string;
}

/** A package of the workspace: a folder with a manifest that has a name. */
export interface Package {
  readonly name: string;
  readonly ecosystem: Ecosystem;
  /** Folder, '' for the root. */
  readonly path: string;
  readonly manifest: ModulePath;
  readonly dependsOn: readonly PackageDependency[];
}

/** A row of a manifest. `package` is set where the name is another package of the workspace. */
export interface PackageDependency {
  readonly name: string;
  readonly kind: 'runtime' | 'development' | 'peer' | 'optional';
  readonly constraint: string;
  readonly internal: boolean;
  readonly range: Range;
}

/** Both directions are stored; questions are functions in `graph`. */
export interface ModuleGraph {
  readonly modules: ReadonlyMap<ModulePath, Module>;
  readonly outgoing: ReadonlyMap<ModulePath, readonly Dependency[]>;
  readonly incoming: ReadonlyMap<ModulePath, readonly Dependency[]>;
  readonly externals: readonly ExternalImport[];
  readonly unresolved: readonly UnresolvedImport[];
  readonly packages: readonly Package[];
}
