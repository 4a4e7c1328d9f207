import type { DialectId } from '../../javascript/dialect.ts';
import { tokenize } from '../tokenize.ts';
import type { Script, Span } from './layout.ts';
import { tagEnd } from './tag-end.ts';

/** An element whose content is not markup, or that holds all of the markup. */
export interface Element {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly content: Span;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
}

export interface AttributeValue extends Span {
  readonly text: string;
}

/** The element whose tag starts there; undefined where the tag is never closed. `endOf` finds where its content ends. */
export const elementAt = (
  text: string,
  start: number,
  name: string,
  withBraces: boolean,
  endOf: (from: number) => number = (from) => closingTag(text, name, from),
): Element | undefined => {
  const tag = tagEnd(text, start, withBraces);
  if (!tag) return undefined;
  const attributes = attributesOf(text, start, tag.end);
  if (tag.isSelfClosing) return { name, start, end: tag.end, content: { start: tag.end, end: tag.end }, attributes };
  const contentEnd = endOf(tag.end);
  const close = text.indexOf('>', contentEnd);
  return { name, start, end: close < 0 ? text.length : close + 1, content: { start: tag.end, end: contentEnd }, attributes };
};

/** Where `</name` begins, or the end of the text. */
const closingTag = (text: string, name: string, from: number): number => {
  const close = text.indexOf(`</${name}`, from);
  return close < 0 ? text.length : close;
};

const attributesOf = (text: string, start: number, end: number): ReadonlyMap<string, AttributeValue> => {
  const attributes = new Map<string, AttributeValue>();
  tokenize(text.slice(start, end), (token) => {
    if (token.kind !== 'open') return;
    for (const { name, value } of token.attributes) {
      const from = start + (value?.start ?? 0);
      const to = start + (value?.end ?? 0);
      attributes.set(name.toLowerCase(), { start: from, end: to, text: text.slice(from, to) });
    }
  });
  return attributes;
};

/** The script in the element; undefined where it is data for the browser, or stands in another file. */
export const scriptIn = ({ attributes, content }: Element, isModule: boolean): Script | undefined => {
  if (attributes.has('src') || !isCode(attributes.get('type')?.text)) return undefined;
  return { ...content, isModule, dialect: dialects.get(attributes.get('lang')?.text.toLowerCase() ?? '') ?? 'javascript' };
};

export const sourceOf = ({ attributes }: Element): readonly Span[] => {
  const source = attributes.get('src');
  return source && source.text !== '' ? [{ start: source.start, end: source.end }] : [];
};

const isCode = (type: string | undefined): boolean =>
  type === undefined || type === '' || /^(?:module|text\/(?:babel|typescript|javascript)|application\/javascript)$/i.test(type);

const dialects: ReadonlyMap<string, DialectId> = new Map([
  ['ts', 'typescript'],
  ['typescript', 'typescript'],
  ['tsx', 'typescriptreact'],
  ['jsx', 'javascriptreact'],
]);
