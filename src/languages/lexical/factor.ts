import { quantityAt } from './quantity.ts';

const before =
  /(?<![\w.])((?:\d[\d_]{0,9}\s{0,3}\*\s{0,3}){1,4})(?:Number|parseInt|int|Integer|float)?\(\s{0,9}[\w.?[\]("' ]{0,60}$/u;
const behind = /^["']?[\s)\]]{0,4}\*\s{0,3}(?=[\d(])/u;

/** What the number between these places is multiplied with on its line. */
export const factorAt = (code: string, start: number, end: number): { readonly factor?: number } => {
  const line = code.slice(Math.max(code.lastIndexOf('\n', start) + 1, start - 120), start);
  const product = before.exec(line)?.[1]?.trimEnd().replace(/\*$/u, '');
  const sign = behind.exec(code.slice(end, end + 20))?.[0];
  const found = product === undefined ? sign && quantityAt(code, end + sign.length) : quantityAt(product.trim(), 0);
  return found && found.unit === undefined && found.amount > 1 ? { factor: found.amount } : {};
};
