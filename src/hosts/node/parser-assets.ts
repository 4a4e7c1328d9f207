import * as fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParserAssets } from '../../ports/parser-assets.ts';

/** What the build laid out beside the program's own files. */
const folder = 'dist/parsers';

/** Grammars and queries from the nearest folder above this file that has them: the extension's, or the project's when run unbuilt. */
export const nodeParserAssets = (): ParserAssets => {
  let root: string | undefined;
  return {
    read(name) {
      root ??= rootAbove(path.dirname(fileURLToPath(import.meta.url)));
      return fs.promises.readFile(path.join(root, folder, name));
    },
  };
};

const rootAbove = (start: string): string => {
  for (let at = start; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, folder))) return at;
    if (at === path.dirname(at)) throw new Error(`${folder} is missing: the program was not built completely.`);
  }
};
