import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { commandOf, keyFor, wordsOf } from './command-tree.ts';
import type { Command } from './command-tree.ts';
import { goPackages, lastName, receiverOf } from './go-files.ts';

/** Commands of a program made with Cobra: `&cobra.Command{Use: "serve"}`, below the one that they are added to. */
export const cobra: Convention = {
  name: 'Cobra',
  inProject: (context) => ({ entryPoints: entryPointsOf(context) }),
};

const entryPointsOf = (context: ConventionContext): readonly EntryPoint[] => {
  const files = [...goPackages(context).values()].flat().filter(({ facts }) => hasImport(facts, /^github\.com\/spf13\/cobra$/u));
  if (files.length === 0) return [];
  const commands = files.flatMap(commandsOf);
  const byKey = new Map(commands.map((each) => [each.key, each]));
  const parents = new Map<string, string>();
  for (const file of files)
    for (const [child, parent] of linksOf(file, commands)) if (!parents.has(child)) parents.set(child, parent);
  return commands.map((command): EntryPoint => {
    const { file, named } = command;
    return {
      path: file.path,
      kind: 'command',
      label: wordsOf(command, parents, byKey).join(' '),
      framework: 'Cobra',
      evidence: [atLiteral(file.path, named)],
      ...handlerOf(command),
    };
  });
};

const commandsOf = (file: FileWithFacts): readonly Command[] =>
  (file.facts.calls ?? []).flatMap((call) => (call.callee === 'cobra.Command' ? commandOf(file, call, 'Use') : []));

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

const handlerOf = ({ call }: Command): Pick<EntryPoint, 'handler'> => {
  const run = call.arguments.find(({ name, kind }) => kind === 'name' && (name === 'Run' || name === 'RunE'));
  return run ? { handler: run.value } : {};
};
