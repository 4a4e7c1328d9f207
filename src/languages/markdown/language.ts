import { lineIndex } from '../../base/line-index.ts';
import { baseName } from '../../base/paths.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import type { Language, SourceText } from '../language.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './block.ts';
import { isIntroductorySection, isProse, isRoutineSection } from './prose-block.ts';
import { firstSentences, plainText } from '../prose.ts';
import { termsOf } from './terms.ts';

/** Documents: the first heading, the first paragraph that says something, and the words that are explained. */
export const createMarkdownLanguage = (): Language => ({
  id: 'markdown',
  identify: (path) => (/\.(?:md|mdx|markdown)$/i.test(path) ? 'markdown' : undefined),
  skim: (source) => (baseName(source.path).toLowerCase().startsWith('readme') ? readDocument(source) : unread),
  read: readDocument,
});

/** Nothing of a document is needed for the picture but what a README calls its folder. */
const unread: FileFacts = { language: 'markdown', level: 'skimmed', imports: [], definitions: [], exports: [], diagnostics: [] };

const readDocument = ({ text }: SourceText): FileFacts => {
  const { title, doc } = openingOf(text);
  const terms = termsOf(text);
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
    ...(terms.length > 0 && { terms }),
    diagnostics: [],
  };
};

interface Opening {
  readonly title?: Block;
  readonly doc?: Block;
}

/**
 * The title, and the first prose that introduces the document: before the first section, or in one that is called so. Prose in HTML or
 * in large letters counts only where there is no other.
 */
const openingOf = (text: string): Opening => {
  let title: Block | undefined;
  let slogan: Block | undefined;
  let isIntroduction = true;
  for (const block of blocksOf(text)) {
    if (isIntroduction && isSlogan(block, title)) slogan ??= block;
    else if (block.kind === 'heading') {
      const heading = plainText(block.content);
      if (!/[\p{L}\p{N}]/u.test(heading)) continue;
      if (title ?? (slogan && block.level > 1)) isIntroduction = isIntroductorySection(heading);
      else if (block.level === 1 || !isRoutineSection(heading)) title = block;
      else isIntroduction = false;
    } else if (isIntroduction && isProse(block)) return { ...(title && { title }), doc: block };
  }
  return { ...(title && { title }), ...(slogan && { doc: slogan }) };
};

/** Many a README says what it is about in HTML, or in large letters. */
const isSlogan = (block: Block, title: Block | undefined): boolean => {
  if (block.kind !== 'heading' || title) return block.kind === 'markup';
  const said = plainText(block.content);
  return said.split(/\s+/).length >= 5 && /[.!]$/.test(said);
};
