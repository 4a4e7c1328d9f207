import type { PatternTable } from '../pattern-table.ts';

/** What of a tsconfig.json or jsconfig.json matters to resolution, `extends` worked in. All paths are relative to the root. */
export interface Tsconfig {
  readonly path: string;
  readonly folder: string;
  readonly baseUrl: string | undefined;
  /** Targets are paths; those that lead out of the root are left out. */
  readonly paths: PatternTable<readonly string[]> | undefined;
  readonly rootDirs: readonly string[];
  readonly outDirs: readonly string[];
  /** Where the layout of `outDirs` begins; undefined where it is left to TypeScript. */
  readonly rootDir: string | undefined;
  /** True where TypeScript looks up packages as Node did before `exports` existed. */
  readonly ignoresExports: boolean;
  readonly customConditions: readonly string[];
  /** Path of other configurations that cover files of their own. */
  readonly references: readonly string[];
  readonly scope: FileScope;
}

/** Which files a configuration covers; patterns are relative to the root. */
export interface FileScope {
  readonly files: ReadonlySet<string>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly javascript: boolean;
}
