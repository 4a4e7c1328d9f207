import { lineIndex } from '../../base/line-index.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import type { Language, SourceText } from '../language.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './block.ts';
import { isIntroductorySection, isProse, isRoutineSection } from './prose-block.ts';
import { firstSentences, plainText } from '../prose.ts';

/** Documents: the first heading and the first paragraph that says something. */
export const createMarkdownLanguage = (): Language => ({
  id: 'markdown',
  identify: (path) => (/\.(?:md|mdx|markdown)$/i.test(path) ? 'markdown' : undefined),
  read: readDocument,
});

const readDocument = ({ text }: SourceText): FileFacts => {
  const { title, doc } = openingOf(text);
  const index = lineIndex(text);
  const quoted = (block: Block): Quoted => ({
    text: firstSentences(plainText(block.content)),
    range: { start: index.positionAt(block.start), end: index.positionAt(block.end) },
    quote: text.slice(block.start, block.end),
  });
  return {
    language: 'markdown',
    level: 'read',
    imports: [],
    definitions: [],
    exports: [],
    ...(title && { title: quoted(title) }),
    ...(doc && { doc: quoted(doc) }),
    diagnostics: [],
  };
};

interface Opening {
  readonly title?: Block;
  readonly doc?: Block;
}

/** The title, and the first prose that introduces the document: before the first section, or in one that is called so. */
const openingOf = (text: string): Opening => {
  let title: Block | undefined;
  let isIntroduction = true;
  for (const block of blocksOf(text)) {
    if (block.kind === 'heading') {
      const heading = plainText(block.content);
      if (!/[\p{L}\p{N}]/u.test(heading)) continue;
      if (title) isIntroduction = isIntroductorySection(heading);
      else if (block.level === 1 || !isRoutineSection(heading)) title = block;
      else isIntroduction = false;
    } else if (isIntroduction && isProse(block)) return { ...(title && { title }), doc: block };
  }
  return title ? { title } : {};
};
