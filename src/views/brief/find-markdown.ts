import type { Found } from '../../explain/find/find.ts';
import { foundWords } from '../find/build-find.ts';
import { escaped, sentence } from './markdown.ts';

/** What was found, one to a line. */
export const findMarkdown = (words: string, found: readonly Found[]): string =>
  [
    `# ${escaped(words)}`,
    found.map((each) => `- **${escaped(each.label)}** (${foundWords[each.kind]}): ${sentence(each.claim)}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
