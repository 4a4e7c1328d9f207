import { createResolver } from '../../../../src/languages/javascript/resolution/create-resolver.ts';
import type { Resolver } from '../../../../src/languages/language.ts';
import { modulePath } from '../../../../src/model/module-path.ts';
import { importOf, inWords } from '../../../support/resolution.ts';

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
  return {
    resolver: await createResolver({ paths: new Set([...texts.keys(), ...also]), readText, facts: () => undefined }),
    reads,
  };
};

export const resolveIn = ({ resolver }: Opened, from: string, specifier: string): string =>
  inWords(resolver.resolve(modulePath(from), importOf(specifier)));
