import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type ts from 'typescript';
import type * as converter from '@typescript-eslint/typescript-estree/use-at-your-own-risk';
import { lineIndex } from '../../../base/line-index.ts';
import type { FileDiagnostic } from '../../../model/file-facts.ts';
import type { Dialect } from '../dialect.ts';
import { scriptKindOf } from '../skim/tree-imports.ts';
import { loadTypeScript } from '../typescript.ts';
import type { TypeScript } from '../typescript.ts';

export type ParseTree = (path: string, text: string, dialect: Dialect) => ParsedTree;

export type ParsedTree =
  | {
      readonly kind: 'tree';
      readonly program: TSESTree.Program;
      readonly comments: readonly Comment[];
      /** What the program was made of, and the parser that made it. */
      readonly root: ts.SourceFile;
      readonly ts: TypeScript;
    }
  | { readonly kind: 'refused'; readonly diagnostic: FileDiagnostic };

/** Offsets of a comment, its marks included. */
export interface Comment {
  readonly isLine: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Loads typescript-estree and TypeScript. Of typescript-estree only the conversion is taken: its `parse` brings along project services
 * that need a file system and a process, which a browser has not.
 */
export const loadParser = async (): Promise<ParseTree> => {
  const ts = await loadTypeScript();
  const { astConverter } = await import('@typescript-eslint/typescript-estree/use-at-your-own-risk');
  return (path, text, dialect) => {
    try {
      const root = sourceFileOf(ts, path, text, dialect);
      const program = astConverter(root, settings as converter.ParseSettings, false).estree;
      return { kind: 'tree', program, comments: commentsOf(ts, root), root, ts };
    } catch (error) {
      return { kind: 'refused', diagnostic: diagnosticOf(error, text) };
    }
  };
};

const sourceFileOf = (ts: TypeScript, path: string, text: string, dialect: Dialect): ts.SourceFile => {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const name = /\.d\.[cm]?ts$/i.test(path) ? 'file.d.ts' : 'file';
  return ts.createSourceFile(name, text, options, true, scriptKindOf(ts, dialect));
};

/** Comments before the statements of the top level and after the last. Those of typescript-estree would visit every token. */
const commentsOf = (ts: TypeScript, root: ts.SourceFile): readonly Comment[] =>
  [...root.statements, root.endOfFileToken].flatMap((node) =>
    (ts.getLeadingCommentRanges(root.text, node.pos) ?? []).map(({ kind, pos, end }) => ({
      isLine: kind === ts.SyntaxKind.SingleLineCommentTrivia,
      start: pos,
      end,
    })),
  );

/** All that the conversion looks at; the other settings are about finding and watching projects. */
const settings: Partial<converter.ParseSettings> = {
  allowInvalidAST: true,
  comment: false,
  errorOnUnknownASTType: false,
  // Leaving out `loc` costs a second walk that deletes it.
  loc: true,
  range: true,
  suppressDeprecatedPropertyWarnings: true,
  tokens: null,
};

const diagnosticOf = (error: unknown, text: string): FileDiagnostic => {
  if (error instanceof RangeError)
    return { code: 'too-deeply-nested', message: 'Nested too deeply to be read; only its imports are known.' };
  const offset = offsetOf(error);
  const message = 'Not valid as JavaScript or TypeScript; only its imports are known.';
  if (offset === undefined) return { code: 'syntax-error', message };
  const position = lineIndex(text).positionAt(offset);
  return { code: 'syntax-error', message, range: { start: position, end: position } };
};

/** Of typescript-estree's `TSError`, whose class is not exported where the conversion is. */
const offsetOf = (error: unknown): number | undefined => {
  const index = typeof error === 'object' && error !== null && 'index' in error ? error.index : undefined;
  return typeof index === 'number' ? index : undefined;
};
