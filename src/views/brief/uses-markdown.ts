import { capitalized, counted, inWords, listUpTo } from '../../explain/words.ts';
import type { UsesJson } from '../json/uses-json.ts';
import { escaped, fileLink } from './markdown.ts';

/** Indirect files are many; a reader wants their number and a few names. */
const indirectLimit = 20;

/** Who relies on the subject and what it relies on, as a page of text. */
export const usesMarkdown = ({ subject, dependents, dependsOn, counts, components }: UsesJson): string => {
  const relying = components
    .filter((component) => component.dependents > 0)
    .map(({ name, dependents: files }) => `${name} (${counted(files, 'file')})`);
  const tests = counts.dependents - counts.dependentsWithoutTests;
  const withTests = tests > 0 ? `, ${inWords(tests, 'test file')} among them` : '';
  return [
    `# ${escaped(subject.name)}`,
    '## Who relies on it',
    `${inAll(counts.dependents)}${withTests}.${relying.length > 0 ? ` They are in ${escaped(listUpTo(relying, 5))}.` : ''}`,
    ...reachMarkdown(dependents, 'Through other files'),
    '## What it relies on',
    `${inAll(counts.dependsOn)}.`,
    ...reachMarkdown(dependsOn, 'Through other files'),
  ]
    .join('\n\n')
    .concat('\n');
};

const inAll = (count: number): string => (count === 0 ? 'No other file' : `${capitalized(inWords(count, 'file'))} in all`);

const reachMarkdown = ({ direct, indirect }: UsesJson['dependsOn'], heading: string): string[] => [
  ...(direct.length > 0 ? [direct.map((path) => `- ${fileLink(path)}`).join('\n')] : []),
  ...(indirect.length > 0 ? [`${heading}: ${listUpTo(indirect.map(fileLink), indirectLimit)}.`] : []),
];
