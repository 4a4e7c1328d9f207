import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { maxDepth } from '../config/config-node.ts';
import type { FoundSetting } from '../config/settings.ts';
import { xmlText } from './xml-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface XmlSettings {
  readonly settings: readonly FoundSetting[];
  /** The comment before the outermost element, without its marks. */
  readonly comment?: Span;
}

/** More than a file may have settings, so that the last one is known to be left out. */
const maxFound = 2_100;

/** An element that is not closed yet. */
interface Open {
  readonly path: string;
  readonly name: Span;
  readonly seen: Map<string, number>;
  /** Where its own text stands. */
  text?: Span;
  hasElements: boolean;
}

/**
 * Texts of the innermost elements and values of attributes, with their paths: `project.build.finalName`, `beans.bean[1].@id`. The first
 * of several elements of one name has no number, because only the second one tells that there are several.
 */
export const xmlSettings = (text: string): XmlSettings => {
  const reader: Reader = { text, settings: [], open: [], past: 0, isStarted: false };
  // Entities are left as they are, or each would come as a piece of its own.
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, { ...nothing, ...callbacksOf(reader) });
  tokenizer.write(text);
  tokenizer.end();
  return { settings: reader.settings, ...(reader.comment && { comment: reader.comment }) };
};

interface Reader {
  readonly text: string;
  readonly settings: FoundSetting[];
  readonly open: Open[];
  /** Number of open elements that are not looked into. */
  past: number;
  isStarted: boolean;
  attribute?: Span | undefined;
  comment?: Span;
}

const ignore = (): void => undefined;

const nothing = {
  onattribentity: ignore,
  onopentagend: ignore,
  ontextentity: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  onend: ignore,
};

const callbacksOf = (reader: Reader): Omit<TokenizerCallbacks, keyof typeof nothing> => ({
  onopentagname: (start, end) => openElement(reader, { start, end }),
  onattribname(start, end) {
    reader.attribute = { start, end };
  },
  onattribdata: (start, end) => addAttribute(reader, { start, end }),
  onattribend() {
    reader.attribute = undefined;
  },
  onselfclosingtag: () => closeElement(reader),
  onclosetag: () => closeElement(reader),
  ontext: (start, end) => addText(reader, { start, end }),
  oncdata: (start, end, offset) => addText(reader, { start, end: end - offset }),
  oncomment(start) {
    if (reader.isStarted || reader.comment) return;
    const end = reader.text.indexOf('-->', start);
    reader.comment = { start, end: end < 0 ? reader.text.length : end };
  },
});

const isFull = ({ settings, past }: Reader): boolean => settings.length >= maxFound || past > 0;

const openElement = (reader: Reader, name: Span): void => {
  reader.isStarted = true;
  const above = reader.open.at(-1);
  if (above) above.hasElements = true;
  if (isFull(reader) || reader.open.length >= maxDepth) reader.past++;
  else
    reader.open.push({
      path: childPath(above, reader.text.slice(name.start, name.end)),
      name,
      seen: new Map(),
      hasElements: false,
    });
};

const childPath = (above: Open | undefined, name: string): string => {
  if (!above) return name;
  const count = above.seen.get(name) ?? 0;
  above.seen.set(name, count + 1);
  return `${above.path}.${name}${count === 0 ? '' : `[${count}]`}`;
};

const closeElement = (reader: Reader): void => {
  if (reader.past > 0) {
    reader.past--;
    return;
  }
  const done = reader.open.pop();
  if (!done?.text || done.hasElements || isFull(reader)) return;
  const raw = reader.text.slice(done.text.start, done.text.end);
  const said = raw.trim();
  const from = done.text.start + raw.indexOf(said);
  reader.settings.push({ key: done.path, ...done.name, value: xmlText(said, from) });
};

/** Text comes in pieces where a comment stands in it; the first one is enough. */
const addText = ({ text, open, past }: Reader, piece: Span): void => {
  const inner = open.at(-1);
  if (!inner || past > 0 || text.slice(piece.start, piece.end).trim() === '') return;
  if (!inner.text) inner.text = piece;
  else if (inner.text.end === piece.start) inner.text = { start: inner.text.start, end: piece.end };
};

const addAttribute = (reader: Reader, { start, end }: Span): void => {
  const element = reader.open.at(-1);
  const { attribute, text } = reader;
  if (!element || !attribute || isFull(reader)) return;
  const key = `${element.path}.@${text.slice(attribute.start, attribute.end)}`;
  reader.settings.push({ key, ...attribute, value: xmlText(text.slice(start, end), start) });
};
