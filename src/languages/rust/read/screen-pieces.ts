import type { Definition, FileFacts } from '../../../model/file-facts.ts';

/** Types and functions that draw a piece of a screen, in Yew, Leptos and Dioxus, are called what they are. */
export const screenPieces = (
  code: string,
  { annotations = [] }: Pick<FileFacts, 'annotations'>,
): ((each: Definition) => Definition) => {
  if (!/\b(?:yew|leptos|dioxus)\b/u.test(code)) return (each) => each;
  const types = new Set([...code.matchAll(/\bimpl\s+(?:\w{1,40}::)?Component\s+for\s+(\w{1,80})/gu)].map(([, name]) => name));
  const functions = new Set(
    annotations.filter(({ name }) => /(?:^|::)(?:function_component|component)$/u.test(name)).map(({ target }) => target),
  );
  return (each) =>
    (each.kind === 'struct' && types.has(each.name)) || (each.kind === 'function' && functions.has(each.name))
      ? { ...each, kind: 'component' }
      : each;
};
