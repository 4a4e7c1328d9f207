import type { DependencyKind } from '../../../model/file-facts.ts';

/** The last word `import` or `export` and all that follows. */
export const lastStatement = (text: string): string =>
  text.slice(Math.max(0, text.lastIndexOf('import'), text.lastIndexOf('export')));

/** What a statement does to the file it names; given up to its specifier. */
export const statementKind = (statement: string): DependencyKind => {
  if (/^(?:im|ex)port\s+type(?:\s+[\w$]|\s*[{*])/.test(statement) && !/^import\s+type\s+from\s*$/.test(statement)) return 'type';
  return statement.startsWith('export') ? 're-export' : 'static';
};
