/** How a piece of a path becomes a constant. */
export type Camelize = (segment: string) => string;

/** Rails' and Zeitwerk's rules, with the acronyms and exceptions that initializers name literally. */
export const camelizer = (texts: Iterable<string>): Camelize => {
  const acronyms = new Map<string, string>();
  const exceptions = new Map<string, string>();
  for (const text of texts) {
    const code = text.replaceAll(/^[ \t]*#.*$/gmu, '');
    for (const [, word = ''] of code.matchAll(/\.acronym[ \t(]+["'](\w+)["']/gu)) acronyms.set(word.toLowerCase(), word);
    for (const [, list = ''] of code.matchAll(/\.inflect[ \t(]+\{?([^(){}]*)/gu)) {
      for (const [, from = '', to = ''] of list.matchAll(/\b(\w+)["']?\s*(?:=>|:)\s*["'](\w+)["']/gu)) exceptions.set(from, to);
    }
  }
  const word = (part: string): string => acronyms.get(part.toLowerCase()) ?? part.charAt(0).toUpperCase() + part.slice(1);
  return (segment) => exceptions.get(segment) ?? acronyms.get(segment) ?? segment.split('_').map(word).join('');
};
