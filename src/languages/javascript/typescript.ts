import type ts from 'typescript';

export type TypeScript = typeof ts;

let loaded: TypeScript | undefined;

/** TypeScript, if something has needed it before. */
export const loadedTypeScript = (): TypeScript | undefined => loaded;

/** Loading takes about a quarter of a second, which most folders should not pay before the first picture stands. */
export const loadTypeScript = async (): Promise<TypeScript> => {
  loaded = (await import('typescript')).default;
  return loaded;
};
