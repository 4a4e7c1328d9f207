import type { Argument, FileFacts } from '../../model/file-facts.ts';
import type { Position } from '../../model/text.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isBefore, lastName } from './go-files.ts';

/** Names of functions that answer requests: what they are given says so in the line they begin with. */
export const answeringFunctions = (files: readonly FileWithFacts[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ facts }) => answersIn(facts)));

const answersIn = ({ bodies, imports, uses }: FileFacts): readonly string[] => {
  const imported = imports.flatMap(({ bindings }) => bindings ?? []).filter(({ local }) => givenToAnswer.test(local));
  const used = (uses ?? []).filter(({ text }) => givenToAnswer.test(text));
  // The first place of a name is that of its import.
  const lines = new Set([...imported.map(({ range }) => range.start.line), ...used.map(({ start }) => start.line)]);
  return (bodies ?? []).flatMap(({ name, range }) => (lines.has(range.start.line) ? [lastName(name)] : []));
};

const givenToAnswer = /(?:^|\.)(?:\w*Context|ResponseWriter|Ctx)$/u;

/**
 * The function inside of others that check before it: `GetUser` of `allowed(hasId(a.GetUser), "users")`. Undefined where several or none
 * of those named on the line behind the first wrapper answer requests. A name that the function around uses twice is known at its first
 * place only.
 */
export const wrappedHandler = (
  { uses, calls }: FileFacts,
  wrappers: readonly Argument[],
  answering: ReadonlySet<string>,
): string | undefined => {
  const [first] = wrappers;
  if (!first) return undefined;
  const isBehind = (start: Position): boolean => start.line === first.range.start.line && isBefore(first.range.start, start);
  const given = (calls ?? []).flatMap((call) =>
    call.arguments.filter(({ kind, range }) => kind === 'name' && isBehind(range.start)),
  );
  const named = (uses ?? []).filter(({ start }) => isBehind(start));
  const found = new Set(
    [...named.map(({ text }) => text), ...given.map(({ value }) => value)].filter((name) => answering.has(lastName(name))),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
};
