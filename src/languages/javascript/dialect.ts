import { baseName } from '../../base/paths.ts';

/** VS Code's language identifiers. */
export type DialectId = 'typescript' | 'typescriptreact' | 'javascript' | 'javascriptreact';

/** What a file name says about the syntax inside. */
export interface Dialect {
  readonly id: DialectId;
  /** False where a type cannot be written, so that `import('x')` is always an expression. */
  readonly types: boolean;
  /** True where an element such as `<p>` may stand. */
  readonly jsx: boolean;
}

/** By the last extension, in any case; undefined for files that are not JavaScript or TypeScript. */
export const dialectOf = (path: string): Dialect | undefined => {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : dialects.get(name.slice(dot).toLowerCase());
};

const typescript: Dialect = { id: 'typescript', types: true, jsx: false };
// Plain `.js` holds elements as often as not; build tools have always allowed it.
const javascript: Dialect = { id: 'javascript', types: false, jsx: true };

/** For callers that hold a text whose name says nothing. */
export const plainJavaScript = javascript;

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ['.ts', typescript],
  ['.mts', typescript],
  ['.cts', typescript],
  ['.tsx', { id: 'typescriptreact', types: true, jsx: true }],
  ['.js', javascript],
  ['.mjs', javascript],
  ['.cjs', javascript],
  ['.jsx', { id: 'javascriptreact', types: false, jsx: true }],
]);
