import { elementAt, scriptIn, sourceOf } from '../html/component/elements.ts';
import type { Element } from '../html/component/elements.ts';
import type { Layout } from '../html/component/layout.ts';
import { tagEnd } from '../html/component/tag-end.ts';
import { delimitedHoles, inOrder } from '../html/holes.ts';
import type { Hole } from '../html/holes.ts';

/** Blocks side by side: scripts, styles, one template, and whatever tools add. */
export const layoutOf = (text: string): Layout => {
  const blocks = blocksOf(text);
  const scripts = blocks.filter(({ name }) => name === 'script');
  const template = blocks.find(({ name }) => name === 'template');
  const first = scripts.find(({ attributes }) => attributes.has('setup')) ?? scripts[0] ?? template;
  return {
    scripts: scripts.flatMap((script) => scriptIn(script, true) ?? []),
    ...(first && { nameAt: { start: first.start + 1, end: first.start + 1 + first.name.length } }),
    holes: template && isPlain(template) ? holesAround(text, template) : [{ start: 0, end: text.length, kind: 'comment' }],
    sources: blocks.flatMap(sourceOf),
  };
};

/** Markup, not a language that is turned into markup. */
const isPlain = ({ attributes }: Element): boolean => {
  const language = attributes.get('lang')?.text ?? 'html';
  return language === 'html' || language === '';
};

const holesAround = (text: string, { content: { start, end } }: Element): readonly Hole[] => [
  { start: 0, end: start, kind: 'comment' },
  ...inOrder(delimitedHoles(text.slice(start, end), [{ open: '{{', close: '}}', kind: 'output' }])).map((hole) => ({
    ...hole,
    start: hole.start + start,
    end: hole.end + start,
  })),
  { start: end, end: text.length, kind: 'comment' },
];

const blocksOf = (text: string): readonly Element[] => {
  const blocks: Element[] = [];
  const opening = /<!--|<([a-z][\w-]*)(?=[\s/>])/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [, name] = match;
    const end = name === undefined ? endOfComment(text, match.index) : takeBlock(text, match.index, name, blocks);
    if (end === undefined) break;
    opening.lastIndex = end;
  }
  return blocks;
};

const endOfComment = (text: string, start: number): number | undefined => {
  const end = text.indexOf('-->', start);
  return end < 0 ? undefined : end + 3;
};

const takeBlock = (text: string, start: number, name: string, blocks: Element[]): number | undefined => {
  const block = elementAt(text, start, name, false, name === 'template' ? (from) => endOfTemplate(text, from) : undefined);
  if (block) blocks.push(block);
  return block?.end;
};

/** Templates stand in templates. */
const endOfTemplate = (text: string, from: number): number => {
  const tags = /<!--|<(\/?)template(?=[\s/>])/g;
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    const [, slash] = match;
    if (slash === undefined) tags.lastIndex = endOfComment(text, match.index) ?? text.length;
    else if (slash === '/') depth--;
    else if (!tagEnd(text, match.index, false)?.isSelfClosing) depth++;
    if (depth === 0) return match.index;
  }
  return text.length;
};
