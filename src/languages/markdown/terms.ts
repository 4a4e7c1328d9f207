import { lineIndex } from '../../base/line-index.ts';
import type { Quoted } from '../../model/text.ts';
import { plainText } from '../prose.ts';
import { blocksOf } from './blocks.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { isRoutineSection } from './prose-block.ts';

const maxTerms = 300;
const maxText = 500_000;

/** The words that a document explains, each once: its headings, and terms with what they mean after them. */
export const termsOf = (text: string): readonly Quoted[] => {
  const index = lineIndex(text);
  const found = new Map<string, Quoted>();
  for (const { start, end } of text.length > maxText ? [] : [...headingsIn(text), ...definedIn(text)]) {
    const quote = text.slice(start, end);
    const said = plainText(quote);
    if (!isTerm(said) || found.has(said.toLowerCase())) continue;
    found.set(said.toLowerCase(), { text: said, range: { start: index.positionAt(start), end: index.positionAt(end) }, quote });
    if (found.size >= maxTerms) break;
  }
  return [...found.values()];
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A few words, not a sentence, nor a section that every document has, nor a number of a version. */
const isTerm = (said: string): boolean =>
  /\p{L}{2}/u.test(said) &&
  said.length <= 60 &&
  said.split(' ').length <= 6 &&
  !/[.!?:]$/u.test(said) &&
  !isRoutineSection(said) &&
  !/^v?\d/iu.test(said);

function* headingsIn(text: string): Generator<Place> {
  for (const { kind, start, end } of blocksOf(text)) if (kind === 'heading') yield { start, end };
}

/** `**Owner**: somebody with a pet`, in a list or not; and a line above one that opens with a colon. */
function* definedIn(text: string): Generator<Place> {
  const lines = linesOf(text);
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const mark = /^(?:`{3}|~{3})/u.exec(line.text)?.[0];
    if (mark !== undefined && (fence ?? mark) === mark) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || mark !== undefined) continue;
    const place = boldTerm(line) ?? (lines[at + 1]?.text.startsWith(': ') === true ? wholeLine(line) : undefined);
    if (place) yield place;
  }
}

const boldTerm = ({ text, start }: Line): Place | undefined => {
  const match = /^((?:[-*+]\s{1,4}|\d{1,3}[.)]\s{1,4}|\|\s{0,4})?(?:\*\*|__))([^*_:|]{2,60})(:?)(?:\*\*|__)(.?)/u.exec(
    text.slice(0, 100),
  );
  if (!match) return undefined;
  const [, before = '', term = '', colon, next = ''] = match;
  const rest = text.slice(match[0].length - next.length).trimStart();
  if (colon === '' && !/^(?:[:—–|]|-\s)/u.test(rest)) return undefined;
  const from = start + before.length;
  return { start: from, end: from + term.trimEnd().length };
};

const wholeLine = ({ text, start }: Line): Place | undefined => (text === '' ? undefined : { start, end: start + text.length });
