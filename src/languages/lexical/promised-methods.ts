const maxLength = 20_000;

/**
 * Names of the methods that an interface of Go asks for, from the text behind its name. Undefined where it takes some from another interface: then
 * these are not all.
 */
export const promisedMethods = (text: string, end: number): readonly string[] | undefined => {
  const open = /^(?:\[[^\]\n]*\])?\s+interface\s*\{/u.exec(text.slice(end, end + 200));
  if (!open) return undefined;
  const from = end + open[0].length;
  const names: string[] = [];
  let depth = 0;
  for (const line of text.slice(from, from + maxLength).split('\n')) {
    const code = (line.split('//', 1)[0] ?? '').trim();
    if (depth === 0 && code.startsWith('}')) return names;
    if (depth === 0 && code !== '') {
      const [, name] = /^([A-Za-z_]\w*)\(/u.exec(code) ?? [];
      if (name === undefined) return undefined;
      names.push(name);
    }
    for (const sign of code) depth += '({['.includes(sign) ? 1 : ')}]'.includes(sign) ? -1 : 0;
  }
  return undefined;
};
