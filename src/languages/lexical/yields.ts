/** Behind the brackets of the parameters: `-> Repo[Out, Order]:`. */
const arrow = /^\s*->\s*(?<type>[A-Za-z_][\w.]*(?:\[[\w., |]*\])?)\s*(?:\|\s*None\s*)?:/u;
/** `return self.repos.orders`, `return Repo[Out, Order](session)`. */
const returned = /\breturn\b[ \t]*(?<value>[A-Za-z_][\w.]*(?:\[[\w., ]*\])?)?(?<behind>[^\n]?)/gu;

const maxLength = 4_000;

/**
 * What a function of Python gives back, from its text: the type it says, or else what its only `return` says: a chain of names or a new object.
 * Undefined where neither tells.
 */
export const yieldsOf = (body: string): string | undefined => {
  if (body.length > maxLength) return undefined;
  const type = arrow.exec(body.slice(parametersEnd(body)))?.groups?.type;
  if (type !== undefined) return type === 'None' ? undefined : type;
  const all = [...body.matchAll(returned)];
  const [only] = all;
  const { value, behind } = only?.groups ?? {};
  if (all.length !== 1 || value === undefined) return undefined;
  const isNew = behind === '(' && /^[A-Z]/u.test(value);
  const isChain = behind === '' && /^(?:self|this)\./u.test(value);
  return isNew || isChain ? value : undefined;
};

const parametersEnd = (body: string): number => {
  let depth = 0;
  for (let at = body.indexOf('('); at >= 0 && at < body.length; at++) {
    const sign = body.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) && --depth === 0) return at + 1;
  }
  return body.length;
};
