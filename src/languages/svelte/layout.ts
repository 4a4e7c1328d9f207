import { endOfBraces } from '../html/component/braces.ts';
import { codeElements } from '../html/component/code-elements.ts';
import { scriptIn, sourceOf } from '../html/component/elements.ts';
import type { Element } from '../html/component/elements.ts';
import type { Layout } from '../html/component/layout.ts';
import { inOrder } from '../html/holes.ts';
import type { Hole } from '../html/holes.ts';

/** Scripts and styles anywhere in the markup, code in braces. */
export const layoutOf = (text: string): Layout => {
  const elements = codeElements(text, 0);
  const scripts = elements.filter(({ name }) => name === 'script');
  const own = scripts.filter((script) => scriptIn(script, true));
  const first = own.find((script) => !isModule(script)) ?? own[0];
  const blocks = elements.map(({ start, end }): Hole => ({ start, end, kind: 'comment' }));
  return {
    scripts: own.flatMap((script) => scriptIn(script, isModule(script)) ?? []),
    ...(first && { nameAt: { start: first.start + 1, end: first.start + 1 + first.name.length } }),
    holes: inOrder([...blocks, ...bracedHoles(text, blocks)]),
    sources: scripts.flatMap(sourceOf).filter(({ start, end }) => /^\.{0,2}\//.test(text.slice(start, end))),
  };
};

const isModule = ({ attributes }: Element): boolean => attributes.has('module') || attributes.get('context')?.text === 'module';

/** `{name}` puts something in its place; `{#if}`, `{:else}`, `{/if}` and `{@const}` do not. */
const bracedHoles = (text: string, blocks: readonly Hole[]): readonly Hole[] => {
  const holes: Hole[] = [];
  let next = 0;
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start)) {
    while (next < blocks.length && (blocks[next]?.end ?? 0) <= start) next++;
    const block = blocks[next];
    if (block && block.start <= start) {
      start = block.end;
      continue;
    }
    const end = endOfBraces(text, start);
    if (end === undefined) break;
    holes.push({
      start,
      end,
      kind: /^\{\s*(?:[#:/]|@(?!html|render))/.test(text.slice(start, start + 40)) ? 'statement' : 'output',
    });
    start = end;
  }
  return holes;
};
