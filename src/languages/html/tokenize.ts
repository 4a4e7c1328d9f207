import { QuoteType, Tokenizer } from 'htmlparser2';
import { noCallbacks } from './no-callbacks.ts';

/** A piece of markup, by offsets. */
export type Token = Tag | Words;

export interface Tag {
  readonly kind: 'open' | 'close';
  /** In small letters. */
  readonly name: string;
  readonly nameStart: number;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  /** As written. */
  readonly name: string;
  readonly nameStart: number;
  /** Of the value, without quotes; absent where there is none. */
  readonly value?: { readonly start: number; readonly end: number };
}

export interface Words {
  readonly kind: 'words';
  readonly start: number;
  readonly end: number;
}

/** Tags and what stands between them. Comments are left out, and `script` and `style` have no words. */
export const tokenize = (markup: string, take: (token: Token) => void): void => {
  const reader = tagReader(markup, take);
  let words: Words | undefined;
  const flush = (): void => {
    if (words && !reader.isInCode()) take(words);
    words = undefined;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false, recognizeSelfClosing: true },
    {
      ...noCallbacks,
      ontext: (start, end) => {
        words = { kind: 'words', start: words?.start ?? start, end };
      },
      onopentagname: (start, end) => {
        flush();
        reader.open(start, end);
      },
      onattribname: (start, end) => {
        reader.attribute(start, end);
      },
      onattribdata: (start, end) => {
        reader.value(start, end);
      },
      onattribend: (quote, end) => {
        reader.endOfValue(quote, end);
      },
      onopentagend: () => {
        reader.end(false);
      },
      onselfclosingtag: () => {
        reader.end(true);
      },
      onclosetag: (start, end) => {
        flush();
        reader.close(start, end);
      },
      oncomment: flush,
      ondeclaration: flush,
      onprocessinginstruction: flush,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  flush();
};

interface TagReader {
  readonly isInCode: () => boolean;
  readonly open: (start: number, end: number) => void;
  readonly attribute: (start: number, end: number) => void;
  readonly value: (start: number, end: number) => void;
  readonly endOfValue: (quote: QuoteType, end: number) => void;
  readonly end: (isSelfClosing: boolean) => void;
  readonly close: (start: number, end: number) => void;
}

interface OpenAttribute {
  readonly name: string;
  readonly nameStart: number;
  value?: { readonly start: number; readonly end: number };
}

const tagReader = (markup: string, take: (token: Token) => void): TagReader => {
  let tag = { name: '', nameStart: 0 };
  let attributes: OpenAttribute[] = [];
  let codeElement: string | undefined;
  return {
    isInCode: () => codeElement !== undefined,
    open: (start, end) => {
      tag = { name: markup.slice(start, end).toLowerCase(), nameStart: start };
      attributes = [];
    },
    attribute: (start, end) => void attributes.push({ name: markup.slice(start, end), nameStart: start }),
    value: (start, end) => {
      const last = attributes.at(-1);
      if (last) last.value = { start: last.value?.start ?? start, end };
    },
    endOfValue: (quote, end) => {
      const last = attributes.at(-1);
      if (last && !last.value && quote !== QuoteType.NoValue) last.value = { start: end, end };
    },
    end: (isSelfClosing) => {
      if (!isSelfClosing && (tag.name === 'script' || tag.name === 'style')) codeElement = tag.name;
      take({ kind: 'open', ...tag, attributes });
    },
    close: (start, end) => {
      const name = markup.slice(start, end).toLowerCase();
      if (name === codeElement) codeElement = undefined;
      take({ kind: 'close', name, nameStart: start, attributes: [] });
    },
  };
};
