import { elementAt } from './elements.ts';
import type { Element } from './elements.ts';

/** Scripts and styles of markup whose attributes may hold code in braces, comments passed over. Capital letters are components. */
export const codeElements = (text: string, from: number): readonly Element[] => {
  const elements: Element[] = [];
  const opening = /<!--|<(script|style)(?=[\s/>])/g;
  opening.lastIndex = from;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [, name] = match;
    const element = name === undefined ? undefined : elementAt(text, match.index, name, true);
    const end = name === undefined ? text.indexOf('-->', match.index) : (element?.end ?? -1);
    if (end < 0) break;
    if (element) elements.push(element);
    opening.lastIndex = end;
  }
  return elements;
};
