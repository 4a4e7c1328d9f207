import type { Member } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isRustTest, uses } from './rust-files.ts';

/** Commands of a program made with clap: the variants of an enumeration that derives `Subcommand`. */
export const clap: Convention = {
  name: 'clap',
  inFile: (file) => {
    if (file.facts.language !== 'rust' || isRustTest(file.path) || !uses(file, /^(?:clap|structopt)(?:::|$)/u)) return {};
    const entryPoints = (file.facts.members ?? []).filter((each) => isVariant(file, each)).map((each) => commandOf(file, each));
    return entryPoints.length > 0 ? { entryPoints } : {};
  },
};

const isVariant = ({ facts }: FileWithFacts, { container, name }: Member): boolean =>
  /^[A-Z]/u.test(name) && facts.definitions.some((each) => each.kind === 'enum' && each.name === container);

const commandOf = (file: FileWithFacts, variant: Member): EntryPoint => {
  const named = nameAbove(file, variant);
  return {
    path: file.path,
    kind: 'command',
    label: named?.value ?? kebab(variant.name),
    handler: `${variant.container}::${variant.name}`,
    framework: 'clap',
    evidence: [named ? atLiteral(file.path, named) : atName(file.path, variant)],
  };
};

/** `#[command(name = "rm")]` between this variant and what stands before it. */
const nameAbove = ({ facts }: FileWithFacts, { range }: Member) => {
  const before = (facts.members ?? []).filter((each) => each.range.start.line < range.start.line).at(-1)?.range.start.line ?? -1;
  return facts.annotations
    ?.filter(
      ({ name, range: at }) =>
        /^(?:command|clap|structopt)$/u.test(name) && at.start.line < range.start.line && at.start.line > before,
    )
    .filter(({ range: at }) =>
      facts.definitions.every((each) => each.range.start.line < at.start.line || each.range.start.line > range.start.line),
    )
    .flatMap(({ arguments: found }) => found)
    .find(({ name, kind }) => name === 'name' && kind === 'string');
};

/** As clap itself makes it of a variant's name. */
const kebab = (name: string): string => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-').toLowerCase();
