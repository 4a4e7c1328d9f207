import { visibleText } from '../diagram/visible-text.ts';

/** Text that is text wherever it stands in HTML or SVG, also in an attribute between quotation marks. */
export const escapedHtml = (text: string): string =>
  visibleText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
