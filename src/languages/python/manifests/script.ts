import type { Script, Written } from './manifest.ts';

/** `tool = shop.cli:main`, what setuptools calls a console script. */
export const scriptOf = ({ value, start }: Written): readonly Script[] => {
  const [, name = '', between = '', target = ''] = /^([\w.-]+)(\s*=\s*)([\w.]+(?::[\w.]+)?)/u.exec(value) ?? [];
  if (name === '') return [];
  const from = start + name.length + between.length;
  return [{ name, key: { start, end: start + name.length }, target: { value: target, start: from, end: from + target.length } }];
};
