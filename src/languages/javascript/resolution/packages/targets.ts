import { asArray, asObject } from '../configuration/json.ts';
import type { Json } from '../configuration/json.ts';
import { fillStar } from '../pattern-table.ts';
import type { PatternMatch } from '../pattern-table.ts';

export interface Conditions {
  /** How the importing file asks: CommonJS or ECMAScript. */
  readonly style: 'import' | 'require';
  /** Of the governing configuration. */
  readonly customConditions: readonly string[];
}

/** Enough for every real map; a hostile one may nest arrays into millions. */
const maxTargets = 64;

/**
 * Targets of an entry of `exports` or `imports`, by preference: first what TypeScript would choose with its usual conditions, then those of
 * the other conditions, which tell of the same module in another build. Empty where the entry is closed (`null`).
 */
export const targetsOf = (match: PatternMatch<Json>, { style, customConditions }: Conditions): readonly string[] => {
  const usual = new Set([...usualConditions, style, ...customConditions]);
  const chosen: string[] = [];
  collect(match.target, (condition) => usual.has(condition) || condition.startsWith('types@'), chosen);
  const all: string[] = [];
  collect(match.target, () => true, all);
  return [...new Set([...chosen, ...all])].map((target) => fillStar(target, match.star));
};

const usualConditions: readonly string[] = ['types', 'node', 'default'];

const collect = (target: Json, applies: (condition: string) => boolean, into: string[]): void => {
  if (into.length >= maxTargets) return;
  if (typeof target === 'string') into.push(target);
  for (const item of asArray(target) ?? []) collect(item, applies, into);
  for (const [condition, value] of asObject(target) ?? []) if (applies(condition)) collect(value, applies, into);
};
