import type { Body, FileFacts } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Position, Range } from '../model/text.ts';

/** A stretch of a file that a walk stands in. */
export interface Place {
  readonly path: ModulePath;
  /** Absent for the whole file. */
  readonly range?: Range;
  /** Stretches inside it that do not count: methods of a type that is looked at as a whole. */
  readonly without?: readonly Range[];
}

export const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

export const isWithin = ({ start, end }: Range, position: Position): boolean =>
  !isBefore(position, start) && isBefore(position, end);

export const covers = ({ range, without = [] }: Place, position: Position): boolean =>
  (range === undefined || isWithin(range, position)) && !without.some((each) => isWithin(each, position));

/** The innermost stretch that holds a position. */
export const bodyAround = ({ bodies = [] }: FileFacts, position: Position): Body | undefined =>
  bodies.filter(({ range }) => isWithin(range, position)).at(-1);

/** The body of `name`, of the type `container` where that is told. */
export const bodyNamed = ({ bodies = [] }: FileFacts, name: string, container?: string): Body | undefined => {
  const wanted = container === undefined ? `.${name}` : `.${container}.${name}`;
  return bodies.find((body) => `.${body.name.replaceAll('::', '.')}`.endsWith(wanted));
};

/** Names of a chain, without signs and `this`. */
export const namesOf = (text: string): readonly string[] => {
  const names = text
    .replaceAll(/\s/gu, '')
    .split(/\?\.|!\.|&\.|\.|->|::/u)
    .map((name) => name.replace(/^[@$]+/u, ''));
  return /^(?:this|self|cls|static|super)$/u.test(names[0] ?? '') && names.length > 1 ? names.slice(1) : names;
};

export const isOwnChain = (text: string): boolean => /^(?:this|self|cls|static|super|\$this)\s*(?:\?\.|\.|->|::)/u.test(text);
