/** Files that ship with the program and that parsers need: grammars, queries, the parser's own module. */
export interface ParserAssets {
  /** Bytes of a file, named without a folder, such as `tree-sitter-python.wasm`. @throws where it is missing: the program is broken then. */
  read(name: string): Promise<Uint8Array>;
}
