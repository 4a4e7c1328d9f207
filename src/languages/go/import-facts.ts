import { baseName } from '../../base/paths.ts';
import type { ImportFact, ImportedBinding } from '../../model/file-facts.ts';
import type { Range } from '../../model/text.ts';
import { assumedNames, maxAssumed } from './assumed-names.ts';
import type { FileNames } from './names/free-names.ts';
import type { ImportSpec } from './names/import-specs.ts';
import type { FreeName } from './names/name-table.ts';

type RangeAt = (start: number, end: number) => Range;

/** The imports of a file with what it uses of each, and the names it finds in its own package. */
export const importFacts = ({ imports, free }: FileNames, text: string, rangeAt: RangeAt): readonly ImportFact[] => {
  const specs = imports.map((spec): NamedSpec => ({ ...spec, importPath: text.slice(spec.path.start, spec.path.end) }));
  const locals = localNames(specs, free);
  const claimed = new Set(locals.values());
  const others = [...free].filter(([name]) => !claimed.has(name) && !isPredeclared(name));
  const used = (spec: NamedSpec): readonly ImportedBinding[] => {
    if (spec.alias === '_') return [];
    if (spec.alias === '.') return others.filter(([name]) => isExported(name)).map((each) => bare(each, rangeAt));
    const local = locals.get(spec);
    return local === undefined
      ? others.flatMap(([name, each]) => membersOf(name, each, text, rangeAt).filter(({ imported }) => isExported(imported)))
      : membersOf(local, free.get(local), text, rangeAt);
  };
  return [
    ...specs.map((spec): ImportFact => {
      const { start, end } = spec.path;
      return { kind: 'static', specifier: spec.importPath, range: rangeAt(start, end), bindings: used(spec) };
    }),
    ...others.map(([name, { start, end }]): ImportFact => ({ kind: 'implicit', specifier: name, range: rangeAt(start, end) })),
  ];
};

interface NamedSpec extends ImportSpec {
  readonly importPath: string;
}

/**
 * The name of each import in this file. Where neither the file nor the path tells it, none is given: then everything that may be of the
 * package is taken for it, and the resolver knows what the package is called.
 */
const localNames = (specs: readonly NamedSpec[], free: ReadonlyMap<string, FreeName>): ReadonlyMap<NamedSpec, string> => {
  const names = new Map<NamedSpec, string>();
  const claimed = new Set<string>();
  const claim = (spec: NamedSpec, name: string): void => {
    names.set(spec, name);
    claimed.add(name);
  };
  const isFree = (name: string): boolean => !claimed.has(name) && (free.get(name)?.members.size ?? 0) > 0;
  for (const spec of specs) if (spec.alias !== undefined && spec.alias !== '_' && spec.alias !== '.') claim(spec, spec.alias);
  for (const spec of specs) {
    const name = baseName(spec.importPath);
    // The end of a path is a version as often as a name.
    if (spec.alias === undefined && !/^v\d/u.test(name) && isFree(name)) claim(spec, name);
  }
  const unclear = specs.filter((spec) => spec.alias === undefined && !names.has(spec));
  const candidates = unclear.map((spec) => ({ spec, assumed: assumedNames(spec.importPath) }));
  for (let rank = 0; rank < maxAssumed; rank++) {
    for (const { spec, assumed } of candidates) {
      const name = assumed[rank] ?? '';
      if (!names.has(spec) && isFree(name)) claim(spec, name);
    }
  }
  return names;
};

/** `local` is what stands in the text, with the name of the package. */
const membersOf = (local: string, used: FreeName | undefined, text: string, rangeAt: RangeAt): ImportedBinding[] =>
  [...(used?.members ?? [])].map(([member, { start, end }]) => {
    const whole = `${local}.${member}`;
    // Space may stand around the dot; then the place is that of the member.
    const from = text.slice(start, end) === whole ? start : end - member.length;
    return { imported: member, local: whole, range: rangeAt(from, end) };
  });

const bare = ([name, { start, end }]: readonly [string, FreeName], rangeAt: RangeAt): ImportedBinding => ({
  imported: name,
  local: name,
  range: rangeAt(start, end),
});

export const isExported = (name: string): boolean => /^\p{Lu}/u.test(name);

const isPredeclared = (name: string): boolean => predeclared.has(name);

/** Of the language itself. Left out are those that packages do define for themselves: `min`, `max`, `clear`, `new`. */
const predeclared: ReadonlySet<string> = new Set([
  ...['bool', 'byte', 'complex64', 'complex128', 'error', 'float32', 'float64', 'int', 'int8', 'int16', 'int32', 'int64'],
  ...['rune', 'string', 'uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr', 'true', 'false', 'nil', 'iota'],
  ...['append', 'cap', 'len', 'make', 'panic', 'recover'],
]);
