import { plainText } from '../prose.ts';
import type { Block } from './block.ts';

/** Whether a block says something in sentences about its subject: not badges, links, commands or a note. */
export const isProse = ({ kind, content }: Block): boolean => {
  if (kind === 'quote' && isNote(content)) return false;
  const said = plainText(content);
  if (said.endsWith(':') || isNote(said) || isMachineMade(said)) return false;
  const own = plainText(withoutLinks(content));
  return letters(own) >= 15 && letters(own) * 2 >= letters(said);
};

/** Letters, where one of a script that writes words with one or two counts for three. */
const letters = (text: string): number =>
  (text.match(/\p{L}/gu)?.length ?? 0) +
  2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);

const withoutLinks = (content: string): string =>
  content
    .replaceAll(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, '')
    .replaceAll(/\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, '')
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/<a\b[^<>]*>[^<>]*<\/a>/gi, '');

const isNote = (text: string): boolean =>
  /^\W{0,6}(?:\[!|note|warning|important|tip|caution|info|danger|deprecat|notice|disclaimer|attention|heads[- ]up|announcement|update|todo|wip)\b/iu.test(
    text,
  ) || text.startsWith('[!');

const isMachineMade = (text: string): boolean => /\bauto(?:matically)?[- ]?generated\b|\bdo not edit\b/i.test(text);

/** Sections that say what the document is about. */
export const isIntroductorySection = (heading: string): boolean =>
  /^\W*(?:\d+\W+)?(?:about|description|overview|introduc|intro\b|summary|abstract|purpose|background|motivation|goals?\b|what\b|why\b)/i.test(
    heading,
  );

/** Sections that many documents have, whose name is not the name of the document. */
export const isRoutineSection = (heading: string): boolean =>
  /^\W*(?:\d+\W+)?(?:table of contents|contents|toc|install|getting started|get started|quick ?start|set ?up|licen[cs]e|contribut|sponsor|backer|supporter|change ?log|release notes|requirements|prerequisites|usage|authors?|credits|acknowledg|community|support|thanks|security|code of conduct|development|build|running|testing|tests|links|resources|faq|stats|star history|download)/i.test(
    heading,
  );
