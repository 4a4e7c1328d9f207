/** `<A, B<C>>` right after a name; undefined where there are none, or where the sign compares. */
export const typeArguments = (text: string, start: number): { readonly count: number; readonly end: number } | undefined => {
  const open = opening(text, start);
  if (!open) return undefined;
  let depth = 0;
  let count = 1;
  const from = start + open.length - 1;
  for (let at = from; at < text.length && at - from < maxTypeArguments; at++) {
    const sign = text.charAt(at);
    if (sign === '<' || sign === '[' || sign === '(') depth += 1;
    else if (sign === ',' && depth === 1) count += 1;
    else if (sign === '>' || sign === ']' || sign === ')') {
      depth -= 1;
      if (depth === 0) return sign === '>' ? { count, end: at + 1 } : undefined;
    } else if (/[;{}=&|"]/u.test(sign)) return undefined;
  }
  return undefined;
};

const maxTypeArguments = 1_000;

const opening = (text: string, start: number): string | undefined => {
  const sign = /\s*</uy;
  sign.lastIndex = start;
  return sign.exec(text)?.[0];
};
