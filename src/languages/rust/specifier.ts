/**
 * What a Rust file refers to, as its facts keep it: `mod name`, `mod name = path`, `include path` or a path of names; in front of
 * these, in braces, the inline modules that it stands in, because they decide what `self`, `super` and a bare name mean.
 */
export type RustReference =
  | { readonly kind: 'module'; readonly inline: readonly string[]; readonly name: string; readonly path?: string }
  | { readonly kind: 'path'; readonly inline: readonly string[]; readonly path: string }
  | { readonly kind: 'include'; readonly path: string };

export const specifierOf = (reference: RustReference): string => {
  if (reference.kind === 'include') return `include ${reference.path}`;
  const inline = reference.inline.length === 0 ? '' : `{${reference.inline.join('::')}}`;
  if (reference.kind === 'path') return inline + reference.path;
  return `${inline}mod ${reference.name}${reference.path === undefined ? '' : ` = ${reference.path}`}`;
};

export const parseSpecifier = (specifier: string): RustReference => {
  if (specifier.startsWith('include ')) return { kind: 'include', path: specifier.slice(8) };
  const close = specifier.startsWith('{') ? specifier.indexOf('}') : -1;
  const inline = close < 0 ? [] : specifier.slice(1, close).split('::');
  const rest = specifier.slice(close + 1);
  if (!rest.startsWith('mod ')) return { kind: 'path', inline, path: rest };
  const equals = rest.indexOf(' = ');
  if (equals < 0) return { kind: 'module', inline, name: rest.slice(4) };
  return { kind: 'module', inline, name: rest.slice(4, equals), path: rest.slice(equals + 3) };
};
