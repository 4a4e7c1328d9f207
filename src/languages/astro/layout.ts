import { codeElements } from '../html/component/code-elements.ts';
import { scriptIn, sourceOf } from '../html/component/elements.ts';
import type { Element } from '../html/component/elements.ts';
import type { Layout, Script, Span } from '../html/component/layout.ts';
import { inOrder } from '../html/holes.ts';
import type { Hole } from '../html/holes.ts';
import { expressionHoles } from './expression-holes.ts';

/** TypeScript between fences, then markup with code in braces, which may hold markup again. */
export const layoutOf = (text: string): Layout => {
  const front = frontMatterOf(text);
  const elements = codeElements(text, front?.end ?? 0);
  const scripts = elements.filter((each) => each.name === 'script' && isBundled(each));
  const blocks = elements.map(({ start, end }): Hole => ({ start, end, kind: 'comment' }));
  const head: readonly Hole[] = front ? [{ start: 0, end: front.end, kind: 'comment' }] : [];
  const own: readonly Script[] = front ? [{ ...front.content, dialect: 'typescript', isModule: true }] : [];
  return {
    scripts: [...own, ...scripts.flatMap((script) => typed(scriptIn(script, false)))],
    ...(front && { nameAt: front.fence }),
    holes: inOrder([...head, ...blocks, ...expressionHoles(text, front?.end ?? 0, blocks)]),
    sources: scripts.flatMap(sourceOf).filter(({ start, end }) => /^\.{0,2}\//.test(text.slice(start, end))),
  };
};

const typed = (script: Script | undefined): readonly Script[] => (script ? [{ ...script, dialect: 'typescript' }] : []);

/** Those that go to the browser as they are import nothing of the project. */
const isBundled = ({ attributes }: Element): boolean => !attributes.has('is:inline') && !attributes.has('define:vars');

interface FrontMatter {
  readonly fence: Span;
  readonly content: Span;
  readonly end: number;
}

const frontMatterOf = (text: string): FrontMatter | undefined => {
  const [opening] = /^\s*---/.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const closing = /[\r\n][ \t]*---/g;
  closing.lastIndex = opening.length;
  const match = closing.exec(text);
  const contentEnd = match ? match.index + match[0].length - 3 : text.length;
  return {
    fence: { start: opening.length - 3, end: opening.length },
    content: { start: opening.length, end: contentEnd },
    end: Math.min(text.length, contentEnd + 3),
  };
};
