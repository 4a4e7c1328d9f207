/**
 * The few globals beyond ECMAScript that every place the engine runs in has: Node, browsers, workers. Only `tsconfig.pure.json`
 * includes this file, so nothing else of those places compiles in the pure folders.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}
