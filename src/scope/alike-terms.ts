import { alikeWords } from '../knowledge/alike.ts';
import { termsOf } from './terms.ts';

const groups = new Map<string, Set<string>>();
for (const line of alikeWords) {
  const terms = termsOf(line);
  for (const term of terms) groups.set(term, new Set([...(groups.get(term) ?? []), ...terms.filter((other) => other !== term)]));
}

/** Terms by which the same deed or thing may be called. */
export const alikeTo = (term: string): ReadonlySet<string> => groups.get(term) ?? none;

const none: ReadonlySet<string> = new Set();
