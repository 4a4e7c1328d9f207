import type { Span } from './name-table.ts';
import { kinds } from './token-kinds.ts';
import { eachInBrackets, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

export interface ImportSpec {
  /** The name the file gives the package, `.` or `_`; absent where the package's own name counts. */
  readonly alias?: string;
  /** Of the path, without its quotes. */
  readonly path: Span;
}

/** Walks an import declaration. */
export const importSpecs = (walk: Walk): readonly ImportSpec[] => {
  const specs: ImportSpec[] = [];
  const next = (): void => {
    const spec = importSpec(walk);
    if (spec) specs.push(spec);
  };
  walk.at += 1;
  if (kindAt(walk, walk.at) === kinds.openParen) eachInBrackets(walk, next);
  else next();
  return specs;
};

const importSpec = (walk: Walk): ImportSpec | undefined => {
  const { starts, ends } = walk.tokens;
  const kind = kindAt(walk, walk.at);
  const alias = kind === kinds.dot ? '.' : kind === kinds.name ? walk.names.nameAt(walk.at) : undefined;
  if (alias !== undefined) walk.at += 1;
  if (kindAt(walk, walk.at) !== kinds.string) return undefined;
  const path = { start: (starts[walk.at] ?? 0) + 1, end: (ends[walk.at] ?? 0) - 1 };
  walk.at += 1;
  return path.start < path.end ? { ...(alias !== undefined && { alias }), path } : undefined;
};
