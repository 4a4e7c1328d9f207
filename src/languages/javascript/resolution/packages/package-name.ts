/** The parts of `@scope/name/sub/path`; `subpath` is '' for the package itself. */
export const splitPackageName = (specifier: string): { readonly name: string; readonly subpath: string } => {
  const first = specifier.indexOf('/');
  const end = specifier.startsWith('@') && first >= 0 ? specifier.indexOf('/', first + 1) : first;
  return end < 0 ? { name: specifier, subpath: '' } : { name: specifier.slice(0, end), subpath: specifier.slice(end + 1) };
};

/** True for names that a registry could hold; `@/x`, `~/x` and `$lib` are what aliases look like. */
export const isPackageName = (name: string): boolean => /^(?:@[\w-][\w.~-]*\/)?[a-z\d][\w.~-]*$/i.test(name);
