import type { FileFacts, ImportFact } from '../../../model/file-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { ConventionContext } from '../../convention.ts';
import { constantOf } from './written-address.ts';

/** A name of the top level of a file; `default` where the file exports something that it does not name. */
export interface Place {
  readonly path: ModulePath;
  readonly name: string;
}

export interface References {
  /** What a name of a file stands for in the file that defines it: the place itself where the file does. */
  readonly definedAt: (place: Place) => Place | undefined;
  /** The text of a constant, wherever it is defined. */
  readonly textOf: (place: Place) => string | undefined;
}

const maxHops = 8;

/** Follows names through imports and re-exports. */
export const referencesIn = (context: ConventionContext): References => {
  const fileOf = (path: ModulePath, { range }: Pick<ImportFact, 'range'>): ModulePath | undefined =>
    context.graph.outgoing
      .get(path)
      ?.find(({ range: at }) => at.start.line === range.start.line && at.start.character === range.start.character)?.to;

  const definedAt = ({ path, name }: Place, hops = 0): Place | undefined => {
    const facts = context.facts(path);
    if (!facts || hops > maxHops) return undefined;
    const required = /^require\('(.+)'\)$/u.exec(name)?.[1];
    if (required !== undefined) {
      const written = facts.imports.find(({ specifier }) => specifier === required);
      return exported(written && fileOf(path, written), 'default', hops + 1);
    }
    const [head = '', ...rest] = name.split('.');
    for (const each of facts.imports) {
      const binding = each.bindings?.find(({ local }) => local === head);
      if (!binding) continue;
      const target = fileOf(path, each);
      const isWhole = binding.imported === '*';
      const wanted = isWhole && rest[0] !== undefined ? rest[0] : isWhole ? 'default' : binding.imported;
      const below = isWhole ? rest.slice(1) : rest;
      const found = exported(target, wanted, hops + 1) ?? (isWhole ? exported(target, 'default', hops + 1) : undefined);
      return found && below.length > 0 ? { path: found.path, name: [found.name, ...below].join('.') } : found;
    }
    return { path, name };
  };

  const exported = (path: ModulePath | undefined, name: string, hops: number): Place | undefined => {
    const facts = path === undefined ? undefined : context.facts(path);
    if (path === undefined || !facts || hops > maxHops) return undefined;
    const own = facts.exports.find((each) => each.name === name);
    if (own && own.from === undefined) return definedAt({ path, name: own.local ?? name }, hops + 1);
    const passedOn = own ? [own] : facts.exports.filter((each) => each.name === '*' && each.from !== undefined);
    for (const { from, local } of passedOn) {
      const target = fileFrom(facts, from, (each) => fileOf(path, each));
      const found = exported(target, own ? (local ?? name) : name, hops + 1);
      if (found) return found;
    }
    return undefined;
  };
  const textOf = (place: Place): string | undefined => {
    const found = definedAt(place);
    const facts = found && context.facts(found.path);
    return facts && constantOf(facts, found.name);
  };
  return { definedAt, textOf };
};

const fileFrom = (
  { imports }: FileFacts,
  from: string | undefined,
  fileOf: (each: ImportFact) => ModulePath | undefined,
): ModulePath | undefined => {
  for (const each of imports) {
    const file = each.specifier === from ? fileOf(each) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
};
