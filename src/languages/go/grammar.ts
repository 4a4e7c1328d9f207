import type { Grammar } from '../tree-sitter/read-facts.ts';
import { docStart } from './doc-start.ts';
import type { FileNames } from './names/free-names.ts';

/** How the tree of a Go text becomes facts. */
export const goGrammar = (text: string, { comments }: FileNames): Grammar => ({
  literals: {
    strings: ['interpreted_string_literal', 'raw_string_literal'],
    numbers: ['int_literal', 'float_literal'],
    booleans: ['true', 'false'],
    names: [],
    interpolations: [],
    signed: ['unary_expression'],
  },
  arguments: { argument: (value) => ({ value }), lists: [] },
  startDepth: 0,
  comments,
  docKinds: ['line', 'block', 'doc'],
  separator: '.',
  annotationsStand: 'before',
  docStart: ({ startIndex }) => docStart(text, startIndex),
});
