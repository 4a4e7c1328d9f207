import { Tokenizer } from 'htmlparser2';
import { noCallbacks } from './no-callbacks.ts';

/** Characters for `&amp;`, `&#8217;` and every other entity of HTML. */
export const decodeEntities = (text: string): string => {
  if (!text.includes('&')) return text;
  const parts: string[] = [];
  // Without tags nothing but text and entities can come.
  const source = text.replaceAll('<', lessThan);
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...noCallbacks,
      ontext: (start, end) => void parts.push(source.slice(start, end)),
      ontextentity: (codePoint) => void parts.push(String.fromCodePoint(codePoint)),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return parts.join('').replaceAll(lessThan, '<');
};

/** Not a character of any text. */
const lessThan = '\uFDD0';
