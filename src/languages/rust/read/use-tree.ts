/** One name that a `use` brings in. */
export interface UsedName {
  /** `crate::shop::Order`, `std::io`, `super::*`; with `::` in front where it stands there. */
  readonly path: string;
  /** Name in this file; `*` for all of a module, `_` for a trait that gets no name. */
  readonly local: string;
  /** Of the last name written, in the text of the tree. */
  readonly start: number;
  readonly end: number;
}

const maxDepth = 60;
const maxNames = 1_000;

/** The names of a tree such as `a::{b, c::{self, d as e}, f::*}`. What cannot be understood is left out. */
export const usedNames = (tree: string): readonly UsedName[] => {
  const found: UsedName[] = [];
  const tokens = tree.matchAll(/::|[{},*]|(?:r#)?[\w$]+|\S/gu);
  const next = (): { text: string; start: number } | undefined => {
    const match = tokens.next().value;
    return match && { text: match[0], start: match.index };
  };
  const branch = (prefix: string, depth: number): string | undefined => {
    let path = prefix;
    let last: { text: string; start: number } | undefined;
    let local: string | undefined;
    for (let each = next(); each; each = next()) {
      const { text } = each;
      if (text === '{') {
        if (depth >= maxDepth) return undefined;
        let sign: string | undefined = ',';
        while (sign === ',') sign = branch(path, depth + 1);
        last = undefined;
      } else if (text === ',' || text === '}') {
        add(path, last, local);
        return text;
      } else if (text === '::') path = path === '' ? '::' : path.endsWith('::') ? path : `${path}::`;
      else if (text === 'as') local = next()?.text;
      else if (text === '*' || /^(?:r#)?[\w$]+$/u.test(text)) {
        path += text.replace(/^r#|\$(?=crate$)/u, '');
        last = each;
      } else return undefined;
    }
    add(path, last, local);
    return undefined;
  };
  const add = (path: string, last: { text: string; start: number } | undefined, alias: string | undefined): void => {
    if (!last || found.length >= maxNames) return;
    const whole = last.text === 'self' && path.endsWith('::self') ? path.slice(0, -6) : path;
    const local = alias ?? whole.slice(whole.lastIndexOf(':') + 1);
    found.push({ path: whole, local: local.replace(/^r#/u, ''), start: last.start, end: last.start + last.text.length });
  };
  branch('', 0);
  return found;
};
