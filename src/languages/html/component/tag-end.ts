import { endOfBraces } from './braces.ts';

export interface TagEnd {
  /** After the `>`. */
  readonly end: number;
  readonly isSelfClosing: boolean;
}

/** Where an opening tag ends, quotes and, where asked, braces passed over; undefined where it never does. */
export const tagEnd = (text: string, start: number, withBraces: boolean): TagEnd | undefined => {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return { end: at + 1, isSelfClosing: text[at - 1] === '/' };
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) return undefined;
    } else if (character === '{' && withBraces) {
      const end = endOfBraces(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    }
  }
  return undefined;
};
