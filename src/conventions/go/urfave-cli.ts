import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { commandOf, keyFor, wordsOf } from './command-tree.ts';
import type { Command } from './command-tree.ts';
import { contains, goPackages } from './go-files.ts';

/** Commands of a program made with urfave/cli: `&cli.Command{Name: "serve"}`, below the one whose `Commands` it stands in. */
export const urfaveCli: Convention = {
  name: 'urfave/cli',
  inProject: (context) => ({ entryPoints: entryPointsOf(context) }),
};

const library = /^github\.com\/urfave\/cli(?:\/v\d+)?$/u;

const entryPointsOf = (context: ConventionContext): readonly EntryPoint[] => {
  const files = [...goPackages(context).values()].flat().filter(({ facts }) => hasImport(facts, library));
  const commands = files.flatMap(commandsOf);
  const parents = new Map(commands.flatMap((each) => childrenOf(each, commands).map((child) => [child, each.key] as const)));
  const byKey = new Map(commands.filter((each) => !isProgram(each, parents)).map((each) => [each.key, each]));
  return commands
    .filter((each) => !isProgram(each, parents))
    .map((command): EntryPoint => {
      const { file, named, call } = command;
      const run = call.arguments.find(({ name, kind }) => kind === 'name' && name === 'Action');
      return {
        path: file.path,
        kind: 'command',
        label: wordsOf(command, parents, byKey).join(' '),
        framework: 'urfave/cli',
        evidence: [atLiteral(file.path, named)],
        ...(run && !run.value.endsWith('()') && { handler: run.value }),
      };
    });
};

const commandsOf = (file: FileWithFacts): readonly Command[] =>
  (file.facts.calls ?? []).flatMap((call, place) =>
    call.callee === 'cli.Command'
      ? commandOf(file, call, 'Name').map((each) => (each.key.endsWith('.') ? { ...each, key: `${file.path}#${place}` } : each))
      : [],
  );

/** Keys of the commands that a command lists, by their names or in its own text. */
const childrenOf = (command: Command, commands: readonly Command[]): readonly string[] => {
  const { file, call } = command;
  const named = call.arguments.filter(({ name, kind }) => kind === 'name' && (name === 'Commands' || name === 'Subcommands'));
  const { block } = call;
  const written = block
    ? commands.filter(
        (each) =>
          each !== command &&
          each.file === file &&
          contains(block, each.call.range) &&
          !commands.some(
            ({ call: other, file: from }) =>
              other !== call &&
              other.block !== undefined &&
              from === file &&
              contains(block, other.block) &&
              contains(other.block, each.call.range),
          ),
      )
    : [];
  return [...named.map(({ value }) => keyFor(file, value.replace('()', ''))), ...written.map(({ key }) => key)];
};

/** The third version calls the program itself a command: the one that lists others and is listed by none. */
const isProgram = ({ call, key, file }: Command, parents: ReadonlyMap<string, string>): boolean =>
  call.block !== undefined && !parents.has(key) && hasImport(file.facts, /^github\.com\/urfave\/cli\/v3$/u);
