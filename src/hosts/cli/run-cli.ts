import { Command, CommanderError, Option } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { CancellationError } from '../../ports/cancellation.ts';
import { CliError, exitCodes } from './cli-error.ts';
import { about, explain, find, graph, journey, review, scope, uses } from './commands.ts';
import type { CommandInput } from './commands.ts';
import type { CommonOptions } from './cli-options.ts';
import type { CliStreams } from './cli-streams.ts';

/** Runs one command and gives its exit status: 0 done, 1 nothing found, 2 wrong usage, 3 folder unreadable, 130 interrupted. */
export const runCli = async (args: readonly string[], streams: CliStreams): Promise<number> => {
  try {
    await programFor(streams).parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof CancellationError) return exitCodes.interrupted;
    if (!(error instanceof CliError)) throw error;
    streams.error(`${error.message}\n`);
    return error.exitCode;
  }
};

const programFor = (streams: CliStreams): Command => {
  const program = new Command('interlinear')
    .description('Explains the code in a folder in plain sentences, each with the place it comes from. Only reads the folder.')
    .version(manifest.version)
    .showHelpAfterError()
    .configureOutput({ writeOut: streams.out, writeErr: streams.error })
    .exitOverride();
  const run =
    (command: (input: CommandInput) => Promise<string>) =>
    async (folder: string, ...rest: readonly unknown[]): Promise<void> => {
      const subject = typeof rest[0] === 'string' ? rest[0] : undefined;
      // Behind the subject, which may be left out, stand the options and the command itself.
      const options = rest.find((each) => typeof each === 'object') as CommonOptions;
      await deliver(await command({ folder, subject, options, streams }), options, streams);
    };
  withCommon(program.command('explain'), ['markdown', 'html', 'mermaid', 'json'])
    .description('what the folder is made of, in words and in a picture')
    .option('--component <id>', 'only this part')
    .option(...noHistory)
    .action(run(explain));
  withCommon(program.command('about'), ['markdown', 'json'])
    .description('what one file, folder or part is for, who relies on it, what it relies on')
    .argument('<path>', 'path relative to the folder, or id of a part')
    .option(...noHistory)
    .action(run(about));
  withCommon(program.command('uses'), ['markdown', 'json'])
    .description('who relies on one file, folder or part, and what it relies on, also through other files')
    .argument('<path>', 'path relative to the folder, or id of a part')
    .action(run(uses));
  withCommon(program.command('find'), ['markdown', 'json'])
    .description('parts, files, addresses, stored data, limits and texts that speak of something')
    .argument('<words>', 'what to look for, in plain words')
    .action(run(find));
  withCommon(program.command('scope'), ['markdown', 'json'])
    .description('what a change would touch, and what to ask about it')
    .argument('[words]', 'the change, in plain words')
    .option('--path <path>', 'the change is in this file, folder or part')
    .option(...noHistory)
    .action(run(scope));
  withCommon(program.command('review'), ['markdown', 'json'])
    .description('what an estimate or a design document names, leaves out, and what to ask about it')
    .argument('<document>', 'a text or Markdown file; - reads standard input')
    .option(...noHistory)
    .action(run(review));
  withCommon(program.command('journey'), ['markdown', 'json'])
    .description(
      'the way from an address, command, job or message to data and outside systems; without words, what can be chosen',
    )
    .argument('[entry-point]', 'what it is called, such as "POST /orders"')
    .action(run(journey));
  withCommon(program.command('graph'), ['json', 'csv'])
    .description('every file and what it refers to, for programs')
    .action(run(graph));
  return program;
};

const noHistory = ['--no-history', 'do not ask git how old files are and how often they changed'] as const;

const withCommon = (command: Command, formats: readonly string[]): Command =>
  command
    .argument('<folder>', 'the folder to read')
    .addOption(new Option('--format <format>', 'form of the result').choices(formats).default(formats[0]))
    .option('--out <file>', 'write the result into this file, outside the folder that is read')
    .option('--cache <directory>', 'where to keep what was read, for the next time')
    .option('--no-cache', 'keep nothing');

const deliver = async (text: string, { out }: CommonOptions, streams: CliStreams): Promise<void> => {
  if (out === undefined) {
    streams.out(text);
    return;
  }
  const { writeResult } = await import('./write-result.ts');
  await writeResult(out, text);
};
