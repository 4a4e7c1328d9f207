import type { CallSite, FieldSite, MethodSite } from './call-site.ts';
import { fileTypes } from './composite-literals.ts';
import { walkDeclaration, walkFunction } from './declarations.ts';
import { walkExpression } from './expressions.ts';
import { importSpecs } from './import-specs.ts';
import type { ImportSpec } from './import-specs.ts';
import { nameTable } from './name-table.ts';
import type { FreeName, NameTable, Span } from './name-table.ts';
import { walkBlock } from './statements.ts';
import { kinds } from './token-kinds.ts';
import { tokensOf } from './tokens.ts';
import { walkType } from './types.ts';
import { afterToken, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Which names a Go file brings in from elsewhere. */
export interface FileNames {
  readonly imports: readonly ImportSpec[];
  /** Names used that neither the file nor a function declares: of imports, of other files of the package, of the language. */
  readonly free: ReadonlyMap<string, FreeName>;
  /** Tags of the fields of structs, with their quotes. */
  readonly tags: readonly Span[];
  readonly calls: readonly CallSite[];
  readonly methods: readonly MethodSite[];
  readonly fields: readonly FieldSite[];
  /** Those that may document what follows them. */
  readonly comments: readonly Span[];
  /** Comments for tools, which are not among the others. */
  readonly directives: readonly Span[];
}

/**
 * Reads tokens instead of asking the parser's tree: whether a name is local takes every identifier of a file, and fetching each
 * from the tree costs more than parsing the text. Broken code costs what stands in the same brackets at most.
 */
export const freeNames = (text: string): FileNames => {
  const tokens = tokensOf(text);
  const names = nameTable(tokens);
  const walk = createWalk(tokens, names);
  const imports: ImportSpec[] = [];
  while (kindAt(walk, walk.at) !== kinds.end) {
    const kind = kindAt(walk, walk.at);
    if (kind === kinds.import) imports.push(...importSpecs(walk));
    else if (kind === kinds.func) walkFunction(walk);
    else if (kind === kinds.var || kind === kinds.const || kind === kinds.type) walkDeclaration(walk, names.declareOwn);
    else walk.at = afterToken(walk, walk.at);
  }
  const free = new Map([...names.free].filter(([name]) => !names.own.has(name)));
  const { calls, methods, fields } = walk;
  return { imports, free, tags: names.tags, calls, methods, fields, comments: tokens.comments, directives: tokens.directives };
};

const createWalk = (tokens: Walk['tokens'], names: NameTable): Walk => {
  let depth = 0;
  const nested = (step: () => void): void => {
    if (depth >= maxDepth) {
      walk.at = afterToken(walk, walk.at);
      return;
    }
    depth += 1;
    step();
    depth -= 1;
  };
  const walk: Walk = {
    tokens,
    names,
    calls: [],
    methods: [],
    fields: [],
    results: new Set(),
    assigned: undefined,
    owner: undefined,
    inside: undefined,
    at: 0,
    isHeader: false,
    type: () => nested(() => walkType(walk)),
    expression: () => nested(() => walkExpression(walk, types)),
    block: () => nested(() => walkBlock(walk)),
    nested,
    declaration: () => walkDeclaration(walk, names.declare),
  };
  const types = fileTypes(walk);
  return walk;
};

const maxDepth = 300;
