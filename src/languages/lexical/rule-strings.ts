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
    const field = keyBefore(code.slice(lineStart, match.index));
    return [
      {
        name,
        start: match.index,
        valueStart: end - digits.length,
        end,
        ...(isText && { kind: 'string' as const }),
        ...(field !== undefined && { field }),
      },
    ];
  });

/** `title` of `'title' => 'required|`; of the last pair where several stand on the line. */
const keyBefore = (line: string): string | undefined =>
  [...line.matchAll(/["']([\w*.-]{1,60})["']\s{0,20}=>/gu)]
    .at(-1)?.[1]
    ?.replaceAll(/\.?\*\.?/gu, '')
    .split('.')
    .at(-1);
