/** Loaded by mocha before the suites: the grammars that the build lays out are there also where nothing was built. */
import { layOutParsers } from '../../scripts/parsers.mjs';

await layOutParsers();
