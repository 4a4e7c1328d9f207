import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atLiteral, atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isProductFile } from './product-files.ts';

/** Words that are typed in a terminal: Commander, yargs, CAC, oclif, nest-commander. */
export const commandConvention: Convention = {
  name: 'Commands',
  inFile: (file) =>
    isManifest(file)
      ? { entryPoints: installedCommands(file) }
      : isProductFile(file)
        ? { entryPoints: [...calledCommands(file), ...commandModule(file), ...oclifCommand(file), ...nestCommands(file)] }
        : {},
};

const isManifest = ({ path, facts }: FileWithFacts): boolean =>
  facts.language === 'json' &&
  /(?:^|\/)package\.json$/u.test(path) &&
  !/(?:^|\/)(?:node_modules|tests?|__\w+__|fixtures?|examples?)\//u.test(path);

/** `"bin": { "shop": "cli.js" }` of a manifest. */
const installedCommands = ({ path, facts }: FileWithFacts): EntryPoint[] =>
  (facts.settings ?? []).flatMap(({ key, value }): EntryPoint[] => {
    const name = key === 'bin' ? facts.title?.text.replace(/^@[^/]*\//u, '') : /^bin\.(.+)$/u.exec(key)?.[1];
    if (name === undefined) return [];
    return [{ kind: 'command', label: name, framework: 'npm', path, evidence: [atLiteral(path, value)] }];
  });

interface CommandLibrary {
  readonly name: string;
  readonly package: RegExp;
}

const libraries: readonly CommandLibrary[] = [
  { name: 'Commander', package: /^(?:commander|@commander-js\/extra-typings)$/u },
  { name: 'yargs', package: /^yargs(?:\/yargs)?$/u },
  { name: 'CAC', package: /^cac$/u },
];

/** `program.command('users add <name>')`, `new Command('users')` */
const calledCommands = ({ path, facts }: FileWithFacts): EntryPoint[] => {
  const library = libraries.find((each) => hasImport(facts, each.package));
  if (!library) return [];
  return (facts.calls ?? []).flatMap((call): EntryPoint[] => {
    const written = commandOf(call, library);
    const label = written && wordsOf(written.value);
    if (!written || label === undefined || label === '') return [];
    const handler = handlerOf(call, library);
    return [
      {
        kind: 'command',
        label,
        ...(handler !== undefined && { handler }),
        framework: library.name,
        path,
        evidence: [atLiteral(path, written)],
      },
    ];
  });
};

const commandOf = ({ callee, arguments: all, chain }: LiteralCall, { name }: CommandLibrary): Argument | undefined => {
  const [first] = all;
  if (first?.kind !== 'string' || first.position !== 0) return undefined;
  if (callee.endsWith('.command')) return first.name === undefined || first.name === 'command' ? first : undefined;
  return name === 'Commander' && callee === 'Command' && !chain && first.name === undefined ? first : undefined;
};

/** yargs takes the function last. */
const handlerOf = ({ arguments: all, more }: LiteralCall, { name }: CommandLibrary): string | undefined => {
  const last = all.at(-1);
  return name === 'yargs' && !more && last?.kind === 'name' && last.name === undefined && last.position === 3
    ? last.value
    : undefined;
};

/** Without what stands for values: `build [root]` is `build`. */
const wordsOf = (text: string): string | undefined => {
  const words = text
    .replaceAll(/[<[][^<>[\]]*[>\]]/gu, ' ')
    .replaceAll(/\$0|\.\.\./gu, ' ')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  return /^[\w:@./-]+(?: [\w:@./-]+)*$/u.test(words) ? words : undefined;
};

/** A file that yargs loads: `export const command = 'serve'` with `describe` or `handler` beside it. */
const commandModule = ({ path, facts }: FileWithFacts): EntryPoint[] => {
  const written = facts.constants?.find(
    ({ name, container, value }) => name === 'command' && container === undefined && value.kind === 'string',
  );
  const exported = new Set(facts.exports.map(({ name }) => name));
  const label = written && wordsOf(written.value.value);
  if (!exported.has('command') || !exported.has('handler') || !written || label === undefined || label === '') return [];
  return [{ kind: 'command', label, handler: 'handler', framework: 'yargs', path, evidence: [atLiteral(path, written.value)] }];
};

/** A class in a folder `commands` is called after its file. */
const oclifCommand = ({ path, facts }: FileWithFacts): EntryPoint[] => {
  const [, words] = /(?:^|\/)src\/commands\/(.+)\.[cm]?[jt]sx?$/u.exec(path) ?? [];
  if (words === undefined || !hasImport(facts, /^@oclif\/(?:core|command)$|\/base(?:-command)?(?:\.[jt]s)?$/u)) return [];
  const command = facts.definitions.find(
    ({ kind, supertypes = [] }) => kind === 'class' && supertypes.some((each) => /Command(?:<|$)/u.test(each)),
  );
  const isOffered = facts.exports.some(({ name, local }) => name === 'default' && (local ?? 'default') === command?.name);
  if (!command || !isOffered) return [];
  const label = words.replace(/\/index$/u, '').replaceAll('/', ' ');
  return [{ kind: 'command', label, handler: command.name, framework: 'oclif', path, evidence: [atName(path, command)] }];
};

/** `@Command({ name: 'users' })` of nest-commander. */
const nestCommands = ({ path, facts }: FileWithFacts): EntryPoint[] =>
  hasImport(facts, /^nest-commander$/u)
    ? (facts.annotations ?? []).flatMap((annotation): EntryPoint[] => {
        const written = annotation.arguments.find(({ name, kind }) => name === 'name' && kind === 'string');
        if (!/^(?:Sub)?Command$/u.test(annotation.name) || !written || annotation.target === undefined) return [];
        return [
          {
            kind: 'command',
            label: written.value,
            handler: annotation.target,
            framework: 'nest-commander',
            path,
            evidence: [atLiteral(path, written)],
          },
        ];
      })
    : [];
