import { kinds } from './token-kinds.ts';
import type { Tokens } from './tokens.ts';

/** Offsets of a piece of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name that nothing inside the functions around it declares, at its first place. */
export interface FreeName extends Span {
  /** What is selected of it (`Join` of `path.Join`), each at its first place: the place of the whole `path.Join`. */
  readonly members: ReadonlyMap<string, Span>;
}

/** Which names are declared where the walk stands, and which are used without. */
export interface NameTable {
  /** Declared by the file itself, for its whole package. */
  readonly own: ReadonlySet<string>;
  readonly free: ReadonlyMap<string, FreeName>;
  readonly declare: (index: number) => void;
  readonly declareOwn: (index: number) => void;
  readonly isLocal: (name: string) => boolean;
  /** Notes the use of the name at a token, and what is selected of it. */
  readonly use: (index: number) => void;
  /** Tags of the fields of structs. */
  readonly tags: readonly Span[];
  readonly noteTag: (index: number) => void;
  /** Names declared from here on are forgotten when `close` is called with the result. */
  readonly open: () => number;
  readonly close: (scope: number) => void;
  readonly nameAt: (index: number) => string;
}

export const nameTable = (tokens: Tokens): NameTable => {
  const own = new Set<string>();
  const free = new Map<string, FreeName & { readonly members: Map<string, Span> }>();
  const depths = new Map<string, number>();
  const declared: string[] = [];
  const tags: Span[] = [];
  const nameAt = (index: number): string => tokens.text.slice(tokens.starts[index], tokens.ends[index]);
  const spanOf = (from: number, to: number): Span => ({ start: tokens.starts[from] ?? 0, end: tokens.ends[to] ?? 0 });
  const isLocal = (name: string): boolean => (depths.get(name) ?? 0) > 0;
  return {
    own,
    free,
    tags,
    nameAt,
    isLocal,
    noteTag: (index) => void tags.push(spanOf(index, index)),
    declare(index) {
      const name = nameAt(index);
      if (name === '_') return;
      depths.set(name, (depths.get(name) ?? 0) + 1);
      declared.push(name);
    },
    declareOwn: (index) => void own.add(nameAt(index)),
    use(index) {
      const name = nameAt(index);
      if (name === '_' || isLocal(name)) return;
      let found = free.get(name);
      if (!found) free.set(name, (found = { ...spanOf(index, index), members: new Map() }));
      if (tokens.kinds[index + 1] !== kinds.dot || tokens.kinds[index + 2] !== kinds.name) return;
      const member = nameAt(index + 2);
      if (!found.members.has(member)) found.members.set(member, spanOf(index, index + 2));
    },
    open: () => declared.length,
    close(scope) {
      for (const name of declared.splice(scope)) depths.set(name, (depths.get(name) ?? 1) - 1);
    },
  };
};
