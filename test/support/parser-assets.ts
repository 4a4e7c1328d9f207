import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import type { ParserAssets } from '../../src/ports/parser-assets.ts';

/** Inside VS Code `test/vscode/suite/parser-assets.ts` stands in for this file. */
export const parserAssets: ParserAssets = nodeParserAssets();
