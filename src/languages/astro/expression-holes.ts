import { afterQuoted, endOfBraces } from '../html/component/braces.ts';
import { tagEnd } from '../html/component/tag-end.ts';
import type { Hole } from '../html/holes.ts';

/**
 * Code in braces. Markup inside of it stays: `{list.map((each) => <li>Owner {each.name}</li>)}` has the holes
 * `{list.map((each) => `, `{each.name}` and `)}`.
 */
export const expressionHoles = (text: string, from: number, blocks: readonly Hole[]): readonly Hole[] => {
  const holes: Hole[] = [];
  // What is open around the place: braces of code, and elements inside of them.
  const open: Open[] = [];
  let next = 0;
  for (let at = from; at < text.length;) {
    while ((blocks[next]?.end ?? text.length) <= at) next++;
    const block = blocks[next];
    if (block && block.start <= at) at = block.end;
    else at = open.at(-1)?.kind === 'code' ? inCode(text, at, open, holes) : inMarkup(text, at, open, holes);
  }
  const [last] = open.filter(({ kind }) => kind === 'code').slice(-1);
  if (last?.kind === 'code') holes.push({ start: last.start, end: text.length, kind: 'comment' });
  return holes;
};

type Open =
  | {
      readonly kind: 'code';
      /** Where the code that is not yet a hole begins. */
      start: number;
      braces: number;
      hasMarkup: boolean;
    }
  | { readonly kind: 'markup'; elements: number };

const inCode = (text: string, at: number, open: Open[], holes: Hole[]): number => {
  const code = open.at(-1);
  if (code?.kind !== 'code') return at + 1;
  const character = text[at];
  if (character === '`') return afterTemplate(text, at);
  if (character === '{') code.braces++;
  else if (character === '}' && --code.braces === 0) {
    holes.push({ start: code.start, end: at + 1, kind: code.hasMarkup ? 'statement' : 'output' });
    open.pop();
  } else if (character === '<' && isMarkup(text, at)) {
    holes.push({ start: code.start, end: at, kind: 'statement' });
    code.hasMarkup = true;
    open.push({ kind: 'markup', elements: 0 });
    return at;
  }
  return afterQuoted(text, at);
};

/** After an operator or an opening bracket `<` begins an element; after a value it compares. */
const isMarkup = (text: string, at: number): boolean =>
  /[A-Z>]/i.test(text[at + 1] ?? '') && /(?:[(,?:&|{}[;=>]|\breturn)\s{0,200}$/.test(text.slice(Math.max(0, at - 210), at));

const inMarkup = (text: string, at: number, open: Open[], holes: Hole[]): number => {
  if (text[at] === '{') {
    open.push({ kind: 'code', start: at, braces: 1, hasMarkup: false });
    return at + 1;
  }
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    return end < 0 ? text.length : end + 3;
  }
  if (text[at] !== '<' || !/[A-Z/>]/i.test(text[at + 1] ?? '')) return at + 1;
  return afterTag(text, at, open, holes);
};

const afterTag = (text: string, at: number, open: Open[], holes: Hole[]): number => {
  const tag = tagEnd(text, at, true);
  if (!tag) return text.length;
  // No tokenizer of HTML knows `<>`.
  if (/^<\/?>$/.test(text.slice(at, tag.end))) holes.push({ start: at, end: tag.end, kind: 'statement' });
  else bracesOfTag(text, at, tag.end, holes);
  const markup = open.at(-1);
  if (markup?.kind !== 'markup') return tag.end;
  const [, slash, name = ''] = /^<(\/?)([\w.:-]*)/.exec(text.slice(at, at + 80)) ?? [];
  if (slash === '/') markup.elements--;
  else if (!tag.isSelfClosing && !voidElements.has(name)) markup.elements++;
  if (markup.elements <= 0) {
    open.pop();
    const code = open.at(-1);
    if (code?.kind === 'code') code.start = tag.end;
  }
  return tag.end;
};

const bracesOfTag = (text: string, from: number, to: number, holes: Hole[]): void => {
  let quote = '';
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '{') {
      const end = endOfBraces(text, at) ?? to;
      holes.push({ start: at, end, kind: 'output' });
      at = end - 1;
    }
  }
};

const afterTemplate = (text: string, start: number): number => {
  // The literal as the only thing in braces, so that its end is where theirs is.
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return at + 1;
    else if (text.startsWith('${', at)) at = (endOfBraces(text, at + 1) ?? text.length) - 1;
  }
  return text.length;
};

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
