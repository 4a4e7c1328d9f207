import { lineIndex } from '../../../base/line-index.ts';
import type { FileDiagnostic, FileFacts } from '../../../model/file-facts.ts';
import type { SourceText } from '../../language.ts';
import { emptyFacts } from '../../tree-sitter/language.ts';
import { withTree } from '../../tree-sitter/parse-tree.ts';
import type { Parsed } from '../../tree-sitter/parse-tree.ts';
import type { TreeSitterRuntime } from '../../tree-sitter/runtime.ts';
import { maxIncludes, scanIncludes } from '../includes/scan-includes.ts';
import { dialectOf } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { extract } from './extract.ts';
import type { Extracted } from './extract.ts';
import { withoutMacros } from './mask-macros.ts';
import { withOneBranch } from './one-branch.ts';

/** Includes only. */
export const skim = ({ path, text }: SourceText): FileFacts => {
  const imports = scanIncludes(text, lineIndex(text));
  return {
    ...emptyFacts(dialectOf(path, text).id),
    level: 'skimmed',
    imports,
    diagnostics: imports.length < maxIncludes ? [] : [tooManyImports],
  };
};

const tooManyImports: FileDiagnostic = {
  code: 'too-many-imports',
  message: 'Includes more than 5,000 files; the first 5,000 are read.',
};

/** Trees take about ten times the memory of the text. */
const maxLength = 2_000_000;

export const read = async (runtime: TreeSitterRuntime, source: SourceText): Promise<FileFacts> => {
  const skimmed = skim(source);
  const refused = (diagnostic: FileDiagnostic): FileFacts => ({ ...skimmed, diagnostics: [...skimmed.diagnostics, diagnostic] });
  if (source.text.length > maxLength) {
    return refused({ code: 'too-large-to-read', message: 'Larger than 2 MB; only its includes are read.' });
  }
  const parsed = await bestParse(runtime, dialectOf(source.path, source.text), source);
  if (parsed.kind === 'refused') return refused(parsed.diagnostic);
  const { facts, lost } = parsed.value;
  return {
    ...skimmed,
    level: 'read',
    ...facts,
    diagnostics: [...skimmed.diagnostics, ...(facts.diagnostics ?? []), ...(lost > tooMuchLost ? parsed.diagnostics : [])],
  };
};

/**
 * Macros leave errors in about half of all files, nearly always of a few characters around which all else is understood. The share
 * of the text inside errors tells those files apart where a part is really missing: measured over four repositories, one file in a
 * hundred is above a tenth.
 */
const tooMuchLost = 0.1;

const bestParse = async (runtime: TreeSitterRuntime, dialect: Dialect, source: SourceText): Promise<Parsed<Extracted>> => {
  const parse = (text: string): Promise<Parsed<Extracted>> =>
    withTree(runtime, dialect.grammar, withoutMacros(text), (tree) => extract(tree, source), source.text);
  const whole = await parse(source.text);
  if (whole.kind === 'refused' || whole.value.lost <= tooMuchLost) return whole;
  const one = await parse(withOneBranch(source.text));
  return one.kind === 'parsed' && one.value.lost < whole.value.lost ? one : whole;
};
