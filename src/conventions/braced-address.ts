import { joined } from './address.ts';

/** `/owners/{id:\\d+}/` as `/owners/{id}`. */
export const labelOf = (...parts: readonly string[]): string =>
  parts.reduce((before, part) => joined(before, withoutPatterns(part)), '/');

/** What stands behind the name of a placeholder: a pattern, a question mark. Braces may stand inside patterns. */
const withoutPatterns = (address: string): string => {
  let depth = 0;
  let text = '';
  let isName = true;
  for (const sign of address) {
    if (sign === '}') {
      depth -= 1;
      if (depth === 0) isName = true;
      if (depth > 0) continue;
    }
    if (depth === 1 && ':?!='.includes(sign)) isName = false;
    const isPart = depth === 0 || (depth === 1 && isName && /[\w.-]/u.test(sign));
    if (sign === '{') {
      if (depth === 0) text += '{';
      depth += 1;
    } else if (isPart) text += sign;
  }
  return text.split('?', 1)[0] ?? '';
};
