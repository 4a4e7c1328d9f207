import type { Argument, Literal, LiteralCall } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { CallSite, LiteralSpan } from './names/call-site.ts';

export const callFacts = (
  sites: readonly CallSite[],
  { text, rangeAt }: Pick<ParseTree, 'text' | 'rangeAt'>,
): readonly LiteralCall[] =>
  sites.map((site) => {
    const { end, arguments: found, inside } = site;
    const start = calleeStart(site, text);
    return {
      callee: text.slice(start, end),
      arguments: found.map((each): Argument => {
        const { name, position } = each;
        return { ...literalOf(each, text, rangeAt), ...(name !== undefined && { name }), position };
      }),
      ...(inside !== undefined && { inside }),
      range: rangeAt(start, end),
      ...(site.block && { block: rangeAt(site.block.start, site.block.end) }),
      ...(site.result !== undefined && { result: site.result }),
      ...(site.chainedTo !== undefined && { chainedTo: site.chainedTo }),
    };
  });

/** The whole chain of names, or its last one where they stand on several lines. */
const calleeStart = ({ start, end }: CallSite, text: string): number => {
  let at = end;
  while (at > start && !/\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
};

export const literalOf = (
  { kind, start, end, known, isCall = false }: LiteralSpan,
  text: string,
  rangeAt: ParseTree['rangeAt'],
): Literal => {
  if (known !== undefined) {
    const rest = unescaped(text.slice(known + 1, end - 1));
    return { kind, value: `{}${rest}`, range: rangeAt(start, end), quote: text.slice(start, end) };
  }
  if (isCall) return { kind, value: `${text.slice(start, end)}()`, range: rangeAt(start, end), quote: text.slice(start, end) };
  const inset = kind === 'string' ? 1 : 0;
  const quote = text.slice(start + inset, end - inset);
  const value = valueOf(kind, quote, text.charAt(start) === '`');
  return { kind, value, range: rangeAt(start + inset, end - inset), ...(value !== quote && { quote }) };
};

const valueOf = (kind: LiteralSpan['kind'], quote: string, isRaw: boolean): string => {
  if (kind === 'number') return quote.replaceAll(/[_\s]/gu, '');
  return kind === 'string' && !isRaw ? unescaped(quote) : quote;
};

const unescaped = (quote: string): string =>
  quote.includes('\\')
    ? quote.replaceAll(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|[abfnrtv\\'"])/gu, characterOf)
    : quote;

const characterOf = (escape: string): string => {
  const known = named.get(escape.slice(1));
  if (known !== undefined) return known;
  const digits = escape.replace(/^\\[xuU]?/u, '');
  const code = Number.parseInt(digits, /^\\[xuU]/u.test(escape) ? 16 : 8);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : escape;
};

const named: ReadonlyMap<string, string> = new Map([
  ...([
    ['a', '\u0007'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
  ] as const),
  ...([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
  ] as const),
]);
