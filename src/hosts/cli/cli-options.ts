/** Options that every command has. */
export interface CommonOptions {
  readonly format: string;
  readonly out?: string;
  /** A directory, true for the usual one, false for none. */
  readonly cache: string | boolean;
  readonly component?: string;
  /** False where version control shall not be asked; absent for commands that never do. */
  readonly history?: boolean;
  /** Of `scope`: the change is in this file, folder or part. */
  readonly path?: string;
}
