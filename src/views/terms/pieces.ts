/** A term to be explained where it stands in a text; UTF-16 code units. */
export interface TermMark {
  readonly start: number;
  readonly end: number;
  /** "Endpoint: an address that other programs call." */
  readonly meaning: string;
}

export interface Piece {
  readonly text: string;
  readonly meaning?: string;
}

/** The text cut at its marks. */
export const piecesOf = (text: string, marks: readonly TermMark[] = []): readonly Piece[] => {
  let at = 0;
  const pieces: Piece[] = [];
  for (const { start, end, meaning } of marks) {
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), meaning });
    at = end;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
};
