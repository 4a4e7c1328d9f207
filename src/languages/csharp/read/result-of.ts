/** Name of the variable that a chain of calls is given to: `api` of `var api = app.NewVersionedApi("x").MapGroup("y")`. */
export const resultOf = (text: string, start: number): string | undefined => {
  const head = text.slice(Math.max(0, start - maxChain), start);
  const statement = head.slice(Math.max(...[';', '{', '}'].map((sign) => head.lastIndexOf(sign))) + 1);
  const at = statement.indexOf('=');
  if (at < 0) return undefined;
  const name = statement.slice(0, at).trim().split(/\s/u).at(-1) ?? '';
  const chain = statement
    .slice(at + 1)
    .trim()
    .replace(/^await\s/u, '');
  return /^\w+$/u.test(name) && isChain(chain) ? name : undefined;
};

const maxChain = 240;

/** Nothing, or names and calls that a dot stands behind. */
const isChain = (text: string): boolean => {
  const written = text.trim();
  if (written === '') return true;
  let depth = 0;
  let outside = '';
  for (const sign of written) {
    if (sign === '(' || sign === '<') depth += 1;
    if (depth === 0) outside += sign;
    if (sign === ')' || sign === '>') depth -= 1;
  }
  return depth === 0 && outside.endsWith('.') && /^[\w.?!\s]*$/u.test(outside);
};
