import { lineIndex } from '../../../src/base/line-index.ts';
import type { Language, Resolver } from '../../../src/languages/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { inWords, resolverContext } from '../../support/resolution.ts';

export interface Linked {
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly resolver: Resolver;
}

/** Reads the files of a tree that are the language's, and makes its resolver. */
export const linked = async (language: Language, tree: ReadonlyMap<string, string>): Promise<Linked> => {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of tree) {
    if (language.identify(modulePath(path)) !== undefined) facts.set(path, await language.read({ path: modulePath(path), text }));
  }
  const resolver = await language.createResolver?.(resolverContext(tree, (path) => facts.get(path)));
  if (!resolver) throw new Error('No resolver.');
  return { facts, resolver };
};

/** `from > what it leads to` of every reference; those to no file only where they are asked for. */
export const edges = ({ facts, resolver }: Linked, all = false): readonly string[] => {
  const found = new Set<string>();
  for (const [from, { imports }] of facts) {
    for (const reference of imports) {
      const resolution = resolver.resolve(modulePath(from), reference);
      const isEdge = resolution.kind === 'internal' && resolution.path !== from;
      if (isEdge || (all && resolution.kind !== 'internal' && resolution.kind !== 'nothing')) {
        found.add(`${from} > ${inWords(resolution)}`);
      }
    }
  }
  return [...found].sort();
};

/** Ranges in the facts that do not hold what they are said to. */
export const wrongQuotes = (value: unknown, text: string): readonly string[] => {
  const index = lineIndex(text);
  const wrong: string[] = [];
  const walk = (each: unknown): void => {
    if (Array.isArray(each)) each.forEach(walk);
    if (typeof each !== 'object' || each === null) return;
    const fact = each as { range?: Range; quote?: string; name?: string; value?: unknown; specifier?: string; callee?: string };
    const said = fact.quote ?? fact.specifier ?? fact.callee ?? (typeof fact.value === 'string' ? fact.value : fact.name);
    if (fact.range && said !== undefined) {
      const held = text.slice(index.offsetAt(fact.range.start), index.offsetAt(fact.range.end));
      if (held !== said) wrong.push(`${said} is ${held}`);
    }
    Object.values(each).forEach(walk);
  };
  walk(value);
  return wrong;
};
