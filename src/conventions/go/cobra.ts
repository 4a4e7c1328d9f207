import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { goPackages, lastName, receiverOf } from './go-files.ts';

/** Commands of a program made with Cobra: `&cobra.Command{Use: "serve"}`, below the one that they are added to. */
export const cobra: Convention = {
  name: 'Cobra',
  inProject: (context) => ({ entryPoints: entryPointsOf(context) }),
};

interface Command {
  readonly file: FileWithFacts;
  readonly call: LiteralCall;
  readonly use: Argument;
  /** Of the variable or of the function that makes it, with its package. */
  readonly key: string;
}

const entryPointsOf = (context: ConventionContext): readonly EntryPoint[] => {
  const files = [...goPackages(context).values()].flat().filter(({ facts }) => hasImport(facts, /^github\.com\/spf13\/cobra$/u));
  if (files.length === 0) return [];
  const commands = files.flatMap(commandsOf);
  const byKey = new Map(commands.map((each) => [each.key, each]));
  const parents = new Map<string, string>();
  for (const file of files)
    for (const [child, parent] of linksOf(file, commands)) if (!parents.has(child)) parents.set(child, parent);
  return commands.map((command): EntryPoint => {
    const { file, use } = command;
    return {
      path: file.path,
      kind: 'command',
      label: labelOf(command, parents, byKey),
      framework: 'Cobra',
      evidence: [atLiteral(file.path, use)],
      ...handlerOf(command),
    };
  });
};

const commandsOf = (file: FileWithFacts): readonly Command[] =>
  (file.facts.calls ?? []).flatMap((call) => {
    const use =
      call.callee === 'cobra.Command' ? call.arguments.find(({ name, kind }) => name === 'Use' && kind === 'string') : undefined;
    if (!use || firstWord(use.value) === '') return [];
    const name = call.inside === undefined ? (call.result ?? '') : isMaker(call, file) ? call.inside : (call.result ?? '');
    return [{ file, call, use, key: keyOf(file, name) }];
  });

/** A function that makes one command is known by its name wherever that command is added. */
const isMaker = ({ inside }: LiteralCall, { facts }: FileWithFacts): boolean =>
  facts.calls?.filter((each) => each.callee === 'cobra.Command' && each.inside === inside).length === 1 && inside !== 'init';

const keyOf = ({ facts }: FileWithFacts, name: string): string => `${facts.namespace?.text ?? ''}.${name}`;

const firstWord = (use: string): string => (/^[\w:.-]+/u.exec(use.trim()) ?? [''])[0];

/** Which command is added to which. */
const linksOf = (file: FileWithFacts, commands: readonly Command[]): readonly (readonly [string, string])[] =>
  (file.facts.calls ?? []).flatMap((call) => {
    if (lastName(call.callee) !== 'AddCommand') return [];
    const inside = commands.find((each) => each.file === file && each.call.inside === call.inside && call.inside !== undefined);
    const variable = receiverOf(call.callee);
    const isOwn = inside?.call.result === variable;
    const parent = isOwn ? inside.key : keyFor(file, variable);
    return call.arguments
      .filter(({ kind }) => kind === 'name')
      .map(({ value }) => [keyFor(file, value.replace('()', '')), parent] as const);
  });

/** `users.NewCommand` stands in another package. */
const keyFor = (file: FileWithFacts, name: string): string => (name.includes('.') ? name : keyOf(file, name));

/** Without the program's own name, which is that of the command that all others are below. */
const labelOf = (command: Command, parents: ReadonlyMap<string, string>, byKey: ReadonlyMap<string, Command>): string => {
  const words = [firstWord(command.use.value)];
  const seen = new Set([command.key]);
  let parent = parents.get(command.key);
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    const above = byKey.get(parent);
    if (!above) break;
    words.unshift(firstWord(above.use.value));
    parent = parents.get(parent);
  }
  return words.join(' ');
};

const handlerOf = ({ call }: Command): Pick<EntryPoint, 'handler'> => {
  const run = call.arguments.find(({ name, kind }) => kind === 'name' && (name === 'Run' || name === 'RunE'));
  return run ? { handler: run.value } : {};
};
