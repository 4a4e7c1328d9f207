import { delimitedHoles } from '../../html/holes.ts';
import type { Delimiter, Hole } from '../../html/holes.ts';

/** `{{ name }}` puts something in its place; `{{#if}}`, `{{> part}}`, `{{ range }}` and the like do not. */
export const curlyHoles = (text: string, others: readonly Delimiter[]): readonly Hole[] =>
  delimitedHoles(text, [...others, { open: '{{', close: '}}', kind: 'output' }]).map((hole) =>
    hole.kind === 'output' && statement.test(text.slice(hole.start, Math.min(hole.end, hole.start + 80)))
      ? { ...hole, kind: 'statement' }
      : hole,
  );

const statement =
  /^\{\{[-~]?\s*(?:[#/^>!]|(?:else|end|if|range|with|define|block|template|partial|partialCached|break|continue)\b|\$\w+\s*:?=)/;
