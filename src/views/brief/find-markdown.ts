import type { Found, FoundKind } from '../../explain/find/find.ts';
import { escaped, sentence } from './markdown.ts';

/** What each kind of thing is called in a list. */
export const foundWords: Readonly<Record<FoundKind, string>> = {
  part: 'Part',
  file: 'File',
  'way-in': 'Way in',
  data: 'Stored data',
  limit: 'Limit',
  setting: 'Setting',
  outside: 'Outside system',
  text: 'Text on screen',
  name: 'Name in the code',
};

/** What was found, one to a line. */
export const findMarkdown = (words: string, found: readonly Found[]): string =>
  [
    `# ${escaped(words)}`,
    found.map((each) => `- **${escaped(each.label)}** (${foundWords[each.kind]}): ${sentence(each.claim)}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
