import type * as TreeSitterModule from 'web-tree-sitter';
import type { ParserAssets } from '../../ports/parser-assets.ts';

export type ParserModule = typeof TreeSitterModule;

export interface ParserInstance {
  readonly module: ParserModule;
  /** Bytes of the instance's memory, which grows and never shrinks. Emscripten keeps the view of it in the options it was given. */
  readonly memory: () => number;
}

/** Names of the files that every grammar needs. */
export const moduleFile = 'web-tree-sitter.cjs';
export const instanceFile = 'web-tree-sitter.wasm';

/**
 * A new WebAssembly instance of the parser. The package keeps one instance for ever, also after it has trapped, so its module is
 * evaluated again. `process` is hidden from it: it would look for Node's modules and needs none of them.
 */
export const instantiateParser = async (assets: ParserAssets): Promise<ParserInstance> => {
  const [text, wasmBinary] = await Promise.all([assets.read(moduleFile), assets.read(instanceFile)]);
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a file of this program; see above
  const evaluate = new Function('module', 'exports', 'process', new TextDecoder('utf-8').decode(text)) as (
    module: { exports: unknown },
    exports: unknown,
  ) => void;
  evaluate(module, module.exports);
  const parser = module.exports as ParserModule;
  // Emscripten prints what it aborts with; the file's diagnostic says it to the reader.
  const options: { wasmBinary: Uint8Array; HEAPU8?: Uint8Array; print: () => void; printErr: () => void } = {
    wasmBinary,
    print: ignore,
    printErr: ignore,
  };
  await parser.Parser.init(options);
  return { module: parser, memory: () => options.HEAPU8?.byteLength ?? 0 };
};

const ignore = (): void => undefined;
