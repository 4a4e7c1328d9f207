import type { ResolverContext } from '../../language.ts';

/** Files by what they define, in lower case: PHP compares these names without case. Functions end with `()`. */
export const definedNames = (context: ResolverContext): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const path of [...context.paths].sort()) {
    const file = context.facts(path);
    if (file?.language !== 'php') continue;
    for (const { name, kind, container } of file.definitions) {
      const namespace = container ?? file.namespace?.text;
      const whole = `${namespace === undefined ? '' : `${namespace}\\`}${name}${kind === 'function' ? '()' : ''}`.toLowerCase();
      const list = names.get(whole);
      if (!list) names.set(whole, [path]);
      else if (!list.includes(path)) list.push(path);
    }
  }
  return names;
};
