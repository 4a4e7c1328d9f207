import { shortened, visibleText } from './visible-text.ts';

export interface MermaidNode {
  /** `n` and a number. */
  readonly id: string;
  readonly name: string;
  /** Small and dim under the name; may be empty. */
  readonly detail: string;
  /** Style class; a word of ours, never of a repository. */
  readonly style: string;
}

export interface MermaidEdge {
  readonly from: string;
  readonly to: string;
  /** Arrow heads at both ends. */
  readonly mutual: boolean;
  /** Leaves no trace in the picture but puts `to` under `from`. */
  readonly invisible?: boolean;
}

/** Code points of a name that a box has room for. */
export const nameLimit = 34;

/** Flowchart text. Repository text gets into it through `encodeLabel` only; the `<b>`, `<br/>`, `<small>` around it are ours. */
export const mermaidText = (nodes: readonly MermaidNode[], edges: readonly MermaidEdge[]): string =>
  ['flowchart TB', ...nodes.map(nodeLine), ...edges.map(edgeLine), ''].join('\n');

/** What the box of a name shows. */
export const boxName = (name: string): string => shortened(visibleText(name), nameLimit);

/**
 * Everything but plain ASCII letters, digits, `_-./` and single inner spaces as a numeric entity in Mermaid's spelling. Mermaid decodes
 * entities before it looks for icons (`fa:`), formulas (`$$`), line breaks (`\n`) and its own placeholders (`ﬂ°`, `¶ß`), so an
 * empty `<wbr/>` after the first character of each keeps these from forming; it leaves no trace in the text.
 */
export const encodeLabel = (text: string): string =>
  visibleText(text).replace(/^ | $|(?<= ) |[^\w\-./ ]/gu, (character) => {
    const entity = `#${character.codePointAt(0) ?? 0};`;
    return ':$\\ﬂ¶'.includes(character) ? `${entity}<wbr/>` : entity;
  });

const shapes: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['store', ['[(', ')]']],
  ['outside', ['(', ')']],
]);

const nodeLine = ({ id, name, detail, style }: MermaidNode): string => {
  const label = `<b>${encodeLabel(boxName(name))}</b>${detail === '' ? '' : `<br/><small>${encodeLabel(detail)}</small>`}`;
  const [open, close] = shapes.get(style) ?? ['[', ']'];
  return `  ${id}${open}"${label}"${close}:::${style}`;
};

const edgeLine = ({ from, to, mutual, invisible }: MermaidEdge): string =>
  `  ${from} ${invisible ? '~~~' : mutual ? '<-->' : '-->'} ${to}`;
