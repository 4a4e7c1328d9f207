import { createResolver } from '../../../../src/languages/javascript/resolution/create-resolver.ts';
import type { Resolver } from '../../../../src/languages/language.ts';
import type { ImportFact } from '../../../../src/model/file-facts.ts';
import { modulePath } from '../../../../src/model/module-path.ts';
import type { Resolution } from '../../../../src/model/resolution.ts';

/** Texts by path; a value that is no text stands for its JSON. Files named in `also` are empty. */
export interface Tree {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly also?: readonly string[];
}

/** Every path that was read, beside the resolver. */
export interface Opened {
  readonly resolver: Resolver;
  readonly reads: readonly string[];
}

export const openTree = async ({ files = {}, also = [] }: Tree): Promise<Opened> => {
  const texts = new Map(
    Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
  const reads: string[] = [];
  const readText = async (path: string): Promise<string | undefined> => {
    reads.push(path);
    return texts.get(path);
  };
  return { resolver: await createResolver({ paths: new Set([...texts.keys(), ...also]), readText }), reads };
};

export const importOf = (specifier: string): ImportFact => ({
  kind: 'static',
  specifier,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
});

/** A path for internal, `external x`, `builtin x` or `unresolved x`. */
export const inWords = (resolution: Resolution): string => {
  switch (resolution.kind) {
    case 'internal':
      return resolution.path;
    case 'external':
      return `external ${resolution.package}`;
    case 'builtin':
      return `builtin ${resolution.name}`;
    case 'unresolved':
      return `unresolved ${resolution.reason}`;
  }
};

export const resolveIn = ({ resolver }: Opened, from: string, specifier: string): string =>
  inWords(resolver.resolve(modulePath(from), importOf(specifier)));
