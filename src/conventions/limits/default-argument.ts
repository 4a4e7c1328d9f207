import type { FileFacts, NamedNumber } from '../../model/file-facts.ts';

/** What a function takes where its caller says nothing, as `limit = 20`, is no rule: a caller may say something else. */
export const isDefaultArgument = ({ quote, inside = [], range, bound }: NamedNumber, facts: FileFacts): boolean => {
  const around = inside.at(-1);
  if (around === undefined || bound !== undefined || !isGiven.test(quote)) return false;
  const functions = [...facts.definitions.filter(({ kind }) => kind === 'function'), ...(facts.members ?? [])];
  return functions.some((each) => {
    if (each.name !== around) return false;
    const below = range.start.line - each.range.start.line;
    return below === 0 || (below > 0 && below <= longestList && isTyped.test(quote));
  });
};

const longestList = 15;

/** `limit = 20`, `limit: int = 20`, `limit: Int = 20` */
const isGiven = /^\w+\??\s*(?::[^=:]{1,40})?=\s*[^=\s]/u;
const isTyped = /^\w+\??\s*:[^=:]{1,40}=/u;
