import type { LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { comparePositions } from '../nested-calls.ts';
import { definitionNamed } from './definition-named.ts';
import { isInTest, namesGiven } from './rust-files.ts';

/** A command as calls build it: `Command::new("users")`, `SubCommand::with_name("users")`. */
interface Built {
  readonly file: FileWithFacts;
  readonly call: LiteralCall;
  /** The `subcommand(...)` that it stands in. */
  readonly given: LiteralCall | undefined;
}

/** Commands that others are given by `subcommand(...)`, where they stand or by the function that builds them. */
export const builtCommands = (files: readonly FileWithFacts[]): readonly EntryPoint[] => {
  const commands = files.flatMap(builtIn);
  return commands.flatMap((command) => {
    const { file, call } = command;
    const [name] = call.arguments;
    const holders = holdersOf(command, commands, files);
    if (!name || holders.length === 0 || isGroup(command, commands)) return [];
    return wordsOf(command, commands, files, []).map((words): EntryPoint => ({
      path: file.path,
      kind: 'command',
      label: words.join(' '),
      framework: 'clap',
      evidence: [atLiteral(file.path, name)],
    }));
  });
};

const making = /(?:^|::)(?:(?:Command|App)::new|SubCommand::with_name)$/u;

const isSubcommand = ({ callee, end }: LiteralCall): boolean => end !== undefined && /^subcommands?$/u.test(callee);

const builtIn = (file: FileWithFacts): readonly Built[] => {
  const calls = (file.facts.calls ?? []).filter((call) => !isInTest(call));
  const around = calls.filter(isSubcommand);
  return calls
    .filter(({ callee, arguments: [first] }) => making.test(callee) && first?.kind === 'string' && /^[\w-]/u.test(first.value))
    .map((call) => ({ file, call, given: innermost(call, around) }));
};

const isIn = (inner: LiteralCall, { range: { start }, end }: LiteralCall): boolean =>
  end !== undefined && comparePositions(start, inner.range.start) < 0 && comparePositions(inner.range.start, end) < 0;

const innermost = (call: LiteralCall, around: readonly LiteralCall[]): LiteralCall | undefined =>
  around.filter((each) => isIn(call, each)).at(-1);

/** The command whose chain a `subcommand(...)` stands in: the last one before it at the same depth. */
const ownerOf = (file: FileWithFacts, given: LiteralCall, commands: readonly Built[]): Built | undefined => {
  const around = innermost(given, (file.facts.calls ?? []).filter(isSubcommand));
  return commands
    .filter(
      (each) =>
        each.file === file &&
        each.given === around &&
        each.call.inside === given.inside &&
        comparePositions(each.call.range.start, given.range.start) < 0,
    )
    .sort((a, b) => comparePositions(a.call.range.start, b.call.range.start))
    .at(-1);
};

/** Commands that it is given to. */
const holdersOf = (
  { file, call, given }: Built,
  commands: readonly Built[],
  files: readonly FileWithFacts[],
): readonly Built[] => {
  if (given) return [ownerOf(file, given, commands) ?? []].flat();
  const { inside } = call;
  if (inside === undefined) return [];
  return files.flatMap((from) =>
    (from.facts.calls ?? [])
      .filter(isSubcommand)
      .filter((each) =>
        namesGiven(each).some((name) => {
          const found = definitionNamed(name, from, { files, kinds: ['function'] });
          return found?.file === file && found.name === inside;
        }),
      )
      .flatMap((each) => ownerOf(from, each, commands) ?? []),
  );
};

/** One that does nothing but lead to others. */
const isGroup = (command: Built, commands: readonly Built[]): boolean => {
  const { file } = command;
  return (file.facts.calls ?? []).some((each) => isSubcommand(each) && ownerOf(file, each, commands) === command);
};

const wordsOf = (
  command: Built,
  commands: readonly Built[],
  files: readonly FileWithFacts[],
  before: readonly Built[],
): readonly (readonly string[])[] => {
  if (before.includes(command)) return [];
  const holders = holdersOf(command, commands, files);
  // The first is the program itself.
  if (holders.length === 0) return [[]];
  const word = command.call.arguments[0]?.value ?? '';
  return holders.flatMap((each) => wordsOf(each, commands, files, [...before, command]).map((above) => [...above, word]));
};
