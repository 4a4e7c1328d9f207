import type { Annotation } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';

/** What attributes put before a user: labels of forms and messages of validation. */
export const annotationTexts = (annotations: readonly Annotation[]): Quoted[] =>
  annotations.flatMap(({ name, arguments: given }) => {
    const kind = name.slice(name.lastIndexOf('.') + 1).replace(/Attribute$/u, '');
    return given.flatMap(({ kind: of, name: key, position, value, range, quote }) =>
      of === 'string' && isShown(kind, key, position) && /\p{L}{2}/u.test(value)
        ? [{ text: value, range, quote: quote ?? value }]
        : [],
    );
  });

const isShown = (annotation: string, key: string | undefined, position: number): boolean => {
  if (key === 'ErrorMessage') return true;
  if (annotation === 'Display') return key !== undefined && labels.has(key);
  return annotation === 'DisplayName' && key === undefined && position === 0;
};

const labels: ReadonlySet<string> = new Set(['Name', 'ShortName', 'Description', 'Prompt', 'GroupName']);
