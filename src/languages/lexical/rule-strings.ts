import type { FoundNumber } from './found-number.ts';

const rule = /(?<=["'|])(max|min|size|digits|between):(\d+)(?=["'|,])/gu;

/** Rules for values that are written as texts: `'name' => ['required', 'string', 'max:100']`, `'required|max:100'`. */
export const ruleStrings = (code: string): readonly FoundNumber[] =>
  [...code.matchAll(rule)].flatMap((match): FoundNumber[] => {
    const [whole, name = '', digits = ''] = match;
    if (Number(digits) < 2) return [];
    const lineStart = code.lastIndexOf('\n', match.index) + 1;
    const line = code.slice(lineStart, !code.includes('\n', match.index) ? undefined : code.indexOf('\n', match.index));
    const isText = !/\b(?:integer|numeric|decimal|int|file|image|array|mimes\w*|date)\b/u.test(line);
    const end = match.index + whole.length;
    return [{ name, start: match.index, valueStart: end - digits.length, end, ...(isText && { kind: 'string' as const }) }];
  });
