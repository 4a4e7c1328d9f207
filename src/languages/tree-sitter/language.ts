import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Language, Resolver, ResolverContext, SourceText } from '../language.ts';
import { withTree } from './parse-tree.ts';
import type { ParseTree } from './parse-tree.ts';
import type { GrammarSource, TreeSitterRuntime } from './runtime.ts';

/** What `extract` fills; what it leaves out is empty. */
export interface ExtractedFacts extends Partial<Omit<FileFacts, 'language' | 'level'>> {
  /** True where the parser speaks of an error and the language knows better: its grammar is behind the language, and nothing is lost. */
  readonly isUnderstood?: boolean;
}

export interface TreeSitterLanguage {
  readonly id: string;
  readonly identify: (path: ModulePath) => string | undefined;
  readonly grammar: GrammarSource;
  /** The facts of a parsed file. Must keep nothing of the tree. */
  readonly extract: (tree: ParseTree, source: SourceText) => ExtractedFacts;
  readonly linksByName?: boolean;
  readonly createResolver?: (context: ResolverContext) => Promise<Resolver>;
}

/** Tools that measure want the bare grammar too. */
export interface GrammarLanguage extends Language {
  readonly grammar: GrammarSource;
}

/** Trees take about ten times the memory of the text. */
const maxLength = 2_000_000;

/** A language read by tree-sitter: one parse gives everything, so there is no skim. */
export const treeSitterLanguage = (runtime: TreeSitterRuntime, language: TreeSitterLanguage): GrammarLanguage => ({
  id: language.id,
  grammar: language.grammar,
  identify: (path) => language.identify(path),
  async read(source) {
    const id = language.identify(source.path) ?? language.id;
    if (source.text.length > maxLength) {
      return notRead(id, { code: 'too-large-to-read', message: 'Larger than 2 MB; not read.' });
    }
    const parsed = await withTree(runtime, language.grammar, source.text, (tree) => language.extract(tree, source));
    if (parsed.kind === 'refused') return notRead(id, parsed.diagnostic);
    const { diagnostics = [], isUnderstood = false, ...facts } = parsed.value;
    return { ...emptyFacts(id), ...facts, diagnostics: [...(isUnderstood ? [] : parsed.diagnostics), ...diagnostics] };
  },
  ...(language.linksByName === true && { linksByName: true }),
  ...(language.createResolver && { createResolver: language.createResolver }),
});

/** Facts of a file that says nothing. */
export const emptyFacts = (language: string): FileFacts => ({
  language,
  level: 'read',
  imports: [],
  definitions: [],
  exports: [],
  diagnostics: [],
});

const notRead = (language: string, diagnostic: FileDiagnostic): FileFacts => ({
  ...emptyFacts(language),
  level: 'skimmed',
  diagnostics: [diagnostic],
});
