/**
 * A quick look before the exact one: false where none of the glob patterns can match the name. Patterns and names are single segments;
 * slashes at the ends do not count. Nearly all names of a workspace concern none of its ignore rules, and the exact
 * look costs a regular expression for each.
 */
export const nameScreen = (patterns: readonly string[]): ((name: string) => boolean) => {
  const literals = new Set<string>();
  const affixes = new Map<string, readonly [prefix: string, suffix: string]>();
  for (const pattern of patterns) {
    const bare = pattern.replace(/^\//u, '').replace(/\/$/u, '');
    const [prefix, suffix] = affixesOf(bare);
    if (prefix === bare) literals.add(bare);
    else affixes.set(`${prefix}*${suffix}`, [prefix, suffix]);
  }
  const pairs = [...affixes.values()];
  return (name) => {
    const bare = name.endsWith('/') ? name.slice(0, -1) : name;
    return literals.has(bare) || pairs.some(([prefix, suffix]) => bare.startsWith(prefix) && bare.endsWith(suffix));
  };
};

/** What stands before the first and after the last character with a meaning; both the whole where there is none. */
const affixesOf = (pattern: string): readonly [string, string] => {
  // Behind two stars picomatch takes a dot for any character, so nothing can be said of the ends.
  if (/[{}()|]|\*\*/u.test(pattern)) return ['', ''];
  const first = pattern.search(/[*?[\]!+@\\]/u);
  if (first < 0) return [pattern, pattern];
  const last = Math.max(...Array.from('*?[]!+@\\', (character) => pattern.lastIndexOf(character)));
  return [pattern.slice(0, first), pattern.slice(last + 1)];
};
