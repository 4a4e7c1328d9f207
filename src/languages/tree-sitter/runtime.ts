import type { Parser, Query } from 'web-tree-sitter';
import type { ParserAssets } from '../../ports/parser-assets.ts';
import { instantiateParser } from './parser-module.ts';
import type { ParserInstance } from './parser-module.ts';

/** What a language needs of tree-sitter: names of files among the assets. */
export interface GrammarSource {
  /** Such as `tree-sitter-python.wasm`. */
  readonly wasm: string;
  /** Such as `python.scm`. */
  readonly query: string;
}

/** A grammar and its query, ready to be used. */
export interface LoadedGrammar {
  readonly parser: Parser;
  readonly query: Query;
  /** Bytes that the instance holds; see `ParserInstance`. */
  readonly memory: () => number;
  /** True after a `discard`: another file may have brought the parser down since this was handed out. */
  isDiscarded(): boolean;
}

/** All grammars of a process share one WebAssembly instance. Each is loaded when a file first needs it. */
export interface TreeSitterRuntime {
  load(source: GrammarSource): Promise<LoadedGrammar>;
  /** Throws the instance away, as must be done after it has trapped: its memory and stack are in an unknown state. */
  discard(): void;
}

export const createTreeSitterRuntime = (assets: ParserAssets): TreeSitterRuntime => {
  let instance: Promise<ParserInstance> | undefined;
  let grammars = new Map<string, Promise<LoadedGrammar>>();
  let generation = 0;
  const loadGrammar = async ({ wasm, query }: GrammarSource): Promise<LoadedGrammar> => {
    const mine = generation;
    const [{ module, memory }, bytes, queryBytes] = await Promise.all([
      (instance ??= instantiateParser(assets)),
      assets.read(wasm),
      assets.read(query),
    ]);
    const language = await module.Language.load(bytes);
    const parser = new module.Parser();
    parser.setLanguage(language);
    return {
      parser,
      query: new module.Query(language, new TextDecoder('utf-8').decode(queryBytes)),
      memory,
      isDiscarded: () => mine !== generation,
    };
  };
  return {
    load(source) {
      let grammar = grammars.get(source.wasm);
      if (!grammar) {
        grammar = loadGrammar(source);
        grammars.set(source.wasm, grammar);
        // What could not be loaded now may be there the next time: a virtual file system comes and goes.
        grammar.catch(() => grammars.delete(source.wasm));
      }
      return grammar;
    },
    discard() {
      generation += 1;
      instance = undefined;
      grammars = new Map();
    },
  };
};
