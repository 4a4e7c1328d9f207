import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import type { SourceText } from '../language.ts';
import { emptyFacts } from '../tree-sitter/language.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import { textView } from './text-view.ts';
import type { TextView } from './text-view.ts';

/** What a reader of a file finds; `language` where the content tells another one than the name. */
export type FoundFacts = ExtractedFacts & { readonly language?: string };

const maxLength = 2_000_000;

/** Reads a file of which no text is too long or too deeply nested to say so. */
export const readGuarded = (
  language: string,
  { text }: SourceText,
  extract: (view: TextView) => FoundFacts,
  limit = maxLength,
): FileFacts => {
  if (text.length > limit) return { ...emptyFacts(language), diagnostics: [tooLarge(limit)] };
  try {
    return { ...emptyFacts(language), ...extract(textView(text)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...emptyFacts(language), diagnostics: [tooDeep] };
  }
};

const tooLarge = (limit: number): FileDiagnostic => ({
  code: 'too-large-to-read',
  message: `Larger than ${limit < 1_000_000 ? `${limit / 1_000} kB` : `${limit / 1_000_000} MB`}; not read.`,
});

export const tooDeep: FileDiagnostic = { code: 'too-deeply-nested', message: 'Nested too deeply to be read to the end.' };

/** Facts of a file that is not looked into as long as only the picture is wanted. */
export const notYetRead = (language: string): FileFacts => ({ ...emptyFacts(language), level: 'skimmed' });
