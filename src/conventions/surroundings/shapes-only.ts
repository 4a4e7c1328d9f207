import type { FileFacts, ImportFact } from '../../model/file-facts.ts';

/**
 * Whether a file of Go takes only types from a package and asks nothing of what has them: `Tags pq.StringArray` describes what is stored
 * and talks to no database. False where that cannot be told, and where a package is imported for its effect.
 */
export const describesShapesOnly = (facts: FileFacts, { bindings = [] }: ImportFact): boolean => {
  if (facts.language !== 'go' || bindings.length === 0) return false;
  const types = new Set(bindings.map(({ imported }) => imported));
  const typed = (facts.typed ?? []).filter(({ type }) => types.has(type));
  if (![...types].every((type) => typed.some((each) => each.type === type))) return false;
  const names = new Set(typed.map(({ name }) => name));
  const locals = new Set(bindings.map(({ local }) => local));
  const asks = (text: string): boolean =>
    locals.has(text) ||
    text
      .split('.')
      .slice(0, -1)
      .some((name) => names.has(name));
  return !(
    (facts.calls ?? []).some(({ callee }) => asks(callee)) ||
    (facts.uses ?? []).some(({ text, givenTo }) => asks(text) || (givenTo !== undefined && types.has(givenTo)))
  );
};
