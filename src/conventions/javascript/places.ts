import type { Evidence } from '../../model/claim.ts';
import type { ExportFact } from '../../model/file-facts.ts';
import { atCall, atImport, atName, atQuoted } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** A name that a file offers, with its place. */
export interface Offered {
  /** What the file calls it, where that says more than `default`. */
  readonly handler?: string;
  readonly evidence: Evidence;
}

export const offered = (file: FileWithFacts, name: string): Offered | undefined => {
  const found = file.facts.exports.find((each) => each.name === name);
  return found && (name === 'default' ? defaultOf(file, found) : { handler: name, evidence: atName(file.path, found) });
};

/** The place of a default export is its own name, or a word of the statement; only what the name stands for tells which. */
const defaultOf = ({ path, facts }: FileWithFacts, { local, range, from }: ExportFact): Offered | undefined => {
  if (local === undefined || from !== undefined) {
    const whole = facts.definitions.find(({ name }) => name === 'default');
    if (whole) return { evidence: atName(path, whole) };
    return from === undefined ? undefined : { evidence: { path, range, quote: 'default' } };
  }
  const definition = facts.definitions.find(({ name }) => name === local);
  if (definition) return { handler: local, evidence: atName(path, definition) };
  const binding = facts.imports.flatMap(({ bindings = [] }) => bindings).find((each) => each.local === local);
  return binding && { handler: local, evidence: { path, range: binding.range, quote: local } };
};

/** The first thing that can be pointed at in a file. */
export const anyPlace = ({ path, facts }: FileWithFacts): Evidence | undefined => {
  const [definition] = facts.definitions;
  if (definition) return atName(path, definition);
  const words = facts.title ?? facts.doc ?? facts.texts?.[0];
  if (words) return atQuoted(path, words);
  const [call] = facts.calls ?? [];
  if (call) return atCall(path, call);
  const first = facts.imports.find(({ kind }) => kind !== 'implicit');
  return first && atImport(path, first);
};
