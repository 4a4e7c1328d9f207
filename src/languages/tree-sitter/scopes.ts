/** A named stretch of the text: a type, a function. */
export interface Scope {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Types and namespaces contain definitions; functions do not. */
  readonly isFunction: boolean;
}

export interface Scopes {
  /** Names of the types and namespaces around the offset, outermost first; a scope that starts there is around it unless `without` names it. */
  containerAt(offset: number, without?: Scope): readonly string[];
  /** As `containerAt`, with the outermost function too and nothing inside it. */
  placeAt(offset: number): readonly string[];
  /** True inside the body of a function. */
  isInFunction(offset: number, without?: Scope): boolean;
  /** The first scope that starts at or after the offset. */
  next(offset: number): Scope | undefined;
}

/** Answers questions on nested stretches without asking the parser for parents. */
export const scopesOf = (unsorted: readonly Scope[]): Scopes => {
  const scopes = [...unsorted].sort((a, b) => a.start - b.start || b.end - a.end);
  const parents = parentsOf(scopes);
  const around = (offset: number): Scope[] => {
    let index = lastStart(scopes, offset);
    const chain: Scope[] = [];
    while (index >= 0) {
      const scope = scopes[index];
      if (scope && offset < scope.end) chain.push(scope);
      index = parents[index] ?? -1;
    }
    return chain.reverse();
  };
  return {
    containerAt: (offset, without) =>
      around(offset).flatMap((each) => (each.isFunction || isSame(each, without) ? [] : [each.name])),
    placeAt(offset) {
      const chain = around(offset);
      const first = chain.findIndex(({ isFunction }) => isFunction);
      return (first < 0 ? chain : chain.slice(0, first + 1)).map(({ name }) => name);
    },
    isInFunction: (offset, without) => around(offset).some((each) => each.isFunction && !isSame(each, without)),
    next: (offset) => scopes[lastStart(scopes, offset - 1) + 1],
  };
};

const isSame = (a: Scope, b: Scope | undefined): boolean => a.start === b?.start && a.end === b.end;

/** Index of the scope around each scope, -1 for none. */
const parentsOf = (scopes: readonly Scope[]): readonly number[] => {
  const parents: number[] = [];
  const open: { readonly index: number; readonly end: number }[] = [];
  for (const [index, { start, end }] of scopes.entries()) {
    for (let last = open.at(-1); last && last.end <= start; last = open.at(-1)) open.pop();
    parents.push(open.at(-1)?.index ?? -1);
    open.push({ index, end });
  }
  return parents;
};

const lastStart = (scopes: readonly Scope[], offset: number): number => {
  let low = 0;
  let high = scopes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scopes[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
