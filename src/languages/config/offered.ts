import type { Definition, ExportFact } from '../../model/file-facts.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';

/** Bounds what a generated file can say. */
const maxDefinitions = 5_000;

/** Everything that such a file defines is there for others; the first of those with one name. */
export const offered = (definitions: readonly Definition[]): Pick<ExtractedFacts, 'definitions' | 'exports'> => {
  const byName = new Map<string, Definition>();
  for (const definition of definitions) {
    const name = `${definition.container ?? ''}\n${definition.name}`;
    if (!byName.has(name)) byName.set(name, definition);
    if (byName.size >= maxDefinitions) break;
  }
  const kept = [...byName.values()];
  return { definitions: kept, exports: kept.map(({ name, range }): ExportFact => ({ name, range })) };
};
