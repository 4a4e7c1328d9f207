import type { ImportFact } from '../../../model/file-facts.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';

/**
 * Imports by calling a function with the module's name written out, and Django's `include` of the addresses in another module.
 * What a relative name is relative to is an argument of its own, and mostly computed, so those are left out.
 */
export const importedByCall = ({ facts }: ReadFacts): ImportFact[] =>
  (facts.calls ?? []).flatMap(({ callee, arguments: [name] }): ImportFact[] => {
    if (name?.kind !== 'string' || name.position !== 0 || name.name !== undefined || !/^\w+(?:\.\w+)*$/u.test(name.value))
      return [];
    const { value: specifier, range, quote } = name;
    const place = { specifier, range, ...(quote === undefined ? {} : { quote }) };
    if (importers.has(callee)) return [{ kind: 'dynamic', ...place }];
    return callee === 'include' && /\.\w*urls\w*$/u.test(specifier) ? [{ kind: 'convention', ...place }] : [];
  });

const importers: ReadonlySet<string> = new Set(['importlib.import_module', 'import_module', '__import__']);
