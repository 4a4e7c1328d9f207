import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** A literal that makes a command of a program: `cobra.Command{Use: "serve"}`, `cli.Command{Name: "serve"}`. */
export interface Command {
  readonly file: FileWithFacts;
  readonly call: LiteralCall;
  /** What it is called. */
  readonly named: Argument;
  /** Of the variable or of the function that makes it, with its package. */
  readonly key: string;
}

/** The command that a literal makes, named by one of its fields; none where it has no name. */
export const commandOf = (file: FileWithFacts, call: LiteralCall, field: string): readonly Command[] => {
  const named = call.arguments.find(({ name, kind }) => name === field && kind === 'string');
  if (!named || firstWord(named.value) === '') return [];
  const name = call.inside === undefined ? (call.result ?? '') : isMaker(call, file) ? call.inside : (call.result ?? '');
  return [{ file, call, named, key: keyOf(file, name) }];
};

/** A function that makes one command is known by its name wherever that command is added. */
const isMaker = ({ inside, callee }: LiteralCall, { facts }: FileWithFacts): boolean =>
  facts.calls?.filter((each) => each.callee === callee && each.inside === inside).length === 1 && inside !== 'init';

const keyOf = ({ facts }: FileWithFacts, name: string): string => `${facts.namespace?.text ?? ''}.${name}`;

/** `users.NewCommand` stands in another package. */
export const keyFor = (file: FileWithFacts, name: string): string => (name.includes('.') ? name : keyOf(file, name));

const firstWord = (use: string): string => (/^[\w:.-]+/u.exec(use.trim()) ?? [''])[0];

/** The words that somebody types, those of the commands that it is below first. */
export const wordsOf = (
  command: Command,
  parents: ReadonlyMap<string, string>,
  byKey: ReadonlyMap<string, Command>,
): readonly string[] => {
  const words = [firstWord(command.named.value)];
  const seen = new Set([command.key]);
  let parent = parents.get(command.key);
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    const above = byKey.get(parent);
    if (!above) break;
    words.unshift(firstWord(above.named.value));
    parent = parents.get(parent);
  }
  return words;
};
