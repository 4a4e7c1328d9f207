/** Between the brackets of the parameters and the body: `-> Repo[Out, Order]:`. */
const arrow = /\)\s*->\s*(?<type>[A-Za-z_][\w.]*(?:\[[\w., |]*\])?)\s*(?:\|\s*None\s*)?:[ \t]*(?:#.*)?$/mu;
/** `return self.repos.orders`, `return Repo[Out, Order](session)`. */
const returned = /\breturn\b[ \t]*(?<value>[A-Za-z_][\w.]*(?:\[[\w., ]*\])?)?(?<behind>[^\n]{0,1})/gu;

const maxLength = 4_000;

/**
 * What a function gives back, from its text: the type it says, or else what its only `return` says: a chain of names or a new object. Undefined where
 * neither tells.
 */
export const yieldsOf = (body: string): string | undefined => {
  if (body.length > maxLength) return undefined;
  const head = /^\w+\s*\((?:[^()]|\([^()]*\))*\)\s*(?:->[^\n]*)?:[^\n]*$/mu.exec(body)?.[0] ?? '';
  const type = arrow.exec(head)?.groups?.type;
  if (type !== undefined) return type === 'None' ? undefined : type;
  const all = [...body.matchAll(returned)];
  const [only] = all;
  const { value, behind } = only?.groups ?? {};
  if (all.length !== 1 || value === undefined) return undefined;
  const isNew = behind === '(' && /^[A-Z]/u.test(value);
  const isChain = behind === '' && /^(?:self|this)\./u.test(value);
  return isNew || isChain ? value : undefined;
};
