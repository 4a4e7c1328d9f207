import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';

/** A piece of a text, without white space at its ends. */
export interface XmlText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlText>;
  /** Texts of the elements right inside it. */
  readonly children: ReadonlyMap<string, XmlText>;
  /** Of an element that holds no others. */
  readonly text?: XmlText;
  readonly parent?: XmlElement;
}

export interface XmlElements {
  readonly elements: readonly XmlElement[];
  /** False where elements are left open or closed twice. */
  readonly isWellFormed: boolean;
}

const maxElements = 20_000;

/** Every element of a project file, those that close first first. Never throws. */
export const xmlElements = (text: string): XmlElements => {
  const reader: Reader = { text, open: [], elements: [], isWellFormed: true };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, { ...nothing, ...callbacksOf(reader) });
  tokenizer.write(text);
  tokenizer.end();
  return {
    elements: reader.elements,
    isWellFormed: reader.isWellFormed && reader.open.length === 0 && reader.elements.length > 0,
  };
};

interface Open {
  readonly element: XmlElement & { readonly attributes: Map<string, XmlText>; readonly children: Map<string, XmlText> };
  content?: { readonly start: number; readonly end: number };
  hasElements: boolean;
}

interface Reader {
  readonly text: string;
  readonly open: Open[];
  readonly elements: XmlElement[];
  attribute?: string;
  isWellFormed: boolean;
}

const ignore = (): void => undefined;

const nothing = {
  onattribentity: ignore,
  onattribend: ignore,
  onopentagend: ignore,
  ontextentity: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  oncomment: ignore,
  onend: ignore,
};

const callbacksOf = (reader: Reader): Omit<TokenizerCallbacks, keyof typeof nothing> => ({
  onopentagname: (start, end) => openElement(reader, reader.text.slice(start, end)),
  onattribname(start, end) {
    reader.attribute = reader.text.slice(start, end);
  },
  onattribdata(start, end) {
    const open = reader.open.at(-1);
    if (open && reader.attribute !== undefined) open.element.attributes.set(reader.attribute, pieceAt(reader.text, start, end));
  },
  onselfclosingtag: () => closeElement(reader),
  onclosetag: (start, end) => closeNamed(reader, reader.text.slice(start, end)),
  ontext: (start, end) => addText(reader, start, end),
  oncdata: (start, end, offset) => addText(reader, start, end - offset),
});

const openElement = (reader: Reader, name: string): void => {
  const parent = reader.open.at(-1);
  if (parent) parent.hasElements = true;
  reader.open.push({
    element: { name, attributes: new Map(), children: new Map(), ...(parent && { parent: parent.element }) },
    hasElements: false,
  });
};

const closeNamed = (reader: Reader, name: string): void => {
  const isOpen = reader.open.some(({ element }) => element.name === name);
  if (reader.open.at(-1)?.element.name !== name) reader.isWellFormed = false;
  if (!isOpen) return;
  while (reader.open.length > 0 && closeElement(reader) !== name);
};

const closeElement = (reader: Reader): string | undefined => {
  const open = reader.open.pop();
  if (!open) return undefined;
  const { element, content, hasElements } = open;
  const text = !hasElements && content ? pieceAt(reader.text, content.start, content.end) : undefined;
  if (text) reader.open.at(-1)?.element.children.set(element.name, text);
  if (reader.elements.length < maxElements) reader.elements.push({ ...element, ...(text && { text }) });
  return element.name;
};

const addText = (reader: Reader, start: number, end: number): void => {
  const open = reader.open.at(-1);
  if (open) open.content = { start: open.content?.start ?? start, end };
};

const pieceAt = (text: string, start: number, end: number): XmlText => {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  const value = inside.trim();
  return { value: unescaped(value), start: from, end: from + value.length };
};

const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => entities.get(entity) ?? entity);
