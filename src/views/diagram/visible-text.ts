const replacement = '\uFFFD';

/** Control characters, line and paragraph separators, marks and isolates that turn the reading direction, byte order mark, non-characters, halves of surrogate pairs. */
const invisible =
  /[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with every character that hides or reorders what is read shown as U+FFFD (CVE-2021-42574). */
export const visibleText = (text: string): string => text.replace(invisible, replacement);

/** Cuts out the middle where there are more than `limit` code points, so that start and ending stay readable. */
export const shortened = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const points = Array.from(text);
  if (points.length <= limit) return text;
  const tail = Math.floor((limit - 1) / 2);
  return `${points.slice(0, limit - 1 - tail).join('')}…${points.slice(points.length - tail).join('')}`;
};
