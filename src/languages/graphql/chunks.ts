export interface Chunk {
  readonly text: string;
  readonly start: number;
}

/** A text cut before each definition that starts at the margin, its description with it, so that one broken definition spoils no other. */
export const chunksOf = (text: string): readonly Chunk[] => {
  const starts = [...text.matchAll(opening)].map(({ index }) => index);
  const bounds = [0, ...starts.filter((start) => start > 0)];
  return bounds.map((start, index) => ({ text: text.slice(start, bounds[index + 1] ?? text.length), start }));
};

const opening =
  /^(?:"""(?:(?!""")[\s\S])*"""\s*|"[^"\n]*"\s*)?(?:extend[ \t]+)?(?:type|interface|enum|union|input|scalar|directive|schema|query|mutation|subscription|fragment)\b/gmu;
