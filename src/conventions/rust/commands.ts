import type { Member } from '../../model/file-facts.ts';
import type { Evidence } from '../../model/claim.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Range } from '../../model/text.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { comparePositions } from '../nested-calls.ts';
import { builtCommands } from './built-commands.ts';
import { definitionNamed } from './definition-named.ts';
import type { Named } from './definition-named.ts';
import { lastName, rustFiles, uses } from './rust-files.ts';

/** Commands of a program made with clap, below those that they belong to: variants of enumerations, and commands built by calls. */
export const clap: Convention = {
  name: 'clap',
  inProject: (context) => {
    const files = rustFiles(context).filter((file) => uses(file, /^(?:::)?(?:clap|structopt)(?:::|$)/u));
    return { entryPoints: [...derivedCommands(files), ...builtCommands(files)] };
  },
};

/** A variant, and the enumeration of what can be typed behind it. */
interface Variant {
  readonly file: FileWithFacts;
  readonly member: Member;
  readonly word: string;
  readonly evidence: Evidence;
  readonly below: Named | undefined;
  readonly isFlat: boolean;
}

const derivedCommands = (files: readonly FileWithFacts[]): readonly EntryPoint[] => {
  const variants = files.flatMap((file) =>
    (file.facts.members ?? []).flatMap((member) => (isVariant(file, member) ? variantOf(file, member, files) : [])),
  );
  return variants.flatMap((variant) => {
    if (variant.below) return [];
    return wordsAbove({ file: variant.file, name: variant.member.container }, variants, []).map((above): EntryPoint => ({
      path: variant.file.path,
      kind: 'command',
      label: [...above, variant.word].join(' '),
      handler: `${variant.member.container}::${variant.member.name}`,
      framework: 'clap',
      evidence: [variant.evidence],
    }));
  });
};

/** The words before those of an enumeration: one way for each variant that it stands behind. */
const wordsAbove = (of: Named, variants: readonly Variant[], before: readonly Named[]): readonly (readonly string[])[] => {
  if (before.some((each) => isSame(each, of))) return [];
  const holders = variants.filter(({ below }) => below && isSame(below, of));
  if (holders.length === 0) return [[]];
  return holders.flatMap(({ file, member, word, isFlat }) =>
    wordsAbove({ file, name: member.container }, variants, [...before, of]).map((above) => (isFlat ? above : [...above, word])),
  );
};

const isSame = (one: Named, other: Named): boolean => one.file === other.file && one.name === other.name;

const isVariant = ({ facts }: FileWithFacts, { container, name }: Member): boolean =>
  /^[A-Z]/u.test(name) && facts.definitions.some((each) => each.kind === 'enum' && each.name === container);

const variantOf = (file: FileWithFacts, member: Member, files: readonly FileWithFacts[]): readonly Variant[] => {
  const [, how, type] = /^(?:(\w+)! ?)?(.*)$/u.exec(member.takes ?? '') ?? [];
  if (how === 'skip' || how === 'external_subcommand') return [];
  const below = enumerationIn(type ?? '', file, files);
  const named = nameAbove(file, member);
  const evidence = named ? atLiteral(file.path, named) : atName(file.path, member);
  return [{ file, member, word: named?.value ?? kebab(member.name), evidence, below, isFlat: how === 'flatten' }];
};

/** The enumeration of commands that a type is, or that a field of it holds. */
const enumerationIn = (type: string, file: FileWithFacts, files: readonly FileWithFacts[]): Named | undefined => {
  const written = lastType(type);
  const found = written === '' ? undefined : definitionNamed(written, file, { files, kinds: ['enum', 'struct'] });
  if (!found) return undefined;
  const { facts } = found.file;
  if (facts.members?.some((each) => each.container === found.name && isVariant(found.file, each)) === true) return found;
  const field = facts.fields?.find(({ container }) => container === found.name);
  const held = field && lastType(field.type);
  return held === undefined ? undefined : definitionNamed(held, found.file, { files, kinds: ['enum'] });
};

const lastType = (type: string): string => /^(?:Box|Option)<(.+)>$/u.exec(type)?.[1] ?? type;

/** `#[command(name = "rm")]` between this variant and what stands before it. */
const nameAbove = ({ facts }: FileWithFacts, { range }: Member) => {
  const isBefore = ({ start }: Range): boolean => comparePositions(start, range.start) < 0;
  const before = [...(facts.members ?? []), ...facts.definitions]
    .map((each) => each.range)
    .filter(isBefore)
    .sort((a, b) => comparePositions(a.start, b.start))
    .at(-1);
  return facts.annotations
    ?.filter(({ name, range: at }) => /^(?:command|clap|structopt)$/u.test(name) && isBefore(at))
    .filter(({ range: at }) => !before || comparePositions(before.start, at.start) < 0)
    .flatMap(({ arguments: found }) => found)
    .find(({ name, kind }) => name === 'name' && kind === 'string');
};

/** As clap itself makes it of a variant's name. */
const kebab = (name: string): string =>
  lastName(name)
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, '-')
    .replaceAll('_', '-')
    .toLowerCase();
