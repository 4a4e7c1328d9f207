import type { Member } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';

/** Variants of enumerations that are commands of a program: each is parsed from what is typed. `code` is without comments and texts. */
export const subcommands = (code: string, rangeAt: (start: number, end: number) => Range): readonly Member[] =>
  code.includes('Subcommand')
    ? [...code.matchAll(derived)].flatMap(({ 0: whole, 1: container = '', index }) =>
        variants(code, index + whole.length).map(({ name, start }) => ({
          name,
          container,
          range: rangeAt(start, start + name.length),
        })),
      )
    : [];

const derived = /#\[derive\([^()]{0,200}\bSubcommand\b[^()]{0,200}\)\][^{};]{0,600}?\benum\s+(\w+)[^{};]{0,100}\{/gu;

/** Names at the start of what stands between commas. */
const variants = (code: string, from: number): readonly { readonly name: string; readonly start: number }[] => {
  const found: { readonly name: string; readonly start: number }[] = [];
  let depth = 0;
  let isStart = true;
  for (let at = from; at < code.length && depth >= 0; at++) {
    const sign = code.charAt(at);
    if (/[([{]/u.test(sign)) depth += 1;
    else if (/[)\]}]/u.test(sign)) depth -= 1;
    else if (depth === 0 && sign === ',') isStart = true;
    else if (depth === 0 && isStart && /[A-Z]/u.test(sign)) {
      const [name = ''] = /^\w+/u.exec(code.slice(at, at + 100)) ?? [];
      found.push({ name, start: at });
      at += name.length - 1;
      isStart = false;
    }
  }
  return found;
};
