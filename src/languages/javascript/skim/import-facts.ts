import type { FileDiagnostic, ImportedBinding, ImportFact } from '../../../model/file-facts.ts';
import { lineRanges } from '../line-ranges.ts';
import type { FoundImport } from './found-import.ts';

const maxImports = 10_000;
const maxSpecifierLength = 1_000;

/** Facts of ascending finds within the limits, and what the limits cut off. */
export const importFacts = <Found extends FoundImport>(
  text: string,
  found: readonly Found[],
  bindingsOf: (found: Found) => readonly ImportedBinding[] | undefined = () => undefined,
): { readonly imports: readonly ImportFact[]; readonly diagnostics: readonly FileDiagnostic[] } => {
  const short = found.filter(({ specifier }) => specifier.length <= maxSpecifierLength);
  const rangeAt = lineRanges(text);
  return {
    imports: short.slice(0, maxImports).map((each) => {
      const bindings = bindingsOf(each);
      return {
        kind: each.kind,
        specifier: detached(each.specifier),
        range: rangeAt(each.start, each.end),
        ...(bindings && { bindings }),
      };
    }),
    diagnostics: [
      ...(short.length > maxImports ? [tooMany(`Only the first ${maxImports} of ${short.length} imports are counted.`)] : []),
      ...(short.length < found.length
        ? [tooMany(`Imports whose name is longer than ${maxSpecifierLength} characters are left out.`)]
        : []),
    ],
  };
};

const tooMany = (message: string): FileDiagnostic => ({ code: 'too-many-imports', message });

/** A copy: engines keep a long piece of a text as a reference to the text, which would then stay in memory as a whole. */
const detached = (piece: string): string => ` ${piece}`.slice(1);
