import { lineIndex } from '../../base/line-index.ts';
import type { NamedNumber, Setting } from '../../model/file-facts.ts';
import { isLimitName } from './limit-words.ts';
import { amountOf } from './quantity.ts';

const maxNumbers = 400;
const maxQuote = 200;

/** Numbers of a configuration file: what stands from a key to its value, the comment behind it with it. */
export const settingNumbers = (text: string, settings: readonly Setting[]): readonly NamedNumber[] => {
  const index = lineIndex(text);
  return settings
    .slice(0, 4_000)
    .flatMap(({ key, range, value }): NamedNumber[] => {
      if (/\[\d+\]/u.test(key) || !amountOf(value.value)) return [];
      const [name = '', ...around] = key.split('.').reverse();
      if (![name, ...around.slice(0, 2)].some(isLimitName)) return [];
      const [start, end] = [index.offsetAt(range.start), index.offsetAt(value.range.end)];
      const quote = text.slice(start, end);
      if (end <= start || quote.length > maxQuote) return [];
      const doc = commentBehind(text, end);
      return [
        {
          name,
          range: { start: range.start, end: value.range.end },
          quote,
          value: value.kind === 'string' ? `"${value.value}"` : value.value,
          ...(around.length > 0 && { inside: around.reverse() }),
          ...(doc && {
            doc: {
              text: doc.quote.replace(/^#+\s*/u, ''),
              quote: doc.quote,
              range: { start: index.positionAt(doc.start), end: index.positionAt(doc.start + doc.quote.length) },
            },
          }),
        },
      ];
    })
    .slice(0, maxNumbers);
};

const commentBehind = (text: string, end: number): { readonly quote: string; readonly start: number } | undefined => {
  const line = text.slice(end, end + 200).split(/\r?\n/u, 1)[0] ?? '';
  const [, before = '', quote] = /^(["']?[ \t]*)(#.*)$/u.exec(line) ?? [];
  return quote === undefined ? undefined : { quote, start: end + before.length };
};
