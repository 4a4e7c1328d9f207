import { folderOf } from '../../base/paths.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import type { Position, Range } from '../../model/text.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Go files that make the product, by the folder that is their package. */
export const goPackages = ({ files, graph }: ConventionContext): ReadonlyMap<string, readonly FileWithFacts[]> => {
  const packages = new Map<string, FileWithFacts[]>();
  for (const file of files) {
    if (file.facts.language !== 'go' || isTest(file.path) || graph.modules.get(file.path)?.role === 'test') continue;
    const folder = folderOf(file.path);
    const list = packages.get(folder);
    if (list) list.push(file);
    else packages.set(folder, [file]);
  }
  return packages;
};

export const isTest = (path: string): boolean =>
  /_test\.go$|(?:^|\/)(?:testdata|tests?|examples?|_examples|vendor|mocks?)\//u.test(path);

export const lastName = (callee: string): string => callee.slice(callee.lastIndexOf('.') + 1);

/** What a method is called on, where that is a name. */
export const receiverOf = (callee: string): string => callee.slice(0, Math.max(0, callee.lastIndexOf('.')));

export const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

export const contains = (outer: Range, inner: Range): boolean =>
  !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);

/** The last one that fits. */
export const lastOf = <T>(list: readonly T[], fits: (each: T) => boolean): T | undefined => {
  for (let index = list.length - 1; index >= 0; index--) {
    const each = list[index];
    if (each !== undefined && fits(each)) return each;
  }
  return undefined;
};

export const textAt = (call: LiteralCall, position: number): string | undefined =>
  call.arguments.find((each) => each.position === position && each.kind === 'string')?.value;

export const namedText = (call: LiteralCall, name: string): string | undefined =>
  call.arguments.find((each) => each.name === name && each.kind === 'string')?.value;
