import type { Argument, FileFacts } from '../../../model/file-facts.ts';

/** The text that a name of the file stands for. */
export type TextOf = (name: string) => string | undefined;

/** The address an argument writes, constants put in; undefined where a piece is not known. */
export const writtenAddress = ({ kind, value, quote = '' }: Argument, textOf: TextOf): string | undefined => {
  if (kind === 'name') return textOf(value);
  if (kind !== 'string') return undefined;
  if (!value.includes('{}')) return value;
  let isKnown = !/^['"]|['"]$/u.test(quote) && quote !== '';
  const address = quote.replaceAll(/\$\{([\w.]+)\}/gu, (_, name: string) => {
    const text = textOf(name);
    isKnown &&= text !== undefined;
    return text ?? '';
  });
  return isKnown && !address.includes('${') && !address.includes('`') ? address : undefined;
};

/** The text of a constant of the file. */
export const constantOf = ({ constants = [] }: FileFacts, name: string): string | undefined => {
  const dot = name.lastIndexOf('.');
  const found = constants.find(
    (each) => each.name === name.slice(dot + 1) && (each.container ?? '') === name.slice(0, Math.max(0, dot)),
  );
  return found?.value.kind === 'string' && !found.value.value.includes('{}') ? found.value.value : undefined;
};

/** With placeholders in braces and a slash before it: `/owners/:id(\\d+)?` is `/owners/{id}`. */
export const asLabel = (...parts: readonly string[]): string => {
  const segments = parts.flatMap((part) => withPlaceholders(part).split('/')).filter((segment) => segment !== '');
  return `/${segments.join('/')}`;
};

const withPlaceholders = (address: string): string =>
  address
    .replaceAll(/\{(\/?:\w+)\}/gu, '$1')
    .replaceAll(/:(\w+)(?:\{[^{}]*\}|\([^()]*\))?[?*+]?/gu, '{$1}')
    .replaceAll(/(^|\/)\*(\w+)/gu, '$1{$2}');
