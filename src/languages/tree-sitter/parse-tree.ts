import type { Node, Query, QueryCapture, QueryMatch } from 'web-tree-sitter';
import { lineIndex } from '../../base/line-index.ts';
import type { Quoted, Range } from '../../model/text.ts';
import type { FileDiagnostic } from '../../model/file-facts.ts';
import type { GrammarSource, LoadedGrammar, TreeSitterRuntime } from './runtime.ts';

export type { Node, QueryCapture, QueryMatch } from 'web-tree-sitter';

/** A parsed file, as long as the call lasts that it was handed to. */
export interface ParseTree {
  /** What stands in the file. */
  readonly text: string;
  /** What the parser was given; of the same length, and nearly always the same. */
  readonly parsed: string;
  readonly root: Node;
  /** Every capture of the grammar's query in the order of their places. About 4 µs each: a query should name only what is wanted. */
  readonly captures: () => QueryCapture[];
  /** As `captures`, those of one pattern together. Nodes deeper than `startDepth` begin no match, which spares the look at them. */
  readonly matches: (startDepth?: number) => QueryMatch[];
  /** The node's text, without asking the parser's memory for it. */
  readonly textOf: (node: Node) => string;
  readonly rangeOf: (node: Node) => Range;
  /** Of offsets into `text`. */
  readonly rangeAt: (start: number, end: number) => Range;
  /** `text` is what the piece means; `quote` is what stands there. */
  readonly quotedAt: (start: number, end: number, text: string) => Quoted;
}

export type Parsed<T> = { readonly kind: 'parsed'; readonly value: T; readonly diagnostics: readonly FileDiagnostic[] } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly diagnostic: FileDiagnostic;
}

/**
 * Parses `text` and hands the tree to `use`. Trees live outside the garbage collector's reach and are freed here, so nothing of
 * the tree may leave `use`. `written` is what stands in the file, where the parser is given a text of the same length that it
 * understands better: it is what facts quote. A parser that traps or takes too long refuses the file; the next file gets a new one.
 */
export const withTree = async <T>(
  runtime: TreeSitterRuntime,
  source: GrammarSource,
  text: string,
  use: (tree: ParseTree) => T,
  written = text,
): Promise<Parsed<T>> => {
  const grammar = await loaded(runtime, source);
  if (!grammar) return refused('parser-missing');
  const deadline = deadlineFor(text);
  try {
    const tree = grammar.parser.parse(text, null, { progressCallback: () => deadline.isPassed() });
    if (!tree) {
      grammar.parser.reset();
      return refused('too-slow');
    }
    try {
      const root = tree.rootNode;
      const value = use(treeView({ written, parsed: text }, root, grammar, deadline));
      return { kind: 'parsed', value, diagnostics: root.hasError ? [partlyUnderstood] : [] };
    } finally {
      tree.delete();
      if (grammar.memory() > maxMemory) runtime.discard();
    }
  } catch (error) {
    if (error instanceof DeadlineError) return refused('too-slow');
    if (!isTrap(error)) throw error;
    runtime.discard();
    return refused('parser-failed');
  }
};

/** A file of 2 MB takes about 100 MB; an instance over this is given back to the system. */
const maxMemory = 256 * 1024 * 1024;

/** The grammar in an instance that still lives; undefined where it cannot be loaded. */
const loaded = async (runtime: TreeSitterRuntime, source: GrammarSource): Promise<LoadedGrammar | undefined> => {
  try {
    let grammar = await runtime.load(source);
    while (grammar.isDiscarded()) grammar = await runtime.load(source);
    return grammar;
  } catch {
    return undefined;
  }
};

/** What Emscripten and WebAssembly throw: out of bounds, unreachable code, a failed assertion, no memory. */
const isTrap = (error: unknown): boolean =>
  error instanceof Error && (wasmErrors.has(error.constructor.name) || fromParser.test(error.stack ?? ''));

const wasmErrors: ReadonlySet<string> = new Set(['RuntimeError', 'ExitStatus', 'LinkError']);

/** Frames of a WebAssembly instance in a stack trace of V8, JavaScriptCore and Gecko. */
const fromParser = /wasm-function|wasm:\/\/|\[wasm code\]|\.wasm:/u;

const partlyUnderstood: FileDiagnostic = {
  code: 'partly-understood',
  message: 'Some lines could not be understood; what they say is missing here.',
};

const reasons = {
  'too-slow': 'Takes too long to parse; not read.',
  'parser-failed': 'The parser gave up on this file; not read.',
  'parser-missing': 'The parser of this language could not be loaded; not read.',
} as const;

const refused = (code: keyof typeof reasons): Refused => ({ kind: 'refused', diagnostic: { code, message: reasons[code] } });

class DeadlineError extends Error {}

interface Deadline {
  isPassed(): boolean;
}

/** Ordinary code takes 0.1 to 0.3 s a megabyte; broken code can take time that grows with its square. */
const deadlineFor = (text: string): Deadline => {
  const end = Date.now() + 2_000 + text.length * 0.008;
  return { isPassed: () => Date.now() > end };
};

const treeView = (
  { written: text, parsed }: { readonly written: string; readonly parsed: string },
  root: Node,
  { query }: LoadedGrammar,
  deadline: Deadline,
): ParseTree => {
  const index = lineIndex(text);
  const rangeAt = (start: number, end: number): Range => ({ start: index.positionAt(start), end: index.positionAt(end) });
  const asked = <R>(ask: (query: Query, options: { progressCallback: () => boolean }) => R): R => {
    const result = ask(query, { progressCallback: () => deadline.isPassed() });
    if (deadline.isPassed()) throw new DeadlineError();
    return result;
  };
  return {
    text,
    parsed,
    root,
    captures: () => asked((each, options) => each.captures(root, options)),
    matches: (maxStartDepth) =>
      asked((each, options) => each.matches(root, maxStartDepth === undefined ? options : { ...options, maxStartDepth })),
    textOf: (node) => text.slice(node.startIndex, node.endIndex),
    rangeOf: (node) => rangeAt(node.startIndex, node.endIndex),
    rangeAt,
    quotedAt: (start, end, said) => ({ text: said, range: rangeAt(start, end), quote: text.slice(start, end) }),
  };
};
