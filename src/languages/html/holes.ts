/** Code inside of markup, by offsets. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  /**
   * `output` puts something in its place, `statement` decides what is shown, `comment` is for nobody to see; `tag` is no code but changes
   * only how the words around it look.
   */
  readonly kind: 'output' | 'statement' | 'comment' | 'tag';
}

export interface Delimiter {
  readonly open: string;
  readonly close: string;
  readonly kind: Hole['kind'];
}

/** What stands between marks such as `{{` and `}}`, marks included. Of several marks that fit the first of the list counts. */
export const delimitedHoles = (text: string, delimiters: readonly Delimiter[]): readonly Hole[] => {
  const holes: Hole[] = [];
  const opens = new RegExp(delimiters.map(({ open }) => open.replaceAll(/[{}$()*.[\]?\\]/g, '\\$&')).join('|'), 'g');
  // A mark that is never closed is text; looking for its end again and again would take for ever.
  const unclosed = new Set<Delimiter>();
  for (let match = opens.exec(text); match; match = opens.exec(text)) {
    const [found] = match;
    const delimiter = delimiters.find(({ open }) => open === found);
    if (!delimiter || unclosed.has(delimiter)) continue;
    const close = text.indexOf(delimiter.close, match.index + delimiter.open.length);
    if (close < 0) {
      unclosed.add(delimiter);
      continue;
    }
    const end = close + delimiter.close.length;
    holes.push({ start: match.index, end, kind: delimiter.kind });
    opens.lastIndex = end;
  }
  return holes;
};

/**
 * The text with its holes filled up, so that what is left is markup and stands where it stood. What puts something in its place
 * becomes letters: an attribute without quotes still has a value then.
 */
export const withoutHoles = (text: string, holes: readonly Hole[]): string => {
  if (holes.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, kind } of holes) {
    parts.push(text.slice(from, start), blank(text.slice(start, end), kind === 'output' ? 'x' : ' '));
    from = end;
  }
  return parts.join('') + text.slice(from);
};

/** As long as before, with the same lines. */
export const blank = (text: string, filler = ' '): string => text.replaceAll(/[^\r\n]/g, filler);

/** In the order of the text; of two that overlap the first. */
export const inOrder = (holes: readonly Hole[]): readonly Hole[] => {
  const sorted = [...holes].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((hole) => {
    if (hole.start < end) return false;
    end = hole.end;
    return true;
  });
};

/** Those inside a part of the text. */
export const holesWithin = (holes: readonly Hole[], start: number, end: number): readonly Hole[] => {
  const found: Hole[] = [];
  for (let index = firstFrom(holes, start); index < holes.length; index++) {
    const hole = holes[index];
    if (!hole || hole.start >= end) break;
    found.push(hole);
  }
  return found;
};

/** Index of the first hole that starts there or later. */
const firstFrom = (holes: readonly Hole[], offset: number): number => {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
