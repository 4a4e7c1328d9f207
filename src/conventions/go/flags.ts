import { baseName } from '../../base/paths.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atCall, atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { goPackages } from './go-files.ts';

/** Programs that read their arguments with the standard library, called after their folder, and their commands: `flag.NewFlagSet("serve", …)`. */
export const goFlags: Convention = {
  name: 'Go flags',
  inProject: (context) => ({
    entryPoints: [...goPackages(context)].flatMap(([folder, files]) => commandsOf(context, folder, files)),
  }),
};

const others = /^github\.com\/(?:spf13\/cobra|urfave\/cli|alecthomas\/kong|jessevdk\/go-flags)/u;

const commandsOf = (context: ConventionContext, folder: string, files: readonly FileWithFacts[]): readonly EntryPoint[] => {
  const main = files.filter(({ facts }) => facts.namespace?.text === 'main');
  const reading = main.filter(({ facts }) => hasImport(facts, /^flag$/u));
  const program = programOf(context, folder);
  if (program === undefined || reading.length === 0 || main.some(({ facts }) => hasImport(facts, others))) return [];
  const sets = reading.flatMap((file) => callsOf(file, /^flag\.NewFlagSet$/u).map((call) => ({ file, call })));
  const [own] = reading.flatMap((file) => callsOf(file, /^flag\.[A-Z]\w*$/u).map((call) => ({ file, call })));
  const below = sets.flatMap(({ file, call }): EntryPoint[] => {
    const [name] = call.arguments;
    if (name?.kind !== 'string' || !/^[\w-]+$/u.test(name.value) || name.value === program) return [];
    return [command(file, `${program} ${name.value}`, atLiteral(file.path, name))];
  });
  const whole = own && below.length === 0 ? [command(own.file, program, atCall(own.file.path, own.call))] : [];
  return [...whole, ...below];
};

const callsOf = ({ facts }: FileWithFacts, callee: RegExp): readonly LiteralCall[] =>
  (facts.calls ?? []).filter((call) => callee.test(call.callee));

const command = ({ path }: FileWithFacts, label: string, evidence: EntryPoint['evidence'][0]): EntryPoint => ({
  path,
  kind: 'command',
  label,
  framework: 'Go',
  evidence: [evidence],
});

/** As `go build` names it: after the folder, or after the module at its top. */
const programOf = ({ graph }: ConventionContext, folder: string): string | undefined => {
  const module = graph.packages.find(({ ecosystem, path }) => ecosystem === 'go' && path === folder);
  const name = module?.name.replace(/\/v\d+$/u, '') ?? folder;
  return name === '' ? undefined : baseName(name);
};
